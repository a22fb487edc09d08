import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packageFolder } from '../../../src/database/build.ts'
import { organizationIds, readContent } from '../../../src/database/content.ts'
import { packageDigest, packageTexts, readPackage, writePackage } from '../../../src/database/package/package.ts'
import { inventedDatabase } from '../invented.ts'
import { validatePackage } from './validate.ts'

const base = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
const reason = { text: '新增人员，“含引号”', truncated: true, locator: { line: 4, column: 12 }, section: '一、收支' }
const invented = inventedDatabase([
  {
    organization: '云岭省云川市青禾区教育局',
    names: ['区教育局'],
    year: 2031,
    facts: [
      { item: 'sangong', value: '1.0', again: [{ line: 30, quote: '合计 1.0' }] },
      { item: 'sangong', value: '-0.20', measure: 'change', base, reason },
      { item: 'indicator:大厅运行/办件量', value: '120', unit: '万件', measure: 'target', comparator: '≥', core: true },
      { item: 'project:大厅运行', measure: 'target', words: '保障大厅运行', statement: 'figure' },
      { item: 'operating', statement: 'not_applicable', quote: '不在统计范围之内' },
    ],
    findings: [{ code: 'template_residue', printed: '=1+1', expected: '' }],
  },
  {
    organization: '云岭省云川市水利局',
    scope: 'department',
    year: 2031,
    facts: [{ item: 'total', value: '1,000.5'.replace(',', '') }],
  },
])
const contents = organizationIds(invented.database).map((id) => readContent(invented.database, id))
const folder = mkdtempSync(join(tmpdir(), 'wenzhang-package-'))
cpSync(packageFolder, folder, { recursive: true, filter: (path) => !path.includes('.sqlite') })
writePackage(folder, contents)
afterAll(() => {
  invented.close()
  rmSync(folder, { recursive: true })
})

test('what is written is read back, value for value', () => {
  expect(readPackage(folder)).toEqual(contents)
})

test('the same content is the same bytes', () => {
  const texts = packageTexts(readPackage(folder))
  for (const [file, text] of texts) expect(readFileSync(join(folder, file), 'utf8')).toBe(text)
})

test('printed digits are kept: 1.0 is not 1', () => {
  expect(readFileSync(join(folder, 'facts.csv'), 'utf8')).toMatch(/,1\.0,万元,/)
})

test('it is valid by its own description', () => {
  expect(validatePackage(folder)).toEqual([])
})

test('the validator sees what is wrong', () => {
  const facts = join(folder, 'facts.csv')
  const text = readFileSync(facts, 'utf8')
  writeFileSync(facts, text.replace(',expenditure,', ',outgoing,').replace(/^2,/m, '1,'))
  const problems = validatePackage(folder)
  expect(problems).toContainEqual(expect.stringContaining('flow'))
  expect(problems).toContainEqual(expect.stringContaining('twice'))
  expect(problems).toContainEqual(expect.stringContaining('fact'))
  writeFileSync(facts, text)
})

test('every change of a table is another digest', () => {
  const before = packageDigest(folder)
  writeFileSync(join(folder, 'inputs.csv'), `${readFileSync(join(folder, 'inputs.csv'), 'utf8')}\n`)
  expect(packageDigest(folder)).not.toBe(before)
})
