// What an ingest reports → what a proposal shows.
import type { ToldIngest } from '../../budget/ingest-report.ts'
import { slackPageWords } from '../../wording/slack-pages.ts'
import type { ProposalReport } from '../blocks/documents/proposal-report.ts'

export function reportOf({ findings, changes, ...told }: ToldIngest, language: 'zh' | 'en'): ProposalReport {
  const none = language === 'zh' ? '（没有）' : '(none)'
  const shown = (values: readonly string[]): string => (values.length === 0 ? none : values.join(' / '))
  return {
    ...told,
    findings: findings.map(({ text }) => text),
    changes: changes.map(({ year, label, before, after }) => ({
      label: `${slackPageWords[language].year(year)} ${label}`,
      before: shown(before),
      after: shown(after),
    })),
  }
}
