// How deep the elements of a page stand in each other, by its tags alone: a parser takes the square of it.

/** Elements that need no end tag, or have none. */
const open = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot colgroup option html head body'.split(
    ' ',
  ),
)
const tag = /<(\/?)([a-zA-Z][\w-]*)[^<>]*>/g

/** The deepest nesting; linear in the length of the text. */
export function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const [whole, end, name = ''] of text.matchAll(tag)) {
    if (open.has(name.toLowerCase()) || whole.endsWith('/>')) continue
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
