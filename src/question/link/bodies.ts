// Names of organizations that the catalog does not list as such: abbreviations of covered ones, misspelled ones, and names of bodies that are not covered.
// A name that is almost right is not right: 教育局 never becomes the one office that a district has.
import type { Catalog, CatalogOrganization } from '../../database/catalog.ts'
import { bodyEndings } from '../lexicon/organization-nouns.ts'
import { spellingTier } from './lookalikes.ts'
import { type Meaning, type Stretch, stretch, type Tier, type Token } from './meaning.ts'
import { abbreviates, coreOf, correctedBySound, coveredBy, resembles } from './organizations.ts'

export type Gap = (start: number, end: number) => boolean
/** Whether a name may not reach over this stretch: another place or a year begins inside of it. */
export type Broken = (start: number, end: number) => boolean

const longestBody = 24
const consideredOrganizations = 400

/** Edges for every stretch behind a division, and for every stretch that ends as a body does; only where `gap` says that something is unexplained. */
export function findBodies(text: string, divisions: readonly Token[], context: Around): readonly Token[] {
  const withPlace = divisions.flatMap((division) => placed(text, division, context))
  const found = withPlace.some(({ meanings }) => meanings.some(({ kind }) => kind === 'organizations'))
  return found ? withPlace : [...withPlace, ...bare(text, context)]
}

type Around = { readonly catalog: Catalog; readonly gap: Gap; readonly broken: Broken }

function placed(text: string, division: Token, { catalog, gap, broken }: Around): readonly Token[] {
  const found: Token[] = []
  const organizations = organizationsOf(division, catalog)
  const start = division.end + (/^的/.test(text.slice(division.end)) ? 1 : 0)
  for (const end of endsFrom(text, start)) {
    if (!gap(start, end) || broken(division.end - 1, end) || cutsWord(text, end)) continue
    const match = matchBody(text.slice(start, end), organizations, { catalog, place: division.text })
    if (match !== undefined) found.push(token(stretch(text, division.start, end), match))
  }
  return found
}

function organizationsOf(division: Token, catalog: Catalog): readonly CatalogOrganization[] {
  const codes = division.meanings.flatMap((meaning) => (meaning.kind === 'divisions' ? meaning.codes : []))
  const within = codes.flatMap((code) => catalog.organizationsIn(code, consideredOrganizations))
  return within.filter((organization) => codes.includes(organization.division))
}

/** Every end of a stretch without separators, brackets aside. */
function endsFrom(text: string, start: number): readonly number[] {
  const run = /^[\p{Script=Han}a-z0-9()]*/u.exec(text.slice(start, start + longestBody))?.[0].length ?? 0
  return Array.from({ length: Math.max(0, run - 1) }, (_, index) => start + index + 2)
}

type Match = { readonly tier: Tier; readonly meaning: Meaning; readonly name?: string }

/** 部 of 部分, 办 of 办公 and 办理, 院 of 院校 end no name. */
function cutsWord(text: string, end: number): boolean {
  if (/[干全内外各本局大小]部$/.test(text.slice(end - 2, end))) return true
  return /^(?:部[分门]|办[公理事]|委托|所[有属]|府[采性基]|[科处股][室目长员])/.test(text.slice(end - 1, end + 1))
}

/** The best reading of `word` as one of these organizations; else as a body that is not covered, if it ends as one. */
function matchBody(word: string, organizations: readonly CatalogOrganization[], where: Where): Match | undefined {
  for (const tier of ['exact', 'abbreviation', 'sound', 'character', 'guess'] as const) {
    const fitting = organizations.filter((organization) => tierOf(word, organization, where) === tier)
    if (fitting.length > 0) return { tier, meaning: { kind: 'organizations', codes: fitting.map(({ code }) => code) } }
  }
  return endsAsBody(word)
    ? { tier: 'guess', meaning: { kind: 'body', like: organizations.slice(0, 5).map(({ code }) => code) } }
    : undefined
}

type Where = { readonly catalog: Catalog; readonly place: string }

function tierOf(word: string, organization: CatalogOrganization, { catalog, place }: Where): Tier | undefined {
  const core = coreOf(organization, catalog)
  if (word === core) return 'exact'
  if (abbreviates(word, core)) return 'abbreviation'
  if (correctedBySound(word, core).some((right) => isNamed(`${place}${right}`, organization, catalog))) return 'sound'
  const spelled = spellingTier(word, core)
  if (spelled !== undefined) return spelled
  return endsAsBody(word) && resembles(word, core) ? 'guess' : undefined
}

/** A guess by sound must lead to a name that the organization is known by: 政府办 sounds like 政服办, which nobody says. */
function isNamed(name: string, { code }: CatalogOrganization, catalog: Catalog): boolean {
  return catalog.organizationsNamed(name).some(({ value }) => value.code === code)
}

const ending = new RegExp(`(?:${bodyEndings.join('|')})$`)
/** Who speaks of an office in general names none: 这个局, 该办, 哪个办公室. */
const general = /^(?:这|那|该|本|各|哪|某|全|所有|我|你|他|的|在|是|和|与|跟|及|为|有|区的|市的)|^(?:下|分|部门|单位)/

/** Whether a stretch reads as the name of a public body. */
export function endsAsBody(word: string): boolean {
  return (
    word.length >= 2 &&
    word.length <= 20 &&
    ending.test(word) &&
    !general.test(word) &&
    !/.[的里占]|[^\p{Script=Han}a-z0-9()]/u.test(word)
  )
}

/** Without a place before it: a covered body's own name, or its abbreviation, or a body unknown. */
function bare(text: string, { catalog, gap, broken }: Around): readonly Token[] {
  const found: Token[] = []
  for (let start = 0; start < text.length; start += 1) {
    if (!/\p{Script=Han}/u.test(text[start] ?? '')) continue
    for (const end of endsFrom(text, start)) {
      const word = text.slice(start, end)
      if (!gap(start, end) || !endsAsBody(word) || broken(start, end) || cutsWord(text, end)) continue
      found.push(token(stretch(text, start, end), matchBare(word, catalog)))
    }
  }
  return found
}

/** 区政务办 names the office of some district, never that of a city. */
function matchBare(full: string, catalog: Catalog): Match {
  const [level = ''] = /^[省市区县](?=.{3})/.exec(full) ?? []
  const word = full.slice(level.length)
  const named = (coveredBy(catalog).cores.get(word) ?? []).filter((code) => isOfLevel(code, level, catalog))
  if (named.length > 0) return { tier: 'exact', meaning: { kind: 'organizations', codes: named } }
  const like = word.length < 3 ? [] : catalog.organizationsLike(word, 40)
  const fitting = like.filter((organization) => abbreviates(word, coreOf(organization, catalog))).map(({ code }) => code)
  const short = fitting.filter((code) => isOfLevel(code, level, catalog))
  if (short.length > 0) return { tier: 'abbreviation', meaning: { kind: 'organizations', codes: short } }
  return { tier: 'guess', meaning: { kind: 'body', like: like.slice(0, 5).map(({ code }) => code) } }
}

function isOfLevel(code: string, level: string, catalog: Catalog): boolean {
  return level === '' || catalog.division(catalog.organization(code)?.division ?? '')?.name.endsWith(level) === true
}

function token(at: Stretch, { tier, meaning }: Match): Token {
  return { ...at, meanings: [meaning], tier }
}
