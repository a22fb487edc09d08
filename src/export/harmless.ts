// Cells that a spreadsheet would run as a formula, made plain text. Numbers stay numbers: −2.10 is one.

/** The text, with an apostrophe before it where a spreadsheet would take it for a formula. */
export function harmless(text: string): string {
  return runs.test(text) && !number.test(text) ? `'${text}` : text
}

/** = + - @, full-width or not, or a tab, carriage return or line feed, at the start or behind blanks. */
const runs = /^[\s\u0000]*[=+\-@＝＋－＠−]|^[\t\r\n\u0000]/
const number = /^[+\-−]?\d+(\.\d+)?$/
