// What an answer shows first and large: the figure asked for, with its change; the first of a ranking; the ends of a development.
import type { Figure, Outcome, PassageRow } from '../../../answer/outcome.ts'
import { printableLine } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { wordsOf } from '../../../wording/words.ts'
import { limits, shorten } from '../limits.ts'
import { captionOf } from './table.ts'

/** Of an answer that has no headline of its own; undefined where there is no figure to lead with. */
export function leadOf(outcome: Outcome): string | undefined {
  const [first] = outcome.passages ?? []
  if (outcome.outcome !== 'answer' || outcome.passages?.some(({ kind }) => kind === 'headline')) return undefined
  const asked = outcome.figures.filter(({ role, shown }) => role === 'asked' && shown !== '')
  if (asked.length > 0) return asked.length === 1 ? large(asked[0]?.shown ?? '') : undefined
  return first?.kind === 'figures' ? (leadOfRows(first.rows, outcome) ?? large(captionOf(first.title))) : undefined
}

/** “2.90 万元（增减 -2.10 万元）”: the figure and its change, named, for to accountants a figure in brackets is a negative one. */
export function headlineOf(figure: Figure, { figures, language }: Outcome): string {
  const isChange = ({ role, measure, item, nature, value }: Figure): boolean =>
    role === 'part' && measure === 'change' && value !== 0 && item === figure.item && nature === figure.nature
  const changes = figures.filter(isChange).map(({ shown }) => printableLine(shown))
  return large(changes.length === 0 ? figure.shown : `${figure.shown}${slackAnswerWords[language].beside(changes)}`)
}

function large(text: string): string {
  return shorten(printableLine(text), limits.header)
}

function leadOfRows(rows: readonly PassageRow[], outcome: Outcome): string | undefined {
  const valued = rows.filter(({ figure }) => figure.shown !== '')
  if (valued.length === 0) return undefined
  const lead = (leads[outcome.kind ?? 'lookup'] ?? all)(valued, outcome)
  return lead === undefined || lead.length > longestLead ? undefined : large(lead)
}

type Lead = (rows: readonly PassageRow[], outcome: Outcome) => string | undefined
const leads: Partial<Record<NonNullable<Outcome['kind']>, Lead>> = { rank: highest, trend: ends }
const longestLead = 100
const mostLeading = 3

/** The first place, whoever shares it; of those that pass a threshold all, for none is more asked for than another. */
function highest(rows: readonly PassageRow[], outcome: Outcome): string | undefined {
  const [best] = rows
  if (outcome.plan?.threshold !== undefined) return all(rows, outcome)
  return all(
    rows.filter(({ place }) => place === best?.place),
    outcome,
  )
}

/** “2022年 0.8 万元 → 2024年 1.2 万元”, where it is one thing that is followed. */
function ends(rows: readonly PassageRow[], { language }: Outcome): string | undefined {
  const { say } = wordsOf(language)
  const last = rows.at(-1)
  if (rows.some(({ name, figure }) => name !== say.year(figure.year))) return undefined
  return rows.length === 1 ? last?.figure.shown : [rows[0], last].map((row) => (row === undefined ? '' : told(row))).join(' → ')
}

function all(rows: readonly PassageRow[], { language }: Outcome): string | undefined {
  return rows.length > mostLeading ? undefined : rows.map(told).join(slackAnswerWords[language].and)
}

function told({ name, figure }: PassageRow): string {
  return `${name} ${figure.shown}`
}
