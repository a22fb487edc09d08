// Rows over the head of a table that only name it: its caption, its number, its body, its unit of money.
import type { Grid } from './grid.ts'
import { headMeaning } from './head-word.ts'

const captionWords = /表(?:\(.*\))?$|:|^(?:公开)?表?\d+(?:-\d+)?表?$|^(?:金额)?单位/

/** The grid from its head on. */
export function withoutCaptionRows({ rows, width }: Grid): Grid {
  const start = rows.findIndex((row) => {
    const filled = row.filter(({ text }) => text !== '')
    return filled.length > 0 && !filled.every(({ text }) => captionWords.test(text) && headMeaning(text) === undefined)
  })
  return { rows: rows.slice(Math.max(0, start)), width }
}
