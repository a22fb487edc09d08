// Words → values: the question as a row of tokens. Sure readings first; only what they leave unexplained is looked for by abbreviation, sound and spelling.
import type { Catalog } from '../../database/catalog.ts'
import type { Plan } from '../../plan/plan.ts'
import { findForeign, findForeignPlaces } from '../english/bodies.ts'
import { type Broken, findBodies, type Gap } from './bodies.ts'
import { type AsWritten, findExact } from './exact.ts'
import { isUnknown, read } from './lattice.ts'
import type { Meaning, Token } from './meaning.ts'
import { findOwned, ownedBy } from './owned.ts'
import { findPatterns } from './patterns.ts'
import { findSpelled } from './spelling.ts'

export type LinkOptions = {
  readonly catalog: Catalog
  /** ISO date. */
  readonly today: string
  readonly asWritten: AsWritten
  /** What the conversation speaks of. */
  readonly previous: Plan | undefined
}

/** The tokens of a normalized question in small letters, without gap. What nothing explains is of kind unknown. */
export function link(text: string, options: LinkOptions): readonly Token[] {
  const sure = [
    ...findExact(text, options.catalog, options.asWritten),
    ...findPatterns(text, options.today),
    ...findForeign(text, options.catalog),
  ]
  const first = read(text, sure)
  if (!first.some(isUnknown)) return first
  const gap = gapOf(first)
  const near = [...sure, ...findForeignPlaces(text), ...findSpelled(text, { catalog: options.catalog, gap })]
  const divisions = near.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'divisions'))
  const all = [...near, ...findBodies(text, divisions, { catalog: options.catalog, gap, broken: brokenBy(first) })]
  const second = read(text, all)
  const owned = ownedBy(organizationsOf(second, options), options)
  return owned.length === 0 ? second : read(text, [...all, ...findOwned(text, owned, { gap, broken: brokenBy(second) })])
}

/** Whether a stretch holds something that the first reading did not explain. */
function gapOf(tokens: readonly Token[]): Gap {
  const gaps = tokens.filter((token) => isUnknown(token) && !isUnexpressed(token))
  return (start, end) => gaps.some((gap) => start < gap.end && end > gap.start)
}

/** 新增 is a word, and no misspelling of another. */
function isUnexpressed({ meanings }: Token): boolean {
  return meanings.some((meaning) => meaning.kind === 'unknown' && meaning.unexpressed === true)
}

/** Places and years that the first reading is sure of part what stands before from what stands behind. */
function brokenBy(tokens: readonly Token[]): Broken {
  const parting = new Set(['divisions', 'organizations', 'year'])
  const starts = tokens.filter(({ meanings }) => meanings.some(({ kind }) => parting.has(kind))).map(({ start }) => start)
  return (start, end) => starts.some((at) => at > start && at < end)
}

const consideredOrganizations = 5

function organizationsOf(tokens: readonly Token[], { catalog, previous }: LinkOptions): readonly string[] {
  const named = tokens.flatMap(({ meanings }) => meanings.flatMap((meaning) => codesOf(meaning, catalog)))
  const all = named.length > 0 ? named : (previous?.organizations ?? [])
  if (all.length > 0) return all.length > consideredOrganizations ? [] : all
  return catalog.organizationCount() > consideredOrganizations
    ? []
    : catalog.organizations(consideredOrganizations).map(({ code }) => code)
}

function codesOf(meaning: Meaning, catalog: Catalog): readonly string[] {
  if (meaning.kind === 'organizations') return meaning.codes
  if (meaning.kind !== 'divisions') return []
  return meaning.codes.flatMap((code) => catalog.organizationsIn(code, consideredOrganizations + 1)).map(({ code }) => code)
}
