import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { funds, natures } from '../../src/budget/fact.ts'
import { itemCodes } from '../../src/budget/item.ts'
import { readKnowledge } from '../../src/database/knowledge.ts'

describe('readKnowledge', () => {
  const { accounts, divisions } = readKnowledge('data')

  it('knows every functional and economic class with one name a year', () => {
    for (const entry of accounts.names.filter(({ use }) => use === 'name')) {
      const year = entry.from ?? entry.to ?? 2024
      expect(accounts.byCode(entry.code, year)?.name).toBe(entry.name)
    }
  })

  it('holds accounts whose parents exist', () => {
    const codes = new Set(accounts.names.map(({ code }) => code))
    const orphans = [...codes].filter((code) => code.length > 3 && !codes.has(code.slice(0, 3)))
    expect(orphans).toEqual([])
  })

  it('holds divisions with unique codes, whose parents exist', () => {
    expect(new Set(divisions.all.map(({ code }) => code)).size).toBe(divisions.all.length)
    expect(divisions.all.filter(({ parent }) => parent !== '' && divisions.byCode(parent) === undefined)).toEqual([])
    expect(divisions.all.filter(({ level, parent }) => (level === 'province') !== (parent === ''))).toEqual([])
  })

  it('shortens by rule and knows that a name may be borne twice', () => {
    expect(divisions.named('石柱').map(({ name }) => name)).toEqual(['石柱土家族自治县'])
    expect(divisions.named('寿县').map(({ short }) => short)).toEqual(['寿县'])
    expect(divisions.named('鼓楼区')).toHaveLength(4)
    expect(divisions.lineage('421202').map(({ short }) => short)).toEqual(['咸安', '咸宁', '湖北'])
  })

  it('names file and line of a row without form', () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
    writeFileSync(join(folder, 'accounts.csv'), 'code,name,use,from,to\n201,服务支出,name,,\n20x,坏,name,,\n')
    writeFileSync(join(folder, 'divisions.csv'), 'code,name,short,parent,level\n')
    expect(() => readKnowledge(folder)).toThrow(
      expect.objectContaining({ code: 'bad_knowledge', message: expect.stringContaining(':3:') }),
    )
  })
})

describe('synonyms', () => {
  const rows: { word: string; item: string; kind: string }[] = parse(readFileSync('data/synonyms.csv'), { columns: true })
  const { accounts } = readKnowledge('data')
  const known: Record<string, (item: string) => boolean> = {
    ...Object.fromEntries(['name', 'synonym', 'english'].map((kind) => [kind, isItem])),
    nature: (item) => natures.some((nature) => nature === item),
    fund: (item) => item.startsWith('source:') || funds.some((fund) => fund === item),
    flow: (item) => item === 'income' || item === 'expenditure',
  }

  function isItem(item: string): boolean {
    return itemCodes.some((code) => code === item) || accounts.byCode(item) !== undefined
  }

  it('name what exists, each word once for it', () => {
    expect(rows.filter(({ item, kind }) => known[kind]?.(item) !== true)).toEqual([])
    expect(new Set(rows.map(({ word, item }) => `${word}|${item}`)).size).toBe(rows.length)
  })

  it('give every item one name and some English', () => {
    for (const code of itemCodes) {
      expect([code, rows.filter(({ item, kind }) => item === code && kind === 'name').length]).toEqual([code, 1])
      expect([code, rows.some(({ item, kind }) => item === code && kind === 'english')]).toEqual([code, true])
    }
  })

  it('hold English words in small letters', () => {
    expect(rows.filter(({ word, kind }) => kind === 'english' && word !== word.toLowerCase())).toEqual([])
  })
})
