import { expect, test } from 'vitest'
import { readPdf } from '../../../../src/ingest/read/pdf/read-pdf.ts'
import { type Sheet, type Written, writePdf } from './write-pdf.ts'

const at = (x: number, y: number, text: string): Written => ({ text, x, y, size: 14 })
const page = (content: readonly Written[]): Sheet => ({ width: 595, height: 842, content })
const told = async (sheet: Sheet): Promise<readonly string[]> =>
  (await readPdf(writePdf([sheet]), 'a.pdf')).map((part) => (part.kind === 'text' ? part.text : ''))
const figure = at(60, 680, '公务接待费9万元。')
const raw = (operators: string): Written => ({ raw: operators })
const first = at(60, 700, '公务接待费5万元。')
const whole = '0 0 595 842 re f'
const over = '50 670 400 25 re f'

test.each<readonly [string, readonly Written[]]>([
  ['white', [raw('1 g'), figure]],
  ['nearly white', [raw('0.96 0.97 0.95 rg'), figure]],
  ['as dark as the band under it', [raw(`0.2 g ${over} 0.22 g`), figure]],
  ['under a bar', [figure, raw(`0 g ${over}`)]],
  ['under white paper', [figure, raw(`1 g ${whole} 0 g`), at(60, 650, '公务接待费7万元。')]],
  ['without ink by its state', [raw('/T gs'), figure]],
  ['under another one', [figure, at(130, 680, '8')]],
  ['squeezed to nothing', [raw('BT 0.1 Tz ET'), figure]],
  ['an outline in white', [raw('1 G BT /F 14 Tf 1 0 0 1 60 680 Tm 1 Tr <0039> Tj ET')]],
])('a page with a figure that is %s is refused', async (_, content) => {
  await expect(readPdf(writePdf([page([first, ...content])]), 'a.pdf')).rejects.toMatchObject({ code: 'hidden_text' })
})

test.each<readonly [string, readonly Written[]]>([
  ['white on a dark band', [raw(`0.1 0.2 0.5 rg ${over} 1 g`), figure, raw('0 g')]],
  ['black on white paper', [raw(`1 g ${whole} 0 g`), figure]],
  ['printed twice to look bold', [figure, at(60.4, 680, '公务接待费9万元。')]],
  ['beside another one', [figure, at(137.5, 680, '8')]],
  ['white on cells that are filled together', [raw('0.1 g 50 670 200 25 re 250 670 200 25 re f 1 g'), figure, raw('0 g')]],
  ['pale grey', [raw('0.85 g'), figure]],
  ['beside a bar', [figure, raw('0 g 50 640 400 25 re f')]],
  ['under a line', [figure, raw('0 g 50 683 400 0.5 re f')]],
  ['in a frame of its own', [raw('q 50 670 400 25 re W n'), figure, raw('Q')]],
  ['under a shape that leaves it free', [figure, raw('0 g 50 670 m 450 670 l 450 600 l f')]],
  ['under glass', [figure, raw(`q /T gs ${over} Q`)]],
])('one with a figure that is %s is read', async (_, content) => {
  expect(await told(page([...content, first]))).toContainEqual(expect.stringMatching(/^公务接待费9/))
})

test('of a line that its frame cuts off, nothing is read', async () => {
  const cut = page([first, raw('q 50 600 400 25 re W n'), figure, raw('Q')])
  expect(await told(cut)).toEqual(['公务接待费5万元。'])
})

test('text that nobody sees, on whatever page', async () => {
  const seen = page([at(60, 700, '公务接待费5万元。')])
  await expect(readPdf(writePdf([seen, seen]), 'a.pdf')).resolves.toHaveLength(2)
  const hidden = page([at(60, 700, '公务接待费5万元。'), { ...at(60, 680, '公务接待费9万元。'), inkless: true }])
  await expect(readPdf(writePdf([seen, hidden]), 'a.pdf')).rejects.toMatchObject({ code: 'hidden_text', details: { page: 2 } })
})
