// English: the sentences of answers. Short, the figure first, no jargon.
import type { Direction, Questions, Sentences } from '../../answer/words.ts'
import { stages } from './labels.ts'
import { meanings } from './model.ts'

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(between(names))}${last(names)} ${names.at(-1)}`

/** Names that have commas of their own are told apart by semicolons. */
const between = (names: readonly string[]): string => (names.some((name) => name.includes(',')) ? '; ' : ', ')
const last = (names: readonly string[]): string => (between(names) === '; ' ? '; and' : ' and')

const directions: Record<Exclude<Direction, 'none'>, string> = { increase: 'more', decrease: 'less' }
const moved: Record<Direction, string> = { increase: 'increase', decrease: 'decrease', none: 'lack of change' }
const abouts: Record<'organization' | 'item' | 'year' | 'fund' | 'meaning', string> = {
  meaning: meanings.several,
  organization: 'Which organization do you mean?',
  item: 'Which item do you mean?',
  year: 'Which year do you mean?',
  fund: 'The document states several readings. Which one do you mean?',
}
const comparators = { '≥': 'at least', '≤': 'at most', '>': 'more than', '<': 'less than', '=': 'exactly' } as const

const kinds: Readonly<Record<string, string>> = {
  project: 'projects',
  indicator: 'indicators',
  account: 'accounts',
  'body.internal': 'internal divisions',
  'body.subordinate': 'subordinate units',
}

const clause = ({ text, truncated }: { readonly text: string; readonly truncated: boolean }): string =>
  `「${text}${truncated ? '……' : ''}」`

export const sentences: Sentences = {
  subject: ({ organization, year, stage }) => `${organization}, ${year}${stage === undefined ? '' : ` ${stages[stage]}`}`,
  headline: ({ label, shown, marks }) => `${capital(label)}: ${shown}${marks}`,
  change: ({ direction, shown, base, marks }) =>
    direction === 'none' ? `no change against ${base}${marks}` : `${shown} ${directions[direction]} than in ${base}${marks}`,
  base: ({ year, stage, sameYear }) => (sameYear || stage !== 'budget' ? `the ${year} ${stages[stage]}` : `${year}`),
  parts: (parts) => `Of which: ${parts.join('; ')}`,
  whole: ({ shown, marks }) => `Total: ${shown}${marks}`,
  addedUp: (formula) => `Not printed as such; the sum of its parts: ${formula}`,
  partsOnly: (labels) => `the document does not state ${and(labels)} as a whole; the parts that it states stand here`,
  formula: (formula) => `Formula: ${formula}`,
  asPrinted: 'As the document prints it',
  place: ({ place, label, shown, marks }) => `${place}. ${label}: ${shown}${marks}`,
  member: ({ label, shown, marks }) => (shown === '' ? `${label}${marks}` : `${label}: ${shown}${marks}`),
  heading: (names) => names.join(' '),
  common: ({ organization, year, stage, label, remarks = [] }) => {
    const time = [year, stage === undefined ? undefined : stages[stage]].filter((part) => part !== undefined).join(' ')
    return `${capital([organization, time, label, ...remarks].filter((part) => part !== undefined && part !== '').join(', '))}:`
  },
  titled: (heading, order) => `${heading.replace(/:$/, '')}, ${order}:`,
  ordered: (order) => (order === 'lowest' ? 'lowest first' : 'highest first'),
  kind: (kind, project) => `${kinds[kind] ?? kind}${project === '' ? '' : ` of “${project}”`}`,
  span: ({ from, to }) => ` (${from}–${to})`,
  year: (year) => String(year),
  colon: ': ',
  comma: ', ',
  stop: '. ',
  andMore: (total) => ` and others (${total})`,
  gaps: (years) => `no data for ${years.join(', ')}`,
  listed: (members) => `${members} listed.`,
  account: (code) => `account ${code}`,
  goalOf: (label) => `performance targets of ${label}`,
  number: (name) => `number of ${name}`,
  statedZero: (quote) => `The document says 「${quote}」.`,
  also: (labels) => `The same value is stated for ${and(labels)}.`,
  alsoBy: (readings) => `It is the same figure under ${and(readings)}.`,
  reason: ({ label, direction, marks, ...text }) =>
    `The reason that the document gives for ${direction === undefined ? '' : `the ${moved[direction]} of `}${label}: ${clause(text)}${marks}`,
  noReason: (label) => `The document gives no reason for the change of ${label}.`,
  reasonsOfParts: (reasons) =>
    `Reasons given for its parts, which are theirs alone:\n${reasons.map((reason) => `· ${reason}`).join('\n')}`,
  purpose: ({ label, marks, ...text }) => `What the document says ${label} is for: ${clause(text)}${marks}`,
  noPurpose: (label) => `The document does not say what ${label} is for.`,
  noChange: (label) => `The document states no change of ${label} on the year before, nor last year's figure to compare with.`,
  noParts: (label) => `The document does not list the parts of ${label}.`,
  nothingPasses: (threshold) => `None is ${threshold}. The nearest:`,
  passes: ({ yes, threshold }) => (yes ? `Yes, ${threshold}.` : `No, not ${threshold}.`),
  threshold: ({ comparator, shown }) => `${comparators[comparator]} ${shown}`,
  countedFrom: (members) => `count of ${members}`,
  zeroBase: (label, cited) => `${capital(label)} is 0${cited}, which nothing can be divided by.`,
  itself: (label) =>
    `I did not understand what ${label} is to be compared with: both words of the question come to the same figure.`,
  unlikeUnits: (units) => `These figures are in different units (${units.join(', ')}) and cannot be ranked.`,
  nothingToRank: 'There is nothing to rank; please name the organization and the item.',
  presumes: ({ yes, presumed }) => (yes ? `Yes, it is ${presumed}.` : `No, not ${presumed}.`),
  stillCovered: ({ organization, covered }) =>
    covered.length === 0 ? `No document of ${organization} is covered.` : `Covered for ${organization}: ${covered.join(', ')}.`,
  disclosure: ({ year, stage }) => `${year} ${stages[stage]}`,
  statedYears: (years) => `Years that state it: ${years.join(', ')}.`,
  coarser: ({ label, shown, marks }) =>
    `The document states only the wider item, ${label}: ${shown}${marks}, which is not the same as what was asked.`,
  otherReadings: (readings) => `What the same year's document states: ${readings.join(', ')}.`,
  printedYear: ({ year, printed, shown, marks }) =>
    `The ${year} document prints a figure (${shown}) beside the year ${printed}${marks}; by its context it belongs to ${year} and is no figure of ${printed}.`,
  which: (about) => abouts[about],
  meant: meanings.one,
  resembles: 'This name resembles yours. Do you mean it?',
  moreChoices: (count) => `${count} more; please give a fuller name.`,
  notUnderstood: (words) =>
    words.length === 0
      ? 'I did not understand this question.'
      : `I did not understand ${words.map((word) => `“${word}”`).join(', ')}. Please put it another way.`,
  fragment: 'It is not clear which organization and which item you mean. Please name the organization, the year and the item.',
  tooLong: 'The question is too long; please ask it in a sentence or two.',
  contact: ({ titles }) =>
    `${titles.map((title) => `《${title}》`).join(', ')} names a contact; please see the original. Names and telephone numbers of persons are neither kept nor shown here.`,
  noContact: 'Names and telephone numbers of persons are neither kept nor shown here.',
  definitionOurs: '(In our own words, not a quotation of a document.)',
  noDefinition: (term) => `There is no explanation of “${term}” yet.`,
  items: ({ names, total }) => `Items that can be asked for (${total} in all, for example): ${names.join(', ')}.`,
  coverage: ({ organizations, years }) =>
    organizations === 0
      ? 'No document is covered yet.'
      : `${organizations} organization${organizations === 1 ? '' : 's'} covered; years: ${years.join(', ')}.`,
  coveredLine: ({ organization, disclosures }) => `· ${organization}: ${disclosures.join(', ') || 'no document'}`,
  difference: (first, second) => `difference between ${first} and ${second}`,
  differs: ({ first, second, direction, shown, marks }) =>
    direction === 'none'
      ? `${capital(first)} and ${second} are equal${marks}`
      : `${capital(first)}: ${shown} ${directions[direction]} than ${second}${marks}`,
  sum: (labels) => `Sum of ${labels.length > 4 ? `${labels.slice(0, 3).join(', ')} and others (${labels.length})` : and(labels)}`,
  fundsOf: ([part, fund, whole, other]) => `the funds differ: ${part}: ${fund}; ${whole}: ${other}`,
  share: (part, whole) => `${part} as a share of ${whole}`,
  completion: (label, stage) => `final accounts of ${label} as a share of the ${stage}`,
  growth: (label, base) => `growth of ${label} on ${base}`,
  ratio: (first, second) => `ratio of ${first} to ${second}`,
  times: ({ first, second, shown, marks }) => `${capital(first)} is ${shown} ${second}${marks}`,
  attention: (text) => `Note: ${text}`,
  note: (texts) => `Assumed: ${texts.join('; ')}.`,
  understood: (parts) => `Understood as “${parts.filter((part) => part !== '').join(' · ')}”`,
  units: (unit) => unitNotes[unit],
}

const unitNotes: Readonly<Record<string, string>> = {
  元: '(元 = yuan)',
  千元: '(千元 = 1,000 yuan)',
  万元: '(万元 = 10,000 yuan)',
  百万元: '(百万元 = 1,000,000 yuan)',
  亿元: '(亿元 = 100,000,000 yuan)',
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const questions: Questions = {
  figure: ({ organization, year, label, measure }) =>
    measure === 'count'
      ? `How many ${label} does ${organization} have in ${year}?`
      : `How much is ${label} of ${organization} in ${year}?`,
  parts: ({ organization, year, label }) => `What are the parts of ${label} of ${organization} in ${year}?`,
  reason: ({ organization, year, label, direction }) =>
    `Why did ${label} of ${organization} ${direction === 'none' ? 'not change' : direction} in ${year}?`,
  coverage: 'Which organizations are covered?',
}
