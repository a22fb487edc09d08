// A Word document by way of HTML. What mammoth leaves out, and what nobody sees, is mended before (./mend.ts).
import { CFB } from '@e965/xlsx'
import mammoth from 'mammoth'
import { readHtml } from '../html/read-html.ts'
import type { Part } from '../parts.ts'
import { ReadError } from '../read-error.ts'
import { hiddenStyles } from './hidden-styles.ts'
import { mendXml } from './mend.ts'

/** Places are numbers of blocks, with row and column in a table: the file has no pages. Throws `binary_file` where it is none. */
export async function readDocx(bytes: Uint8Array, file: string): Promise<readonly Part[]> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: mended(bytes) }, plain)
    return readHtml(`<html><body>${value}</body></html>`)
  } catch {
    throw new ReadError('binary_file', file)
  }
}

/** Pictures are not read, nothing outside the file, and no rules that the file brings along for its own reading. */
const plain = {
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  externalFileAccess: false,
  includeEmbeddedStyleMap: false,
}

function mended(bytes: Uint8Array): Buffer {
  const zip = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const entry = CFB.find(zip, '/word/document.xml')
  if (entry === null) throw new TypeError('no text')
  const styles = CFB.find(zip, '/word/styles.xml')
  const hidden = hiddenStyles(styles === null ? '' : textOf(styles))
  entry.content = Buffer.from(mendXml(textOf(entry), hidden)) as never
  return CFB.write(zip, { type: 'buffer', fileType: 'zip' } as never) as Buffer
}

function textOf({ content }: { readonly content: unknown }): string {
  return Buffer.from(content as Uint8Array).toString('utf8')
}
