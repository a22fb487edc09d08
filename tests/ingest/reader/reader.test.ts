import { afterEach, describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/ingest/read/read-document.ts'
import { openReader, type Reader, readerLimits } from '../../../src/ingest/reader/reader.ts'
import { fileOf, streamOf } from '../read/pdf/write-pdf.ts'

const disclosure = Buffer.from('云川县水利局2031年部门预算\n\n2031年支出预算100万元。\n')
let reader: Reader | undefined
afterEach(() => reader?.close())

/** A page whose content calls a form that calls the next one a hundred times, and so on six times: 10^12 calls. */
function formsCallingForms(): Uint8Array {
  const form = (index: number): string =>
    streamOf(index === 6 ? '0 0 m' : '/F Do '.repeat(100)).replace(
      '<<',
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${index + 5} 0 R >> >>`,
    )
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    streamOf('/F Do'),
    ...Array.from({ length: 6 }, (_, index) => form(index + 1)),
  ])
}

describe('a process that reads files', { timeout: 60_000 }, () => {
  test('gives the document that reading here gives, and reads one file after the other', async () => {
    reader = openReader()
    const here = await readDocument(disclosure, 'a.txt')
    expect(await reader.read(disclosure, 'a.txt')).toEqual(here)
    expect(await reader.read(disclosure, 'b.txt')).toEqual({ ...here, file: 'b.txt' })
  })

  test('says why a file is none that can be read, as reading here does', async () => {
    reader = openReader()
    await expect(reader.read(Buffer.from('{"a": 1}\u0000'), 'a.json')).rejects.toMatchObject({
      ...{ name: 'ReadError', code: 'binary_file', details: { file: 'a.json' } },
    })
    expect(await reader.read(disclosure, 'a.txt')).toMatchObject({ format: 'text' })
  })

  test('a file that would hold it up is given up at the deadline, and the next one is read', async () => {
    reader = openReader({ ...readerLimits, milliseconds: 3000 })
    await expect(reader.read(formsCallingForms(), 'forms.pdf')).rejects.toMatchObject({
      ...{ code: 'timed_out', details: { file: 'forms.pdf', seconds: 3 } },
    })
    expect(await reader.read(disclosure, 'a.txt')).toMatchObject({ file: 'a.txt' })
  })

  test('a file that would take too much memory is given up, and the next one is read', async () => {
    const many = Buffer.from(`云川县水利局2031年部门预算\n${'2031年支出预算100万元。\n'.repeat(200_000)}`)
    reader = openReader({ ...readerLimits, bytes: 20_000_000 })
    await expect(reader.read(many, 'many.txt')).rejects.toMatchObject({ code: 'out_of_memory' })
    expect(await reader.read(disclosure, 'a.txt')).toMatchObject({ file: 'a.txt' })
  })
})
