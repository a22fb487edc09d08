import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNameOf } from '../../src/ingest/file-name.ts'

describe('the name of a dropped file', () => {
  test.each([
    ['云川大学2031年部门预算.txt', '云川大学2031年部门预算.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Temp\\预算.TXT', '预算.TXT'],
    ['--replaces', '--replaces'],
    ['..', 'document'],
    ['.env', 'env'],
    ['', 'document'],
    ['/', 'document'],
    ['a\u0000b\u202e\n.txt', 'ab.txt'],
    ['a:b?*.txt. ', 'ab.txt'],
    ['.txt', 'txt'],
  ])('%j is kept as %j', (name, kept) => {
    expect(fileNameOf(name)).toBe(kept)
  })

  test('is at most 120 characters and 240 bytes long, and keeps its extension', () => {
    expect(fileNameOf(`${'a'.repeat(500)}.txt`)).toBe(`${'a'.repeat(116)}.txt`)
    expect(fileNameOf(`${'预'.repeat(500)}.txt`)).toBe(`${'预'.repeat(78)}.txt`)
  })

  test('is only ever a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const kept = fileNameOf(name)
        expect(kept).not.toMatch(/[/\\\p{Cc}]|^\.|[. ]$|^$/u)
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(240)
        expect([...kept].length).toBeLessThanOrEqual(120)
      }),
    )
  })

  test('of any length is cut at once', () => {
    expect(fileNameOf(`${'. '.repeat(100_000)}x.txt`)).not.toBe('')
  })
})
