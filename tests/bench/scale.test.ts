import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printScale } from '../../bench/print.ts'
import { scale } from '../../bench/scale.ts'

test('a small scratch database is asked, answers rightly, and is removed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-test-'))
  const report = scale({ organizations: 210, facts: 10_500, questions: 10, folder })
  expect(report.speed).toMatchObject({ questions: 10, right: 10 })
  expect(report.scans).toEqual([])
  expect(printScale(report)).toContain('10 of 10 figures')
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test('too little room is said before anything is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-test-'))
  expect(() => scale({ organizations: 10, facts: 1e15, questions: 1, folder })).toThrow(/GB free/)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})
