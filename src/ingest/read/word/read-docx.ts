// A Word document by way of HTML. What mammoth leaves out is mended before: rows that begin further right, and text in simple fields.
import { CFB } from '@e965/xlsx'
import mammoth from 'mammoth'
import { readHtml } from '../html/read-html.ts'
import type { Part } from '../parts.ts'
import { ReadError } from '../read-error.ts'

/** Places are numbers of blocks, with row and column in a table: the file has no pages. Throws `binary_file` where it is none. */
export async function readDocx(bytes: Uint8Array, file: string): Promise<readonly Part[]> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: mended(bytes) }, plain)
    return readHtml(`<html><body>${value}</body></html>`)
  } catch {
    throw new ReadError('binary_file', file)
  }
}

/** Pictures are not read, and nothing outside the file. */
const plain = {
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  externalFileAccess: false,
}

function mended(bytes: Uint8Array): Buffer {
  const zip = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const entry = CFB.find(zip, '/word/document.xml')
  if (entry === null) throw new TypeError('no text')
  const xml = Buffer.from(entry.content as Uint8Array).toString('utf8')
  const whole = withRowStarts(xml.replaceAll(/<\/?w:fldSimple\b[^>]*>/g, '').replaceAll(unseen, ''))
  if (whole === xml) return Buffer.from(bytes)
  entry.content = Buffer.from(whole) as never
  return CFB.write(zip, { type: 'buffer', fileType: 'zip' } as never) as Buffer
}

/** Runs of hidden or struck text. */
const unseen =
  /<w:r\b(?:(?!<\/w:r>)[\s\S])*?<w:(?:vanish|strike|dstrike)(?: w:val="(?:1|true|on)")?\/>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g

const mostCells = 60

/** `gridBefore` leaves out the first cells of a row: they are put in, empty. */
function withRowStarts(xml: string): string {
  return xml.replaceAll(
    /(<w:trPr\b(?:(?!<\/w:trPr>)[\s\S])*?<w:gridBefore w:val="(\d+)"\/>[\s\S]*?<\/w:trPr>)/g,
    (_, head, count) => `${head}${'<w:tc><w:p/></w:tc>'.repeat(Math.min(Number(count), mostCells))}`,
  )
}
