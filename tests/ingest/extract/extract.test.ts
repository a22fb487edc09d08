// The real documents: every fact of their prose against a list that was checked by hand, every printed amount, every quote.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../src/budget/fact.ts'
import { factKey } from '../../../src/budget/key.ts'
import { extract } from '../../../src/ingest/extract/extract.ts'
import { extractNarrative } from '../../../src/ingest/extract/narrative/extract-narrative.ts'
import { readText } from '../../../src/ingest/read/read-text.ts'
import type { Source } from './corpus.ts'
import { corpus, identityOf, knowledge, sources } from './corpus.ts'

const originals = sources.filter(({ folder }) => folder === 'original')

/** A line of gold.csv: what a fact says, and where. */
function row(fact: Fact): string {
  const { item, year, stage, flow, fund, nature, measure, number, unit, statement, base } = fact
  const against = base === null ? '' : [base.year, base.stage, base.item ?? '', base.fund ?? '', base.nature ?? ''].join('/')
  return [lineOf(fact), item, year, stage, flow, fund, nature, measure, number ?? '', unit, statement, against].join(',')
}

function lineOf({ evidence }: Fact): number {
  const [first] = evidence
  return first !== undefined && 'line' in first.locator ? first.locator.line : 0
}

/** A line of audit.csv without its verdict. */
function audit(fact: Fact, { name }: Source): string {
  const { comparator, number, words, statement, unit } = fact
  const value = `${comparator ?? ''}${number ?? words ?? statement}${number === null ? '' : unit}`
  return [factKey(fact), value, name, lineOf(fact)].join('|')
}

function proseOf(source: Source): readonly Fact[] {
  return extractNarrative(source.document, identityOf(source), knowledge).facts
}

describe.skipIf(corpus === '')('the real documents', () => {
  const gold: readonly (readonly string[])[] = parse(readFileSync(join(import.meta.dirname, 'gold.csv')), { from: 2 })

  test.each(sources.map((source) => [source.name, source] as const))('%s: each fact of the prose, none more', (name, source) => {
    const expected = gold.filter(([file]) => file === name).map(([, ...fields]) => fields.join(','))
    expect(proseOf(source).map(row)).toEqual(expected)
  })

  test.each(sources.map((source) => [source.name, source] as const))('%s: every quote stands at its place', (_, source) => {
    const lines = source.text.split('\n')
    const evidence = proseOf(source).flatMap((fact) => fact.evidence)
    for (const { quote, locator } of evidence) {
      if (!('line' in locator)) throw new Error('a text has text locators')
      const [first = '', ...others] = quote.split(' … ')
      expect(quote.length).toBeLessThan(60)
      expect(lines[locator.line - 1]?.slice(locator.column - 1).startsWith(first)).toBe(true)
      expect(others.every((piece) => source.text.includes(piece))).toBe(true)
    }
  })

  test('of the amounts that the prose of the originals prints, 99 % and more are evidence at their line', () => {
    const found = originals.flatMap((source) => amountsOf(source))
    const missing = found.filter(({ shown }) => !shown)
    expect(found.length).toBeGreaterThan(240)
    expect(missing.length / found.length).toBeLessThan(0.01)
  })

  test('two hundred facts picked at random and checked by hand are all still read so', () => {
    const audited: readonly (readonly string[])[] = parse(readFileSync(join(import.meta.dirname, '../audit.csv')), { from: 2 })
    const found = new Set(
      originals.flatMap((source) =>
        extract(source.document, identityOf(source), knowledge).facts.map((fact) => audit(fact, source)),
      ),
    )
    expect(audited.length).toBe(200)
    expect(audited.filter(([, , , , verdict]) => verdict !== 'right')).toEqual([])
    expect(audited.map((fields) => fields.slice(0, 4).join('|')).filter((fields) => !found.has(fields))).toEqual([])
  })

  test('of a contact nothing is kept', () => {
    for (const source of sources) {
      const said = JSON.stringify([source.document, extract(source.document, identityOf(source), knowledge)])
      const named = [...source.text.matchAll(/联系人[：:]\s*(\S{2,4})/g)].map(([, name]) => name ?? '')
      expect(named.filter((name) => said.includes(name))).toEqual([])
      expect(/0\d{2,3}(?:[)）]|-)\d{7,8}/.test(said)).toBe(false)
    }
  })
})

/** Amounts and counts by a plain pattern, outside tables, definitions, duties and tasks, and whether a quote of their line shows them. */
function amountsOf(source: Source): readonly { readonly amount: string; readonly shown: boolean }[] {
  const quotes = Map.groupBy(proseOf(source), lineOf)
  const lines = source.text.split('\n')
  const end = lines.findIndex((line) => /名词解释$/.test(line) && !line.startsWith('第五部分 '))
  return lines.slice(0, end).flatMap((line, index) => {
    if (line.includes('\t') || /工作[:：]|工作机制|培训力度|政务公开专区|《省人民政府/.test(line)) return []
    const shown = (quotes.get(index + 1) ?? []).flatMap((fact) => fact.evidence.map(({ quote }) => quote))
    const printed = line.matchAll(/\d[\d,.]*\s*(?:[万亿]元|元|万|亿|%|[辆个台套家人项](?!性)|小时)/g)
    return [...printed].map(([amount]) => ({ amount, shown: shown.some((quote) => quote.includes(amount)) }))
  })
}

describe.skipIf(corpus === '')('the originals in other guises give the same facts', () => {
  const same = (change: (text: string) => string | Uint8Array, restore: (fact: Fact) => Fact = (fact) => fact) => {
    for (const source of originals) {
      const changed = change(source.text)
      const bytes = typeof changed === 'string' ? new TextEncoder().encode(changed) : changed
      const document = readText(bytes, source.name)
      const facts = extractNarrative(document, identityOf({ name: source.name, document }), knowledge).facts
      expect(facts.map((fact) => withoutNames(restore(fact))).toSorted()).toEqual(proseOf(source).map(withoutNames).toSorted())
    }
  }
  const withoutNames = (fact: Fact) => row({ ...fact, item: fact.item.replace(/:.*/, ':') })

  test('GB18030', () => {
    const encode = encoder()
    same((text) => encode(text.replaceAll('﻿', '')))
  })

  test('traditional characters', () => {
    same(Converter({ from: 'cn', to: 't' }))
  })

  test('ASCII punctuation, or full-width figures', () => {
    same((text) =>
      text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':').replaceAll('（', '(').replaceAll('）', ')'),
    )
    same((text) =>
      text.replaceAll(/[\d.%](?=[\d.%]*(?:万|元|%|辆|个|人))/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    )
  })

  test('other years', () => {
    const later = (text: string) => text.replaceAll(/(?<!\d)20[12]\d(?=\s*年|\s*“|机关|—)/g, (year) => String(Number(year) + 2))
    const shift = (year: number) => year - 2
    same(later, (fact) => ({ ...fact, year: shift(fact.year), base: fact.base && { ...fact.base, year: shift(fact.base.year) } }))
  })

  test('another unit', () => {
    const back = (fact: Fact) => (fact.unit === '千元' ? { ...fact, unit: '万元' } : fact)
    same((text) => text.replaceAll(/万元(?!以上)/g, '千元'), back)
  })

  test('the parts of a list in another order', () => {
    const turned = (list: string) => list.split('；').toReversed().join('；')
    const inOrder = originals.filter(({ name }) => !name.startsWith('nanan'))
    for (const source of inOrder) {
      const text = source.text.replaceAll(
        /(其中[：:])([^。]*；[^。]*)(。)/g,
        (_, head, list, stop) => `${head}${turned(list)}${stop}`,
      )
      const document = readText(new TextEncoder().encode(text), source.name)
      const facts = extractNarrative(document, identityOf({ name: source.name, document }), knowledge).facts
      expect(facts.map(withoutNames).toSorted()).toEqual(proseOf(source).map(withoutNames).toSorted())
    }
  })
})

/** GB18030 of a text: the two-byte table, read from the decoder. */
function encoder(): (text: string) => Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (trail !== 0x7f && character.length === 1) codes.set(character, [lead, trail])
    }
  }
  return (text) => Uint8Array.from(Array.from(text).flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]))
}
