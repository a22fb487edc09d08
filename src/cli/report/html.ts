// Pieces of HTML. What a document or a file name says is hostile data: it gets into the page through `text` and `attribute` alone.
import { printable } from '../../language/printable.ts'

/** Text between tags; characters that steer a display or reorder the text are left out. */
export function text(said: string): string {
  return printable(said).replaceAll(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The value of an attribute with its quotation marks; lines stay lines. */
export function attribute(said: string): string {
  return `"${text(said).replaceAll('\n', '&#10;')}"`
}

/** `<name>…</name>` around HTML that is safe already. */
export function element(name: string, inner: string, className?: string): string {
  return `<${name}${className === undefined ? '' : ` class=${attribute(className)}`}>${inner}</${name}>`
}

/** A link within the page. */
export function link(anchor: string, said: string): string {
  return `<a href=${attribute(`#${anchor}`)}>${text(said)}</a>`
}
