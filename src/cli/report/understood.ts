// What a mark says when it is pointed at: what its figure was understood as, why it was not read, what does not hold together.
import type { Fact } from '../../budget/fact.ts'
import { reportWords } from '../../wording/ingest-report-page.ts'
import { unreadReason } from '../../wording/unread.ts'
import { wordsOf } from '../../wording/words.ts'
import { findingText } from '../finding-text.ts'
import type { Language } from '../language.ts'
import { valueText } from '../value-text.ts'
import type { Claim } from './claims.ts'
import type { ShownDocument } from './shown-document.ts'

/** A line for each thing that is said about it. */
export function understood(claims: readonly Claim[], shown: ShownDocument, language: Language): string {
  const findings = [...new Set(claims.flatMap((claim) => claim.findings))]
  const lines = [
    ...claims.flatMap(({ fact }) => (fact === undefined ? [] : [factText(fact, language)])),
    ...claims.flatMap(({ unread }) => unreadText(shown, unread, language)),
    ...findings.map((index) => `! ${findingOf(shown, index, language)}`),
  ]
  return [...new Set(lines)].join('\n')
}

/** A finding as a sentence about its first fact. */
export function findingOf({ told, everything }: ShownDocument, index: number, language: Language): string {
  const finding = told.findings[index]
  return finding === undefined ? '' : findingText(finding, { language, fact: everything.get(finding.facts[0] ?? '') })
}

/** Item · year and stage · fund · nature · value. */
function factText(fact: Fact, language: Language): string {
  const { label, stages, fund, natures } = wordsOf(language)
  const { heads, colon, joint } = reportWords[language]
  return [
    label(fact),
    `${fact.year} ${stages[fact.stage]}`,
    `${heads.fund}${colon}${fund(fact.fund)}`,
    `${heads.nature}${colon}${natures[fact.nature]}`,
    `${heads.value}${colon}${valueText(fact)}`,
  ].join(joint)
}

function unreadText({ told }: ShownDocument, unread: number | undefined, language: Language): readonly string[] {
  const why = unread === undefined ? undefined : told.unread[unread]?.why
  return why === undefined
    ? []
    : [`${reportWords[language].kinds.unread}${reportWords[language].colon}${unreadReason(why, language)}`]
}
