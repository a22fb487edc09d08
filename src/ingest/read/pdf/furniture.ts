// What a page repeats and no text goes on with: numbers of pages, running heads and feet.
import type { LineItem, PageItem } from './page-items.ts'
import type { Page } from './pages.ts'

export type PageContent = { readonly page: Pick<Page, 'width' | 'height'>; readonly items: readonly PageItem[] }

/** The pages without it. */
export function withoutFurniture(pages: readonly PageContent[]): readonly PageContent[] {
  const repeated = repeatedLines(pages)
  return pages.map(({ page, items }) => ({
    page,
    items: items.filter((item) => {
      if (item.kind === 'table' || !isAtEdge(item, page)) return true
      return !pageNumber.test(item.line.text.trim()) && !repeated.has(placeOf(item))
    }),
  }))
}

const pageNumber =
  /^(?:[-—–－·]\s*)?\d{1,3}(?:\s*[-—–－·])?$|^第?\s*\d{1,3}\s*页(?:[，,\s]*共\s*\d{1,3}\s*页)?$|^\d{1,3}\s*\/\s*\d{1,3}$/
const edge = 0.12

function isAtEdge({ line }: LineItem, { height }: PageContent['page']): boolean {
  return line.box[1] > (1 - edge) * height || line.box[3] < edge * height
}

/** The same words at the same height on half of the pages, and on three at least. */
function repeatedLines(pages: readonly PageContent[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  for (const { page, items } of pages)
    for (const item of items)
      if (item.kind === 'line' && isAtEdge(item, page)) count.set(placeOf(item), (count.get(placeOf(item)) ?? 0) + 1)
  return new Set([...count].filter(([, times]) => times >= Math.max(3, pages.length / 2)).map(([place]) => place))
}

function placeOf({ line }: LineItem): string {
  return `${line.text.trim()} ${Math.round(line.box[1] / 4)}`
}
