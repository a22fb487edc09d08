// Outcomes of every kind about invented bodies, in both languages, as the corridor hands them to Slack; and blocks as lines to compare.

import { finish } from '../../../src/answer/finish.ts'
import type { Choice, Figure, Outcome } from '../../../src/answer/outcome.ts'
import { notCovered, notUnderstood, refuse } from '../../../src/answer/refuse.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { wordsOf } from '../../../src/wording/words.ts'
import { type Dining, library, openDining, school, water } from '../../answer/invented-answers.ts'
import type { InventedDisclosure } from '../../database/invented.ts'

type Language = Outcome['language']

/** By the name of its snapshot. */
export function outcomesIn(language: Language): Readonly<Record<string, Outcome>> {
  const [dining, many] = [openDining(), openDining(courts)]
  const asked = (plan: Partial<Plan> & Pick<Plan, 'ask'>) => dining.answer(plan, language)
  const court = (plan: Partial<Plan> & Pick<Plan, 'ask'>) => many.answer(plan, language)
  const found = {
    ...answersOf(asked),
    rank: court({ ask: 'rank', organizations: codes(many), years: [2023], items: sangong }),
    threshold: court({ ask: 'rank', organizations: codes(many), years: [2023], items: sangong, threshold: over }),
    trend: court({ ask: 'trend', organizations: codes(many).slice(0, 1), years: [2021, 2022, 2023], items: sangong }),
    ...silences(asked, language),
    ...clarifications(asked({ ask: 'lookup', items: sangong }), language),
  }
  dining.close()
  many.close()
  return found
}

const sangong = [{ item: 'sangong' }]
/** 2 万元, in 分. */
const over = { comparator: '>', value: 2_000_000, unit: null } as const

const values = [
  [1.1, 2.2, 3.3],
  [2, 2.5, 4.4],
  [0.6, 0.5, 0.4],
]
const courts: readonly InventedDisclosure[] = ['青禾区法院', '青禾区档案馆', '白石县文化馆'].flatMap((name, at) =>
  [2021, 2022, 2023].map((year, index) => ({
    organization: `云川市${name}`,
    division: '990101',
    year,
    facts: [{ item: 'sangong', value: (values[at]?.[index] ?? 0).toFixed(2), quote: `“三公”经费${values[at]?.[index]}万元` }],
  })),
)

function codes({ kitchen }: Dining): string[] {
  return kitchen.catalog.organizations(9).map(({ code }) => code)
}

type Asked = (plan: Partial<Plan> & Pick<Plan, 'ask'>) => Outcome

function answersOf(asked: Asked): Readonly<Record<string, Outcome>> {
  const two = { organizations: [water, school], items: sangong }
  return {
    lookup: asked({ ask: 'lookup', items: sangong }),
    breakdown: asked({ ask: 'breakdown', items: sangong }),
    compare: asked({ ask: 'compare', ...two }),
    mixed: asked({ ask: 'compare', organizations: [water, library], years: [2023, 2024], pairwise: true, items: sangong }),
    difference: asked({ ask: 'difference', ...two }),
    share: asked({ ask: 'share', items: sangong, whole: { item: 'total' } }),
    growth: asked({ ask: 'growth', items: sangong }),
    change: asked({ ask: 'change', items: sangong }),
    reason: asked({ ask: 'reason', items: sangong }),
    purpose: asked({ ask: 'purpose', items: [{ item: 'total', nature: 'basic' }] }),
    count: asked({ ask: 'count', items: [{ item: 'vehicle' }] }),
    projects: asked({ ask: 'list', items: [{ item: 'project' }] }),
    bodies: asked({ ask: 'list', items: [{ item: 'body.internal' }] }),
    targets: asked({ ask: 'list', items: [{ item: 'indicator' }] }),
    definition: asked({ ask: 'definition', items: sangong }),
    coverage: asked({ ask: 'coverage', organizations: [], years: [] }),
  }
}

function silences(asked: Asked, language: Language): Readonly<Record<string, Outcome>> {
  const words = wordsOf(language)
  const said = { plan: null, words, translator: 'rules', data: 'invented', sql: null, citations: [] } as const
  const place = { word: '云山县', near: [], year: 2023, stage: undefined } as const
  return {
    'not-stated': asked({ ask: 'lookup', items: [{ item: 'sangong.abroad' }] }),
    'not-applicable': asked({ ask: 'lookup', items: [{ item: 'operating' }] }),
    'not-covered': finish(notCovered({ what: 'organization', ...place }, words), said),
    'not-understood': finish(notUnderstood(['风水'], words), said),
    refused: finish(refuse('out_of_scope', 'not_budget', words), said),
  }
}

function clarifications(answer: Outcome, language: Language): Readonly<Record<string, Outcome>> {
  const { figures, citations } = answer
  const empty = {
    figures: [],
    suggestions: [],
    assumptions: [],
    warnings: [],
    understood: null,
    plan: null,
    sql: null,
    kind: null,
  }
  const ask = wordsOf(language).say.which('item')
  const asking = (choices: readonly Choice[]): Outcome => ({
    ...answer,
    ...empty,
    outcome: 'clarification',
    text: ask,
    passages: [{ kind: 'line', text: ask }],
    choices,
    citations: citations.filter(({ number }) => choices.some(({ figure }) => figure?.citations.includes(number))),
  })
  return {
    'choose-2': asking(figures.slice(0, 2).map(choiceOf)),
    'choose-4': asking(figures.slice(0, 4).map(choiceOf)),
    'choose-7': asking(ofTwoYears(figures).slice(0, 7).map(choiceOf)),
  }
}

function ofTwoYears(figures: readonly Figure[]): readonly Figure[] {
  return [2023, 2022].flatMap((year) => figures.map((figure) => ({ ...figure, label: `${year}年${figure.label}` })))
}

function choiceOf(figure: Figure): Choice {
  return { label: `${figure.label} ${figure.shown}`, question: `云川市青禾区水务局2023年${figure.label}是多少`, figure }
}

/** What a snapshot holds: the text, line by line, then a block a line. */
export function linesOf({ text, blocks }: Message): string {
  return `${[...text.split('\n'), ...blocks.map((block) => JSON.stringify(block))].join('\n')}\n`
}
