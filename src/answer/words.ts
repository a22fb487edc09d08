// What the dining room needs said in a language; wording/ has one implementation for each, and its type makes them complete.
import type { Comparator, FindingCode, Flow, Measure, Nature, Scope, Stage } from '../budget/fact.ts'
import type { Ask, AssumptionCode } from '../plan/plan.ts'
import type { Operation } from '../query/lineage/traced.ts'
import type { Row, RowFinding } from '../query/rows.ts'
import type { NoAnswerReason } from './outcome.ts'
import type { RefusalWhy, UnreadWhy } from './refuse.ts'

import type { WarningCode } from './warn.ts'

export type Labelled = Pick<Row, 'item' | 'itemName' | 'flow' | 'fund' | 'nature' | 'measure'>
export type Narrowed = Pick<Row, 'item' | 'flow' | 'fund' | 'nature'>
export type Subject = { readonly organization: string; readonly year: number; readonly stage: Stage | undefined }
export type Stated = { readonly label: string; readonly shown: string; readonly marks: string }
export type Direction = 'increase' | 'decrease' | 'none'

type FindingWords = RowFinding & { readonly label: string; readonly year: number; readonly printedYear: number | null }

export type Words = {
  readonly language: 'zh' | 'en'
  readonly label: (figure: Labelled) => string
  /** The label of a shown figure: in English with the Chinese name, to be found in the document. */
  readonly figureLabel: (figure: Labelled) => string
  /** A text with figures in it, units of counts in the language. */
  readonly inWords: (text: string) => string
  /** What narrows the item (nature, fund, flow), and how that stands behind the name in a label. */
  readonly remarks: (figure: Narrowed) => readonly string[]
  readonly narrowing: (remarks: readonly string[]) => string
  readonly fund: (fund: string) => string
  readonly natures: Record<Nature, string>
  readonly flows: Record<Flow, string>
  readonly stages: Record<Stage, string>
  readonly scopes: Record<Scope, string>
  readonly asks: Record<Ask, string>
  readonly findings: Record<FindingCode, (finding: FindingWords) => string>
  readonly warnings: Record<WarningCode, (values: readonly string[]) => string>
  readonly assumptions: Record<AssumptionCode, (said: { readonly from: string; readonly to: string }) => string>
  readonly noAnswers: Record<NoAnswerReason, (about: NoAnswerWords) => string>
  readonly refusals: Record<RefusalWhy, string>
  /** Why a language model did not help. */
  readonly unread: Record<UnreadWhy, string>
  /** What was done with figures, behind their label. */
  readonly operations: Record<Operation, string>
  /** Of an item, nature or fund by its code; an account is told by its kind. */
  readonly definition: (code: string, name: string) => string | undefined
  readonly say: Sentences
  readonly questions: Questions
}

export type NoAnswerWords = {
  readonly organization: string
  readonly year: string
  readonly stage: string
  readonly label: string
  /** The document's own words, for not_applicable. */
  readonly quote: string
  readonly marks: string
}

/** Sentences of answers. `marks` are citation numbers, “[1][2]”, or ''. */
export type Sentences = {
  readonly subject: (subject: Subject) => string
  readonly headline: (stated: Stated) => string
  readonly change: (change: {
    readonly direction: Direction
    readonly shown: string
    readonly base: string
    readonly marks: string
  }) => string
  readonly base: (base: { readonly year: number; readonly stage: Stage; readonly sameYear: boolean }) => string
  readonly parts: (parts: readonly string[]) => string
  readonly whole: (stated: Omit<Stated, 'label'>) => string
  readonly formula: (formula: string) => string
  /** Below a printed figure that the computed one disagrees with. */
  readonly asPrinted: string
  /** Wholes that are not printed; their parts stand there instead. */
  readonly partsOnly: (labels: readonly string[]) => string
  /** That a whole is the sum of its parts, not printed itself. */
  readonly addedUp: (formula: string) => string
  readonly place: (ranked: Stated & { readonly place: number }) => string
  readonly member: (stated: Stated) => string
  /** What tells a member apart, and what members have in common. */
  readonly heading: (names: readonly string[]) => string
  readonly common: (shared: {
    readonly organization?: string
    readonly year?: number
    readonly stage?: Stage
    readonly label?: string
    readonly remarks?: readonly string[]
  }) => string
  readonly titled: (heading: string, order: string) => string
  readonly ordered: (order: 'highest' | 'lowest') => string
  /** Owned things by their kind; those of one project by its name. */
  readonly kind: (kind: string, project: string) => string
  readonly year: (year: number) => string
  /** Behind a label: the years that a figure is of. */
  readonly span: (years: { readonly from: number; readonly to: number }) => string
  readonly colon: string
  readonly comma: string
  readonly stop: string
  readonly andMore: (total: number) => string
  readonly gaps: (years: readonly string[]) => string
  readonly listed: (members: number) => string
  readonly number: (name: string) => string
  /** What is to be reached with something that has an amount, too. */
  readonly goalOf: (label: string) => string
  /** An account that no catalog names. */
  readonly account: (code: string) => string
  readonly statedZero: (quote: string) => string
  readonly also: (labels: readonly string[]) => string
  /** The same item read otherwise (fund, flow) comes to the same value. */
  readonly alsoBy: (readings: readonly string[]) => string
  readonly reason: (said: {
    readonly label: string
    readonly direction: Direction | undefined
    readonly text: string
    readonly marks: string
    readonly truncated: boolean
  }) => string
  readonly noReason: (label: string) => string
  readonly reasonsOfParts: (reasons: readonly string[]) => string
  readonly purpose: (said: {
    readonly label: string
    readonly text: string
    readonly marks: string
    readonly truncated: boolean
  }) => string
  readonly noPurpose: (label: string) => string
  readonly noChange: (label: string) => string
  readonly noParts: (label: string) => string
  readonly nothingPasses: (threshold: string) => string
  readonly passes: (said: { readonly yes: boolean; readonly threshold: string }) => string
  readonly threshold: (said: { readonly comparator: Comparator; readonly shown: string }) => string
  readonly countedFrom: (members: number) => string
  readonly zeroBase: (label: string, marks: string) => string
  /** Two words of the question that came to one figure. */
  readonly itself: (label: string) => string
  /** Targets of unlike units have no order. */
  readonly unlikeUnits: (units: readonly string[]) => string
  /** Nothing was found to be ranked or listed. */
  readonly nothingToRank: string
  /** The yes or no of a figure that the question takes for granted. */
  readonly presumes: (said: { readonly yes: boolean; readonly presumed: string }) => string
  readonly stillCovered: (said: { readonly organization: string; readonly covered: readonly string[] }) => string
  readonly disclosure: (said: { readonly year: number; readonly stage: Stage }) => string
  readonly statedYears: (years: readonly number[]) => string
  readonly coarser: (stated: Stated) => string
  readonly otherReadings: (readings: readonly string[]) => string
  readonly printedYear: (said: {
    readonly year: number
    readonly printed: number
    readonly shown: string
    readonly marks: string
  }) => string
  readonly which: (about: 'organization' | 'item' | 'year' | 'fund' | 'meaning') => string
  readonly resembles: string
  /** Before the one reading of a question that nothing confirms. */
  readonly meant: string
  readonly moreChoices: (count: number) => string
  readonly notUnderstood: (words: readonly string[]) => string
  /** What goes on with a conversation that there is not. */
  readonly fragment: string
  readonly tooLong: string
  readonly contact: (said: { readonly titles: readonly string[] }) => string
  readonly noContact: string
  readonly definitionOurs: string
  readonly noDefinition: (term: string) => string
  readonly items: (said: { readonly names: readonly string[]; readonly total: number }) => string
  readonly coverage: (said: { readonly organizations: number; readonly years: readonly number[] }) => string
  readonly coveredLine: (said: { readonly organization: string; readonly disclosures: readonly string[] }) => string
  readonly difference: (first: string, second: string) => string
  readonly differs: (said: {
    readonly first: string
    readonly second: string
    readonly direction: Direction
    readonly shown: string
    readonly marks: string
  }) => string
  readonly sum: (labels: readonly string[]) => string
  /** part, its fund, whole, its fund. */
  readonly fundsOf: (funds: readonly string[]) => string
  readonly share: (part: string, whole: string) => string
  readonly completion: (label: string, stage: string) => string
  readonly growth: (label: string, base: number) => string
  readonly ratio: (first: string, second: string) => string
  readonly times: (said: {
    readonly first: string
    readonly second: string
    readonly shown: string
    readonly marks: string
  }) => string
  readonly attention: (text: string) => string
  readonly note: (texts: readonly string[]) => string
  readonly understood: (parts: readonly string[]) => string
  readonly units: (unit: string) => string | undefined
}

/** Self-contained questions, for suggestions and choices. */
export type Questions = {
  readonly figure: (asked: {
    readonly organization: string
    readonly year: number
    readonly label: string
    readonly measure: Measure
  }) => string
  readonly parts: (asked: { readonly organization: string; readonly year: number; readonly label: string }) => string
  readonly reason: (asked: {
    readonly organization: string
    readonly year: number
    readonly label: string
    readonly direction: Direction
  }) => string
  readonly coverage: string
}
