// Projects, indicators and bodies that a question names in part: “满意度” of “服务对象满意度”. Only those of the organizations in question.
import type { Catalog, CatalogItem } from '../../database/catalog.ts'
import { abbreviationScore } from '../../language/matching.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Broken, endsAsBody, type Gap } from './bodies.ts'
import { type Stretch, stretch, type Token } from './meaning.ts'
import { fold } from './words.ts'

const ownedKinds: ReadonlySet<string> = new Set(['project', 'indicator', 'body.internal', 'body.subordinate', 'account'])
const longestPart = 24
const likeness = 0.6

type Bounds = { readonly gap: Gap; readonly broken: Broken }

/** Edges for unexplained stretches that are part of an owned name, or leave out some of its characters. */
export function findOwned(text: string, owned: readonly CatalogItem[], { gap, broken }: Bounds): readonly Token[] {
  const names = owned.map((item) => ({ item, name: fold(item.name) }))
  const found: Token[] = []
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 2; end <= Math.min(text.length, start + longestPart); end += 1) {
      const word = text.slice(start, end)
      if (!gap(start, end) || broken(start - 1, end) || /[\s,。?!;:]/.test(word)) continue
      if (endsAsBody(word) && !/^(?:的|那个)?(?:项目|专项)/.test(text.slice(end))) continue
      if (stemOf(word) !== word) continue
      const fitting = best(names, word)
      if (fitting.length > 0) found.push(token(stretch(text, start, end), fitting))
    }
  return found
}

/** What the organizations own, of all years, and the parts of what the conversation speaks of: “其中行政的”. */
export function ownedBy(
  organizations: readonly string[],
  { catalog, previous }: { readonly catalog: Catalog; readonly previous: Plan | undefined },
): readonly CatalogItem[] {
  const spoken = previous?.items.map(({ item }) => item) ?? []
  const items = organizations.flatMap((code) => {
    const organization = catalog.organization(code)
    return organization === undefined ? [] : catalog.itemsOf(organization.id)
  })
  return items.filter(({ kind, code }) => ownedKinds.has(kind) || spoken.some((item) => code.startsWith(`${item}.`)))
}

type Name = { readonly item: CatalogItem; readonly name: string }
type Fitting = Name & { readonly whole: boolean }

/** 满意度指标 says no more than 满意度. */
function stemOf(word: string): string {
  return word.replace(/(?<=.{3})(?:指标|项目|目标|工作|预算|的)$/, '')
}

/** Those that hold the word as it is; else those that it abbreviates well. */
function best(names: readonly Name[], word: string): readonly Fitting[] {
  const eligible = word.length < 3 ? names.filter(({ item }) => !ownedKinds.has(item.kind)) : names
  const holding = eligible.filter(({ name }) => name.includes(word)).map((name) => ({ ...name, whole: true }))
  if (holding.length > 0 || word.length < 4) return holding
  return names.filter(({ name }) => abbreviationScore(word, name) >= likeness).map((name) => ({ ...name, whole: false }))
}

/** Less than half of a name is too little to be sure. */
function token(at: Stretch, fitting: readonly Fitting[]): Token {
  const word = at.text
  const [only] = fitting.length === 1 ? fitting : []
  const alone = only?.whole === true && (word.length >= 5 || !ownedKinds.has(only.item.kind))
  const sure = alone || fitting.some(({ name }) => stemOf(word).length * 2 >= stemOf(name).length)
  const [first] = fitting
  return {
    ...at,
    meanings: [{ kind: 'items', codes: [...new Set(fitting.map(({ item }) => item.code))] }],
    tier: sure ? 'abbreviation' : 'guess',
    ...(first === undefined ? {} : { name: first.item.name }),
  }
}
