import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './sources.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-count-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const counted = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

function count(report: object) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify({ ...counted, ...report }))
  const { status, stdout } = spawnSync(process.execPath, [join(root, '.ci/count.js'), file], { encoding: 'utf8' })
  return { status, stdout }
}

describe('the count of a test run', () => {
  test('is one line', () => {
    expect(count({})).toEqual({ status: 0, stdout: '5 passed, 0 failed\n' })
  })

  test('names what was skipped', () => {
    expect(count({ numPendingTests: 2, numTodoTests: 1 })).toEqual({ status: 0, stdout: '5 passed, 0 failed, 3 skipped\n' })
  })

  test('fails with a failed test', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(count({ numFailedTests: 1, testResults })).toEqual({ status: 1, stdout: '5 passed, 1 failed\n' })
  })

  test('fails with a file that could not run', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(count({ testResults })).toEqual({ status: 1, stdout: '5 passed, 1 failed\n' })
  })

  test('fails where nothing passed', () => {
    expect(count({ numPassedTests: 0 }).status).toBe(1)
  })
})
