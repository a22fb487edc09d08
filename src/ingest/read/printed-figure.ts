// What a cell of a table without borders prints: a figure, or what is rather the code of an account.

export function isFigureText(text: string): boolean {
  return /^(?:[-−]?\d[\d,，.]*%?|[-—/]*)$/.test(text)
}

/** Three, five or seven digits as accounts are numbered: where cells have lost their columns, such a number is no amount. */
export function isCodeText(text: string): boolean {
  return /^[235]\d{2}(?:\d{2}){0,2}$/.test(text)
}
