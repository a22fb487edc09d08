// How alike two texts are, by the pairs of neighbouring characters that they share: enough to order names and examples.

/** The pairs of a text, in small letters. */
export function characterPairs(text: string): ReadonlySet<string> {
  const characters = Array.from(text.toLowerCase())
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** How many pairs of `text` are among `pairs`. */
export function sharedPairs(text: string, pairs: ReadonlySet<string>): number {
  return [...characterPairs(text)].filter((pair) => pairs.has(pair)).length
}
