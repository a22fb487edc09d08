// A PDF: texts and tables of its pages in reading order, each with page and box.
import type { Part } from '../parts.ts'
import { flow } from './flow.ts'
import { withoutFurniture } from './furniture.ts'
import { itemsOf } from './page-items.ts'
import { readPages } from './pages.ts'

/** Throws what `readPages` throws. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<readonly Part[]> {
  const pages = await readPages(bytes, file)
  return flow(withoutFurniture(pages.map((page) => ({ page, items: itemsOf(page) }))))
}
