// A PDF: texts and tables of its pages in reading order, each with page and box.
import type { Part } from '../parts.ts'
import { flow } from './flow.ts'
import { type PageContent, withoutFurniture } from './furniture.ts'
import { itemsOf, type TableItem } from './page-items.ts'
import { readPages } from './pages.ts'

/** Throws what `readPages` throws. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<readonly Part[]> {
  const pages = await readPages(bytes, file)
  const contents: PageContent[] = []
  for (const page of pages) contents.push({ page, items: itemsOf(page, openIn(contents.at(-1))) })
  return flow(withoutFurniture(contents))
}

/** The walls of the table that a page ends with; the number of the page may stand under it. */
function openIn(content: PageContent | undefined): TableItem['xs'] | undefined {
  const last = content?.items.findLast((item) => item.kind === 'table' || item.line.text.trim().length > longestFoot)
  return last?.kind === 'table' ? last.xs : undefined
}

const longestFoot = 12
