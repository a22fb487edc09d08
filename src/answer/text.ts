// Small pieces of answer texts that are the same in every language.

/** “[1][2]”, with a space before it; '' where nothing is cited. */
export function marks(citations: readonly number[]): string {
  return citations.length === 0 ? '' : ` ${citations.map((number) => `[${number}]`).join('')}`
}
