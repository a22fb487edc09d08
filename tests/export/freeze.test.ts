import { CFB } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { toXlsx } from '../../src/export/xlsx.ts'
import { tables } from './invented-tables.ts'

test('the head of every sheet stays in sight', () => {
  const archive = CFB.read(toXlsx(tables), { type: 'buffer' })
  for (const number of tables.map((_, index) => index + 1)) {
    const { content } = CFB.find(archive, `/xl/worksheets/sheet${number}.xml`)
    expect(Buffer.from(content).toString()).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/)
  }
})

test("nothing of the library's own is left in the archive", () => {
  const { FullPaths: paths } = CFB.read(toXlsx(tables), { type: 'buffer' })
  expect(paths).toContain('Root Entry/[Content_Types].xml')
  expect(Buffer.from(toXlsx(tables)).includes('Sh33t')).toBe(false)
})
