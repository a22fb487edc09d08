// The eleven tables of a real document, cell by cell, and the tables of the published pages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseAmount } from '../../../../src/budget/amount.ts'
import type { Fact, TextLocator } from '../../../../src/budget/fact.ts'
import { parentItem } from '../../../../src/budget/item.ts'
import { readKnowledge } from '../../../../src/database/knowledge.ts'
import { extractForms } from '../../../../src/ingest/extract/forms/extract-forms.ts'
import { identify } from '../../../../src/ingest/extract/identity/identify.ts'
import { readText } from '../../../../src/ingest/read/read-text.ts'

const corpus = process.env.WENZHANG_CORPUS ?? ''
const tables = 'original/nanan-zwfwglb-2024-department-budget.txt'

function read(file: string) {
  const bytes = readFileSync(join(corpus, file))
  const knowledge = readKnowledge('data')
  const document = readText(bytes, 'document.txt')
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
  return { ...extractForms(document, identify(document, knowledge), knowledge), lines }
}

/** Line and cell of every fact. */
function places(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const entries = facts.flatMap((fact) => fact.evidence.map(({ locator }) => [place(locator as TextLocator), fact] as const))
  return new Map(entries)
}

function place({ line, cell }: TextLocator): string {
  return `${line}:${cell}`
}

function sum(facts: readonly Fact[]): number {
  return facts.reduce((total, { amount }) => total + (amount ?? 0), 0)
}

describe.skipIf(corpus === '')('the eleven tables', () => {
  let { facts, unread, lines }: ReturnType<typeof read> = { facts: [], findings: [], unread: [], lines: [] }
  beforeAll(() => {
    ;({ facts, unread, lines } = read(tables))
  })

  it('give a fact for each printed decimal, at its line and cell, with its exact value', () => {
    const byPlace = places(facts)
    const cells = lines.flatMap((line, index) =>
      line.includes('\t') ? line.split('\t').map((text, cell) => ({ text, place: `${index + 1}:${cell + 1}` })) : [],
    )
    const decimals = cells.filter(({ text }) => /^-?\d+\.\d+$/.test(text))
    expect(decimals).toHaveLength(218)
    for (const { text, place } of decimals)
      expect([place, byPlace.get(place)?.amount]).toEqual([place, parseAmount(text, '万元')])
    expect(unread).toEqual([])
  })

  it('quote what is printed: each piece on a line, in order, the last one at its cell', () => {
    for (const { evidence } of facts)
      for (const { quote, locator } of evidence) {
        const pieces = quote.split(' … ')
        const line = lines[(locator as TextLocator).line - 1] ?? ''
        expect(quote.length).toBeLessThan(60)
        expect(line).toContain(pieces.at(-1))
        expect(lines.join('\n')).toContain(pieces[0])
      }
  })

  it('add up: each account is the sum of its children, but for the issuer’s rounding', () => {
    const amounts = [...places(facts).values()].filter(({ measure, amount }) => measure === 'amount' && amount !== null)
    const groups = Map.groupBy(amounts, ({ evidence, flow, fund, nature }) =>
      [evidence[0]?.section, flow, fund, nature].join('|'),
    )
    let checked = 0
    for (const group of groups.values())
      for (const parent of group) {
        const children = group.filter(({ item }) => item !== parent.item && parentItem(item) === parent.item)
        if (children.length === 0) continue
        checked += 1
        expect(Math.abs((parent.amount ?? 0) - sum(children))).toBeLessThanOrEqual(children.length * 10_000)
      }
    expect(checked).toBeGreaterThan(60)
  })

  it('add up: basic and project expenditure make all, personnel and public make basic', () => {
    const parts = { all: ['basic', 'project'], basic: ['personnel', 'public'] }
    const cells = [...places(facts).values()].filter(({ measure }) => measure === 'amount')
    let checked = 0
    for (const [whole, natures] of Object.entries(parts))
      for (const fact of cells.filter(({ nature }) => nature === whole)) {
        const same = cells.filter(
          (other) =>
            place(other.evidence[0]?.locator as TextLocator).split(':')[0] ===
            place(fact.evidence[0]?.locator as TextLocator).split(':')[0],
        )
        const found = same.filter(({ nature, item }) => natures.includes(nature) && item === fact.item)
        if (found.length === 0) continue
        checked += 1
        expect(Math.abs((fact.amount ?? 0) - sum(found))).toBeLessThanOrEqual(20_000)
      }
    expect(checked).toBeGreaterThan(60)
  })

  it('name six projects, whose budgets make all project expenditure', () => {
    const projects = facts.filter(({ item, measure }) => item.startsWith('project:') && measure === 'amount')
    expect(projects).toHaveLength(6)
    expect(sum(projects)).toBe(parseAmount('267.92', '万元'))
  })

  it('give every indicator a weight and a target, and a hundred in all for the organization', () => {
    const indicators = Map.groupBy(
      facts.filter(({ item }) => item.startsWith('indicator:') && !item.endsWith('整体绩效目标')),
      ({ item }) => item,
    )
    expect(indicators.size).toBe(33)
    for (const [, pair] of indicators) expect(pair.map(({ measure }) => measure)).toEqual(['target', 'weight'])
    const whole = facts.filter(({ item, measure }) => item.startsWith('indicator:/') && measure === 'weight')
    expect(whole.reduce((total, { number }) => total + (number ?? 0), 0)).toBe(100)
  })
})

describe.skipIf(corpus === '')('the tables of the published pages', () => {
  const figures = (file: string) =>
    read(`published/pages/${file}.txt`).facts.map(({ item, number, unit }) => `${item} ${number}${unit}`)

  it('are read where they are certain', () => {
    expect(figures('ah-shouxian-sfj-2022-sangong-budget')).toEqual([
      'sangong 79万元',
      'sangong.abroad 0万元',
      'sangong.vehicle 75万元',
      'sangong.vehicle.purchase 50万元',
      'sangong.vehicle.operation 25万元',
      'sangong.reception 4万元',
    ])
    expect(figures('ah-qingyang-sjj-2022-sangong-budget-trad')).toContain('sangong 11.4万元')
    expect(figures('sc-dazhou-gongluzhongxin-2014-sangong-budget')).toHaveLength(4)
    expect(figures('cq-yuzhong-2017-sangong-final-jiedu')).toEqual(
      expect.arrayContaining([
        'sangong 4333.33万元',
        'sangong.vehicle.operation 2586.6万元',
        'reception.people 16718人次',
        'vehicle 694辆',
      ]),
    )
  })

  it('and nowhere else', () => {
    const files = readdirSync(join(corpus, 'published/pages')).filter((file) => /2020|hanyang|czt|jtw/.test(file))
    expect(files).toHaveLength(4)
    for (const file of files) expect(read(`published/pages/${file}`).facts).toEqual([])
  })
})
