import { describe, expect, test } from 'vitest'
import { because } from '../../src/query/check/reason.ts'
import { type Saying, sayings } from '../../src/query/check/sayings.ts'
import { sqlWords } from '../../src/wording/sql.ts'

const values = {
  count: '⟨count⟩',
  most: '⟨most⟩',
  sign: '⟨sign⟩',
  plain: '⟨plain⟩',
  word: '⟨word⟩',
  error: '⟨error⟩',
  name: '⟨name⟩',
  list: '⟨list⟩',
  seconds: '⟨seconds⟩',
  megabytes: '⟨megabytes⟩',
  line: '⟨line⟩',
}

describe.each(Object.keys(sayings) as Saying[])('%s', (saying) => {
  const reason = because(saying, values)
  const [zh, en] = [sqlWords.zh.reason(reason), sqlWords.en.reason(reason)]

  test('is a sentence in both languages', () => {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(en).toMatch(/^[A-Z“⟨].*\.$/)
    expect(zh + en).not.toContain('undefined')
  })

  test('speaks of the same in both', () => {
    expect(spokenOf(zh)).toEqual(spokenOf(en))
  })
})

function spokenOf(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/⟨\w+⟩/g))].sort()
}
