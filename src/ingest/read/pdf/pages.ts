// The pages of a PDF: what is written and what is drawn on each. Nothing in the file is run, loaded or followed.
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadError } from '../read-error.ts'
import { apply, type Box, type Matrix } from './geometry.ts'
import { unseenOn } from './hidden.ts'
import { type Mark, marksOf, type TextItem, turnsOf } from './marks.ts'
import { type Layers, paintingOf } from './painting.ts'
import { near, type Rule, rulesOf } from './rules.ts'

export type Page = {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly rules: readonly Rule[]
  /** It holds text that nobody sees. */
  readonly hidesText: boolean
}

export const mostPages = 500

/** Throws ReadError: `encrypted`, `scanned` (pictures of pages, no text), `hidden_text`, `too_many_pages`, or `binary_file` for a broken file. */
export async function readPages(bytes: Uint8Array, file: string): Promise<readonly Page[]> {
  const task = getDocument({ ...settings, data: Uint8Array.from(bytes) })
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw new ReadError(isPassword(error) ? 'encrypted' : 'binary_file', file)
    })
    return await pagesOf(document, { bytes, file })
  } finally {
    await task.destroy()
  }
}

/** Paths of files, not addresses: without these tables, fonts that are not in the file give no text at all. */
const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const settings = {
  cMapUrl: join(root, 'cmaps') + sep,
  cMapPacked: true,
  standardFontDataUrl: join(root, 'standard_fonts') + sep,
  wasmUrl: join(root, 'wasm') + sep,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  /** Pictures are not decoded. */
  maxImageSize: 1,
  enableXfa: false,
  verbosity: 0,
} as const

type Source = { readonly bytes: Uint8Array; readonly file: string }

async function pagesOf(document: PDFDocumentProxy, { bytes, file }: Source): Promise<readonly Page[]> {
  if (document.numPages > mostPages) throw new ReadError('too_many_pages', file, { pages: document.numPages, limit: mostPages })
  const layers = await document.getOptionalContentConfig()
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(
      await document
        .getPage(number)
        .then((page) => pageOf(page, layers))
        .catch(() => Promise.reject(new ReadError('binary_file', file))),
    )
  const hiding = pages.find(({ hidesText }) => hidesText)
  if (hiding !== undefined) throw new ReadError('hidden_text', file, { page: hiding.number })
  if (pages.every(({ marks }) => marks.length === 0)) throw new ReadError(hasPictures(bytes) ? 'scanned' : 'empty_file', file)
  return pages
}

async function pageOf(page: PDFPageProxy, layers: Layers): Promise<Page> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  const texts = items.filter((item) => 'str' in item) as readonly TextItem[]
  const upright = page.getViewport({ scale: 1 })
  const turns = turnsOf(texts, upright.transform as unknown as Matrix)
  const { width, height, transform } = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turns) % 360 })
  const view = transform as unknown as Matrix
  const painting = paintingOf(await page.getOperatorList(), layers)
  const rules = rulesOf(painting.paths, view).filter((rule) => isWithin(rule, { width, height }))
  const { hidesText, cutAway } = unseenOn(painting, page.view as unknown as Box)
  const cut = cutAway.map(([x, y]) => apply(view, x, y))
  page.cleanup()
  return {
    number: page.pageNumber,
    width,
    height,
    marks: marksOf(texts, view).filter(({ box }) => !cut.some((point) => isIn(box, point))),
    rules,
    hidesText,
  }
}

function isIn([left, top, right, bottom]: Box, [x, y]: readonly [number, number]): boolean {
  return x > left && x < right && y > top && y < bottom
}

/** What reaches over the edge of the page is a piece of a picture, and no wall of a table. */
function isWithin({ direction, at, from, to }: Rule, { width, height }: Pick<Page, 'width' | 'height'>): boolean {
  const [across, along] = direction === 'across' ? [height, width] : [width, height]
  return at > -near && at < across + near && from > -near && to < along + near
}

function isPassword(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

/** The names of objects stand in the file as they are, whatever else of it is packed. */
function hasPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}
