// Whose figures they are: an organization in one scope, its names, and the division that it belongs to.
import type { Scope } from './fact.ts'

export const nameKinds = ['full', 'short', 'abbreviation', 'sign', 'bracket', 'former'] as const
/** sign: 加挂牌子 · bracket: a name printed in brackets behind the full one. */
export type NameKind = (typeof nameKinds)[number]

export type OrganizationName = {
  readonly name: string
  readonly kind: NameKind
  readonly from: number | null
  readonly to: number | null
}

export type Organization = {
  /** `<full name>@<scope>`, without （本级）: the same body over years is one, 部门 beside 单位 stays apart. */
  readonly code: string
  /** As shown: full name, with （本级） where the document prints it. */
  readonly name: string
  readonly scope: Scope
  /** Code of data/divisions.csv, six digits; '' where nothing places it. */
  readonly division: string
  readonly names: readonly OrganizationName[]
}

export const levels = ['province', 'city', 'county', 'town'] as const
export type Level = (typeof levels)[number]

export type Division = {
  readonly code: string
  /** Full name: 江津区. */
  readonly name: string
  /** Without 省, 市, 区, 县, …: 江津. */
  readonly short: string
  readonly parent: string
  readonly level: Level
}

/** Look-ups over data/divisions.csv. 28 county names occur more than once, so a name gives a list. */
export type Divisions = {
  byCode(code: string): Division | undefined
  /** Every division with this full or short name. */
  named(word: string): readonly Division[]
  /** The division and those above it, from the lowest up. */
  lineage(code: string): readonly Division[]
  readonly all: readonly Division[]
}

export function divisionsOf(all: readonly Division[]): Divisions {
  const codes = new Map(all.map((division) => [division.code, division]))
  const full = Map.groupBy(all, (division) => division.name)
  const short = Map.groupBy(all, (division) => division.short)
  const lineage = (code: string): readonly Division[] => {
    const division = codes.get(code)
    return division === undefined ? [] : [division, ...lineage(division.parent)]
  }
  return {
    all,
    lineage,
    byCode: (code) => codes.get(code),
    named: (word) => [...new Set([...(full.get(word) ?? []), ...(short.get(word) ?? [])])],
  }
}

export function organizationCode(fullName: string, scope: Scope): string {
  return `${fullName}@${scope}`
}
