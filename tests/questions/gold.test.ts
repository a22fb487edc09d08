// Figures of published disclosures, set by reading them, against what is extracted: of a key that is right in print, never another value.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isMoneyUnit, parseAmount } from '../../src/budget/amount.ts'
import type { Fact } from '../../src/budget/fact.ts'
import { factKey } from '../../src/budget/key.ts'
import { isRounding } from '../../src/budget/rounding.ts'
import { readCsv } from '../../src/database/package/csv.ts'
import { extract } from '../../src/ingest/extract/extract.ts'
import { readDocument } from '../../src/ingest/read/read-document.ts'
import { corpus, identityOf, knowledge } from '../ingest/extract/corpus.ts'

type Gold = Readonly<Record<string, string>>
type Compared = { readonly gold: Gold; readonly found: readonly Fact[]; readonly isRead: boolean }

const golds = ['jiangsu', 'shanghai', 'pages'].flatMap((name) => readCsv(join(import.meta.dirname, 'gold', `${name}.csv`)))
const keyOf = (of: Gold | Fact): string => [of.year, of.stage, of.flow, of.item, of.fund, of.nature, of.measure].join(' ')

async function factsOf(file: string): Promise<readonly Fact[]> {
  const published = join(corpus, 'published')
  const path = [join(published, file), join(published, 'pages', basename(file))].find(existsSync) ?? file
  const document = await readDocument(readFileSync(path), basename(path))
  return extract(document, identityOf({ name: basename(path), document }), knowledge).facts
}

function compare(gold: Gold, facts: readonly Fact[]): Compared {
  const found = facts.filter((fact) => keyOf(fact) === keyOf(gold))
  const isPercent = gold.unit === '%'
  return {
    gold,
    found,
    isRead: found.some(
      (fact) => (fact.number === Number(gold.value) || isRounded(gold, fact)) && (fact.unit === '%') === isPercent,
    ),
  }
}

/** 9628.22万元 of the text beside 96282213.44元 of the table is one figure. */
function isRounded({ value = '', unit = '' }: Gold, fact: Fact): boolean {
  const amount = isMoneyUnit(unit) ? parseAmount(value, unit) : undefined
  return amount !== undefined && isRounding({ amount, unit, decimals: value.split('.')[1]?.length ?? 0 }, fact)
}

describe.skipIf(corpus === '')('gold figures', async () => {
  const compared: Compared[] = []
  if (corpus !== '')
    for (const [file, rows] of Map.groupBy(golds, ({ file = '' }) => file)) {
      const facts = await factsOf(file)
      compared.push(...rows.map((gold) => compare(gold, facts)))
    }
  const told = ({ gold, found }: Compared): string =>
    `${gold.file} ${gold.page} ${keyOf(gold)} ${gold.value}${gold.unit} | ${found.map(({ number, unit }) => `${number}${unit}`).join(' ')}`

  it('are three thousand, of twenty PDFs and twenty pages', () => {
    expect(compared.length).toBeGreaterThan(3000)
    expect(new Set(compared.map(({ gold }) => gold.file)).size).toBe(40)
  })

  it('are read, at least 98 % of them', () => {
    const missed = compared.filter(({ isRead }) => !isRead)
    expect(missed.length, missed.map(told).join('\n')).toBeLessThan(0.02 * compared.length)
  })

  it('three hundred facts picked at random were checked by hand; those that were right are all still read so', async () => {
    const audited = readCsv(join(import.meta.dirname, '../ingest/audit-published.csv'))
    const of = ([key = '', value, unit]: readonly unknown[]): string =>
      `${String(key).split('|').slice(1).join('|')} ${value ?? ''} ${unit}`
    const verdicts = Map.groupBy(audited, ({ verdict }) => verdict)
    expect(audited).toHaveLength(300)
    expect(verdicts.get('wrong')).toHaveLength(3)
    const lost: string[] = []
    for (const [file, rows] of Map.groupBy(verdicts.get('right') ?? [], ({ file = '' }) => file)) {
      const path = [file, join('pages', file)].map((name) => join(corpus, 'published', name)).find(existsSync)
      const found = new Set(
        (await factsOf(path ?? join(corpus, 'original', file))).map((fact) => of([factKey(fact), fact.number, fact.unit])),
      )
      lost.push(...rows.map(({ key, value, unit }) => of([key, value, unit])).filter((fact) => !found.has(fact)))
    }
    expect(lost).toEqual([])
  })

  it('are never another figure instead', () => {
    expect(
      compared
        .filter(({ isRead, found, gold }) => !isRead && found.some(({ unit }) => (unit === '%') === (gold.unit === '%')))
        .map(told),
    ).toEqual([])
  })
})
