// What a person sees of an element, in reading order: pieces of text, breaks between them, and tables.
import type { AnyNode, Element } from 'domhandler'
import { object } from '../doubt.ts'
import { isBlock, isElement, isHidden, isObject, isOpaque } from './elements.ts'

export type Seen = string | typeof lineBreak | Element
export const lineBreak = Symbol('break')

/** Deep pages would fill the stack of a recursion: the path is kept by hand. A table around other tables only lays out the page. */
export function* walk(root: Element): Generator<Seen> {
  const open: { readonly node: AnyNode; readonly isEnd: boolean }[] = [{ node: root, isEnd: false }]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, isEnd } = step
    if (node.type === 'text') yield node.data
    if (!isElement(node) || isHidden(node)) continue
    if (isBlock(node)) yield lineBreak
    if (isObject(node)) yield object
    if (isEnd || isOpaque(node)) continue
    if (node.name === 'table' && !holdsTable(node)) yield node
    else {
      open.push({ node, isEnd: true })
      for (const child of node.children.toReversed()) open.push({ node: child, isEnd: false })
    }
  }
}

function holdsTable(table: Element): boolean {
  const open: AnyNode[] = [...table.children]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    if (node.name === 'table') return true
    for (const child of node.children) open.push(child)
  }
  return false
}
