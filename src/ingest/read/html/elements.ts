// What the elements of a web page are to a reader of it: blocks of their own, things that are no text, or nothing that anybody sees.
import type { AnyNode, Element } from 'domhandler'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const unseen = words(
  'script style noscript template iframe noembed noframes dialog datalist audio title head del s strike option rp textarea',
)
const blocks = words(
  `address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
   header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul`,
)
/** Drawn, filled in, or set beside the line. */
const objects = words('bdo button canvas embed img input math meter object progress rt ruby select sub sup svg video')
/** Of these the text is read too: a raised note may stand behind a word. */
const readable = words('bdo rt ruby sub sup')

export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

/** Nobody sees it, or it is struck out: it says nothing. */
export function isHidden(element: Element): boolean {
  return unseen.has(element.name) || element.attribs.hidden !== undefined || hides(styleOf(element))
}

export function isBlock(element: Element): boolean {
  return blocks.has(element.name) || /(?:^|;)display:(?:block|flex|grid|table|list-item)/.test(styleOf(element))
}

/** What is seen of it is not its text, or not in the line. */
export function isObject(element: Element): boolean {
  return objects.has(element.name) || /(?:^|;)(?:vertical-align:(?:super|sub)|direction:rtl|float:right)/.test(styleOf(element))
}

/** An object without any text to read. */
export function isOpaque({ name }: Element): boolean {
  return objects.has(name) && !readable.has(name)
}

/** Whether declarations without spaces and comments take an element, or its ink, from the page. */
export function hides(style: string): boolean {
  return hiding.test(style)
}

const hiding =
  /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0*(?:\.0*)?%?(?:;|!|$)|font-size:0*(?:\.0*)?(?:px|pt|em|rem|%)?(?:;|!|$)|color:transparent|text-decoration(?:-line)?:[^;]*line-through|(?:left|top|text-indent|margin-left):-\d{3,}|clip:rect\(0|clip-path:inset\((?:50|100)%)/

/** The declarations of an element, as `plainStyle` gives them. */
function styleOf({ attribs: { style } }: Element): string {
  return style === undefined ? '' : plainStyle(style)
}

/** Without comments, escapes and spaces, in small letters. */
export function plainStyle(style: string): string {
  return style
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0xffff)))
    .replaceAll(/\s+/g, '')
    .toLowerCase()
}
