// A text with some stretches replaced.

/** `text` stands in the place of what is between `start` and `end`. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** The edits stand apart or touch; one that holds others makes them void. Of two at one place the first comes first. */
export function splice(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .toSorted(
      (left, right) => left.start - right.start || right.end - right.start - (left.end - left.start) || left.index - right.index,
    )
  let [at, result] = [0, '']
  for (const { start, end, text: own } of ordered) {
    if (start < at) continue
    result += text.slice(at, start) + own
    at = end
  }
  return result + text.slice(at)
}
