// A place in a document as a cell: the same in every language, for programs to read.
import type { Locator } from '../budget/fact.ts'

/** “line 23”, “page 4”, “表2!E6”. */
export function placeCell(locator: Locator): string {
  if ('line' in locator) return `line ${locator.line}`
  if ('page' in locator) return `page ${locator.page}`
  return 'sheet' in locator ? `${locator.sheet}!${locator.cell}` : `block ${locator.block}`
}
