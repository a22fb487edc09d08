// A web page: its visible texts and tables in reading order. Nothing in it is run, loaded or followed.
import { load } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import type { Part } from '../parts.ts'
import { textAt, withoutLoneRows } from '../parts.ts'
import { gridOf } from './html-grid.ts'
import { isHidden } from './visible.ts'

/** `text` is the decoded page; places are numbers of blocks, with row and column in a table. */
export function readHtml(text: string): readonly Part[] {
  const page = load(text)
  const walk: Walk = { parts: [], buffer: [] }
  const root = page('body')[0]
  if (root !== undefined) visit(root, walk)
  flush(walk)
  return walk.parts
}

type Walk = { readonly parts: Part[]; readonly buffer: string[] }

/** Deep pages would fill the stack of a recursion: the path is kept by hand. */
function visit(root: Element, walk: Walk): void {
  const open: { readonly node: AnyNode; readonly isEnd: boolean }[] = [{ node: root, isEnd: false }]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, isEnd } = step
    if (node.type === 'text') walk.buffer.push(node.data)
    if (!isElement(node) || isHidden(node)) continue
    if (node.name === 'br' || blocks.has(node.name)) flush(walk)
    if (isEnd) continue
    const isTable = node.name === 'table' && !holdsTable(node)
    if (isTable) addTable(node, walk)
    else {
      open.push({ node, isEnd: true })
      for (const child of node.children.toReversed()) open.push({ node: child, isEnd: false })
    }
  }
}

const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr
   li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)
function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

/** A table around other tables only lays out the page. */
function holdsTable(table: Element): boolean {
  const open: AnyNode[] = [...table.children]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    if (node.name === 'table') return true
    open.push(...node.children)
  }
  return false
}

function flush({ parts, buffer }: Walk): void {
  const text = buffer.splice(0).join('').replaceAll(/\s+/g, ' ').trim()
  if (text !== '') parts.push(textAt(text, { block: parts.length + 1 }))
}

/** A table of one column is text in a frame. */
function addTable(table: Element, walk: Walk): void {
  flush(walk)
  const block = walk.parts.length + 1
  const rows = gridOf(table).map((row, index) =>
    row.map((text, column) => ({ text, locator: { block, row: index + 1, column: column + 1 } })),
  )
  walk.parts.push(...withoutLoneRows(rows))
}
