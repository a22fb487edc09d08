// What stands in a line and is no text of it (a picture, a formula, a raised figure): where it touches a figure, nobody knows from the text what is seen.

/** Put where such a thing stands; the character is Unicode's own for it. */
export const object = '\ufffc'

/** The text without these marks; a figure beside one has a question mark, and is none. */
export function settleDoubts(text: string): string {
  if (!text.includes(object)) return text
  return text.replaceAll(/\ufffc+/g, (marks, at: number) =>
    /[\d.,，]\s?$/.test(text.slice(Math.max(0, at - 2), at)) ||
    /^\s?[\d.]/.test(text.slice(at + marks.length, at + marks.length + 2))
      ? '？'
      : '',
  )
}
