// A small writer of PDF for tests: texts and lines at given places, in a Chinese font that is not in the file, as old programs wrote them.

/** Points from the lower left corner. */
export type Written =
  | {
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size: number
      readonly turn?: number
      readonly inkless?: true
    }
  | { readonly from: readonly [number, number]; readonly to: readonly [number, number] }
  /** Operators as they are; /T is a state without any ink. */
  | { readonly raw: string }
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly rotate?: 0 | 90 | 180 | 270
  readonly content: readonly Written[]
}

/** What stands apart from the pages and is put on one by `/X Do`, moved by its matrix. */
export type Form = { readonly matrix: readonly number[]; readonly content: readonly Written[] }

export function writePdf(sheets: readonly Sheet[], form: Form = { matrix: [1, 0, 0, 1, 0, 0], content: [] }): Uint8Array {
  const pages = sheets.map((_, index) => 5 + 2 * index)
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] >>',
    ...sheets.flatMap(({ width, height, rotate = 0, content }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${6 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> /ExtGState << /T << /ca 0 /CA 0 >> >> /XObject << /X ${5 + 2 * sheets.length} 0 R >> >> >>`,
      streamOf(content.map(operators).join('\n')),
    ]),
    streamOf(
      form.content.map(operators).join('\n'),
      `/Type /XObject /Subtype /Form /BBox [0 0 9999 9999] /Matrix [${form.matrix.join(' ')}]`,
    ),
  ])
}

/** Any objects, numbered from 1, as a file. */
export function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body + end, 'latin1'))
}

export function streamOf(content: string, more = ''): string {
  return `<< ${more} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function operators(written: Written): string {
  if ('raw' in written) return written.raw
  if ('from' in written) return `${written.from.join(' ')} m ${written.to.join(' ')} l S`
  const { text, x, y, size, turn = 0, inkless } = written
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((value) => Number(value.toFixed(4)))
  return `BT ${inkless ? 3 : 0} Tr /F ${size} Tf ${cos} ${sin} ${-(sin ?? 0)} ${cos} ${x} ${y} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`
}

/** In points. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? size / 2 : size), 0)
}
