// What is covered, a line an organization: “水务局：2023年预算，2022年决算”.
import type { DataStatus, DisclosureStatus } from '../../../budget/data-status.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { wordsOf } from '../../../wording/words.ts'

const mostOrganizations = 10

/** The first ten organizations, and how many more there are. */
export function coverageLines(
  status: DataStatus,
  language: 'zh' | 'en',
): { readonly lines: readonly string[]; readonly more: number } {
  const organizations = Object.entries(Object.groupBy(status.disclosures, ({ organization }) => organization))
  const shown = organizations.slice(0, mostOrganizations)
  return {
    lines: shown.map(([name, disclosures = []]) => organizationLine(name, disclosures, language)),
    more: Math.max(status.organizations, organizations.length) - shown.length,
  }
}

function organizationLine(name: string, disclosures: readonly DisclosureStatus[], language: 'zh' | 'en'): string {
  const { colon, comma, year } = slackPageWords[language]
  const { stages } = wordsOf(language)
  const gap = language === 'zh' ? '' : ' '
  return `${name}${colon}${disclosures.map((each) => `${year(each.year)}${gap}${stages[each.stage]}`).join(comma)}`
}
