// Writes out the variants of a word: `{因公|}出国{(境)|}费` stands for four words.

export function expand(pattern: string): readonly string[] {
  const match = /^([^{]*)\{([^}]*)\}(.*)$/.exec(pattern)
  if (match === null) return [pattern]
  const [, before = '', choices = '', after = ''] = match
  return choices.split('|').flatMap((choice) => expand(`${before}${choice}${after}`))
}

/** All words of a list of patterns, separated by white space. */
export function words(patterns: string): readonly string[] {
  return patterns.trim().split(/\s+/).flatMap(expand)
}
