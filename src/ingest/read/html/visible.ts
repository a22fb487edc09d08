// What of a web page nobody sees, or is struck out: it says nothing.
import type { Element } from 'domhandler'

const hidden: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed svg math select option button textarea audio video canvas head title del s strike'.split(
    ' ',
  ),
)

export function isHidden({ name, attribs }: Element): boolean {
  return (
    hidden.has(name) || attribs.hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '')
  )
}
