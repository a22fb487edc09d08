// The golden set itself: how many of each sort, no near-duplicates, every figure with its proof, the kinds as documented.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mustNotAnswer, readGolden } from '../../src/evaluation/golden.ts'
import { isEnglish } from '../../src/evaluation/report.ts'
import { openMask } from './masking.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const questions = readGolden(read('golden.jsonl'))

describe('the golden questions', () => {
  it('are many, and of every sort', () => {
    expect(questions.length).toBeGreaterThanOrEqual(430)
    expect(questions.filter(mustNotAnswer).length).toBeGreaterThanOrEqual(120)
    expect(questions.filter(({ thread }) => thread !== undefined).length).toBeGreaterThanOrEqual(60)
    expect(questions.filter(({ q }) => isEnglish(q)).length).toBeGreaterThanOrEqual(40)
  })

  it('have the kinds that docs/evaluation.md lists, at least two of each', () => {
    const listed = Array.from(read('../../docs/evaluation.md').matchAll(/^- `([a-z-]+)`: /gm), ([, kind]) => kind)
    const counts = Map.groupBy(questions, ({ kind }) => kind)
    expect([...counts.keys()].sort()).toEqual([...listed].sort())
    expect([...counts].filter(([, ones]) => ones.length < 2)).toEqual([])
  })

  it('differ in more than organization, year or item, but for three at most', () => {
    const mask = openMask()
    const alike = Map.groupBy(questions, ({ q }) => mask(q))
    const repeated = [...alike.values()].filter((ones) => ones.length > 3).map((ones) => ones.map(({ q }) => q))
    expect(repeated).toEqual([])
  })

  it('stand together where they are one conversation', () => {
    const threads = questions.map(({ thread }) => thread)
    const starts = threads.filter((thread, index) => thread !== undefined && thread !== threads[index - 1])
    expect(starts).toEqual([...new Set(starts)])
  })

  it('carry no telephone number', () => {
    expect(read('golden.jsonl')).not.toMatch(/(?<!\d)(0\d{2,3}-?\d{7,8}|1[3-9]\d{9})(?!\d)/)
  })
})
