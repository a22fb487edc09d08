// English: warnings, findings, assumptions, no answers and refusals, keyed by code.
import type { Words } from '../../answer/words.ts'
import { fund, natures, scopes } from './labels.ts'
import { meanings } from './model.ts'

const carried: Readonly<Record<string, string>> = { organizations: 'organization', years: 'year', items: 'item' }

/** What a conversation carries on, “organizations years”, in words. */
function carriedOver(from: string): readonly string[] {
  return from.split(' ').flatMap((part) => carried[part] ?? [])
}

export const warnings: Words['warnings'] = {
  several_values: ([label = '', ...others]) => `the document also prints other values for ${label}: ${others.join(', ')}`,
  mixed_stages: (found) => `${found.join(' and ')} stand side by side here and are not directly comparable`,
  mixed_years: (found) => `the years differ (${found.join(', ')}), so the figures are not directly comparable`,
  mixed_scopes: (found) => `figures of ${found.join(' and of ')} stand side by side here and are not directly comparable`,
  mixed_funds: (found) => `the funds differ: ${found.join(', ')}`,
  mixed_flows: (found) => `${found.join(' and ')} stand side by side here`,
  overlap: () =>
    'these figures contain each other or are unlike things; a sum would count money twice, so they only stand side by side',
  premise_direction: ([label = '', actual = '']) =>
    `the question presumes otherwise, but the document says of ${label}: ${actual}`,
  premise_value: ([label = '', actual = '', presumed = '']) => `the document states ${actual} for ${label}, not ${presumed}`,
  coarser_item: ([asked = '', given = '']) =>
    `the document does not state ${asked} by itself; this is the wider item that contains it: ${given}`,
  derived: ([label = '', year = '', first = '', formula = '', whose = '']) =>
    `${whose === '' ? '' : `${whose}: `}the ${year} figure of ${label} is not printed as such; it is worked out from a printed figure and its change: ${label === first ? '' : `${first} `}${formula}`,
  members_missing: (texts) => texts.map((text) => text.replace(/\.$/, '')).join('; '),
  reason_of_parts: ([label = '']) => `these are reasons of the parts; the document gives none for ${label} itself`,
  purpose_of_parts: ([label = '']) => `these are purposes of the parts; the document gives none for ${label} itself`,
  stated_share: ([printed = '', computed = '']) => `the document prints ${printed}; by the printed figures it is ${computed}`,
  not_whole_division: () => 'only organizations that are covered are shown, not the whole place',
  truncated: ([shown = '', all = '']) => `only the first ${shown} are shown${all === '' ? '' : ` of ${all}`}`,
  ties: (names) => `tied: ${names.join(', ')}`,
  model_unread: ([why = '']) => why,
  traced_part: ([shown = '', all = '']) => `${all} figures stand behind it; the places of the first ${shown} are shown`,
}

export const findings: Words['findings'] = {
  parts_do_not_add_up: ({ label, printed, expected }) => `${label} is printed as ${printed}, but its parts add up to ${expected}`,
  values_differ: ({ label, printed, expected }) => `the document contradicts itself on ${label}: ${printed} and ${expected}`,
  years_contradict: ({ label, printed, expected }) =>
    `the documents of two years contradict each other on ${label}: ${printed} and ${expected}`,
  derived_differs: ({ label, printed, expected }) =>
    `${label} is printed as ${printed}, but the next year's change implies ${expected}`,
  share_does_not_compute: ({ label, printed, expected }) =>
    `the share of ${label} is printed as ${printed}, but the printed figures give ${expected}`,
  rate_does_not_compute: ({ label, printed, expected }) =>
    `the rate of change of ${label} is printed as ${printed}, but the printed figures give ${expected}`,
  year_is_not_the_documents: ({ label, year, printed }) =>
    `${label}: the year printed beside it is ${printed}, while the document is of ${year}`,
  bought_and_not_bought: ({ printed, expected }) => `the document contradicts itself on buying vehicles: ${printed}; ${expected}`,
  template_residue: ({ label }) => `the passage on ${label} still holds unfilled template text`,
  unit_missing: ({ label, printed, expected }) => `the unit of ${label} is incomplete: printed ${printed}, read as ${expected}`,
}

export const assumptions: Words['assumptions'] = {
  latest_year: ({ from, to }) =>
    `no year was named: the latest covered${from === '' ? '' : ` of ${from}`}, ${to.replaceAll(' ', ', ')}`,
  only_organization_of_division: ({ from, to }) => `${to} is the only organization covered in ${from}`,
  only_organization_with_year: ({ from, to }) => `of the organizations covered in ${from}, only ${to} has figures of that year`,
  all_organizations_of_division: ({ from, to }) => {
    const [listed = '', all = listed] = to.split(' ')
    return listed === all
      ? `${all} organizations are covered in ${from}: all of them`
      : `${all} organizations are covered in ${from}: the ${listed} that have figures of that year`
  },
  stage_budget: () => 'budget or final accounts was not said: the budget',
  stage_final: () => 'there is no budget figure: the final accounts',
  fund_taken: ({ to }) => `the fund was not named: ${fund(to)}`,
  nature_taken: ({ to }) => `the document states it within ${natures[to as keyof typeof natures] ?? to}`,
  flow_taken: ({ to }) => `income or expenditure was not said: ${to}`,
  scope_taken: ({ to }) => `the figure of ${scopes[to as keyof typeof scopes] ?? to}`,
  spelling: ({ from, to }) => `“${from}” was read as “${to}”`,
  abbreviation: ({ from, to }) => `“${from}” was read as “${to}”`,
  from_conversation: ({ from }) => `${carriedOver(from).join(', ')} as in the question before`,
  relative_year: ({ from, to }) => `“${from}” is ${to}`,
  whole_taken: ({ to }) => `the whole was not named: ${to}`,
  coarser_item: ({ from, to }) => `${from} is not stated; the wider ${to} is given`,
  year_of_change: ({ from, to }) => `the change on ${from} is that of the ${to} document`,
  read_by_model: () => meanings.readByModel,
  same_year: ({ to }) => `all of ${to}`,
}

/** Nobody's, where no organization was named. */
const of = (organization: string): string => (organization === '' ? '' : ` of ${organization}`)

export const noAnswers: Words['noAnswers'] = {
  organization_not_covered: ({ organization }) => `No document of ${organization} is covered.`,
  year_not_covered: ({ organization, year }) => `No document${of(organization)} for ${year} is covered.`,
  stage_not_covered: ({ organization, year, stage }) =>
    `No ${stage || 'such'} document${of(organization)}${year === '' ? '' : ` for ${year}`} is covered.`,
  not_stated: ({ organization, year, label }) => `The ${year} document of ${organization} does not state ${label}.`,
  not_applicable: ({ organization, year, label, quote, marks }) =>
    `${organization} has no ${label} in ${year}; the document says: 「${quote}」${marks}.`,
  not_understood: () => 'I did not understand this question.',
}

export const refusals: Words['refusals'] = {
  write: 'Published budgets can only be looked up here; nothing can be changed, deleted or executed.',
  prompt: 'Instructions and settings are not shown. Do ask me about published budgets.',
  hidden_tables:
    'Inner tables are not shown. Do ask me about published budgets, or query the published views with the sql command.',
  not_budget: 'I only answer questions about published budgets and final accounts.',
  forecast: 'I only give figures that documents have published, and no forecasts.',
  opinion: 'I only give figures and reasons that documents state, and no judgement or advice.',
  personal: 'Personal data are not given here. Do ask me about published budgets.',
  thanks: 'You are welcome. Ask on whenever you like.',
  greeting: 'Hello! Name an organization, a year and an item, and ask.',
  acknowledged: 'All right. Ask on whenever you like.',
}

export const asks: Words['asks'] = {
  lookup: 'figure',
  breakdown: 'parts',
  compare: 'side by side',
  rank: 'ranking',
  trend: 'over the years',
  sum: 'sum',
  difference: 'difference',
  share: 'share',
  completion: 'share of the budget that was spent',
  change: 'change',
  growth: 'growth',
  ratio: 'ratio',
  count: 'number',
  list: 'list',
  reason: 'reason',
  purpose: 'purpose',
  definition: 'meaning',
  coverage: 'what is covered',
}
