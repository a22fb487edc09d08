// Bold and dim on a terminal that shows them; plain text elsewhere. These are the only escape sequences that reach a terminal.

export type Style = {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly columns: number
}

const wrap =
  (start: string, end: string) =>
  (text: string): string =>
    `\u001b[${start}m${text}\u001b[${end}m`

const plain = (text: string): string => text

/** Follows the stream and NO_COLOR. */
export function styleFor(stream: { readonly isTTY?: boolean; readonly columns?: number }): Style {
  const columns = stream.columns ?? 100
  const coloured = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return coloured ? { strong: wrap('1', '22'), faint: wrap('2', '22'), columns } : { strong: plain, faint: plain, columns }
}
