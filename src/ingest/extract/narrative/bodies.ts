// Inner divisions, subordinate units and the units of a department's budget: how many there are, and what they are called.
import { ownedItem } from '../../../budget/item.ts'
import type { Owner } from './context.ts'
import type { Draft } from './draft.ts'
import { draft } from './draft.ts'
import type { Source } from './source.ts'
import { printedWords } from './source.ts'
import type { Place, Value } from './tokens/token.ts'

type Kind = 'body.internal' | 'body.subordinate' | 'body.budgeted'

const list = '([^。;:,]{2,400}?)'
const inner = '(?:内设|下设|设有|设)'
const below = '(?:下属|所属|下辖|直属|另?包含)'
const unit = '(?:二级|直属|下属|预算|财政全额拨款|全额拨款|财政拨款)*(?:事业单位|预算单位|单位)'

/** Sentences that count bodies: the names stand behind the count (内设8个科室,分别是…) or before it (下设…3个内设机构). */
const patterns: readonly { readonly kind: Kind; readonly pattern: RegExp }[] = [
  { kind: 'body.internal', pattern: counted(inner, '(?:内设|职能)?(?:机构|科室|处室|股室|部室|科|处|股)(?:\\(室\\))?') },
  {
    kind: 'body.internal',
    pattern: new RegExp(`${inner}有?${list}(\\d{1,3})[个家](?:内设|职能)(?:机构|科室|处室|股室|处|科)`, 'g'),
  },
  { kind: 'body.subordinate', pattern: counted(below, unit) },
  { kind: 'body.subordinate', pattern: counted(`(?:下属|所属|下辖|直属)${unit}(?:有|共有|共)?`, '') },
  { kind: 'body.subordinate', pattern: new RegExp(`(?:下属|下辖|直属)有?${list}(\\d{1,3})[个家]${unit}`, 'g') },
  { kind: 'body.budgeted', pattern: counted('纳入[^。;:,]{0,30}?部门预算[^。;:,]{0,12}?单位(?:有|共有|共)?', '') },
]

function counted(before: string, noun: string): RegExp {
  const opening = '(?::|[,:]?(?:分别)?(?:是|为|即|包括)[:,]?)'
  return new RegExp(`${before}(\\d{1,3})[个家]${noun}(?=[,:。;的在]|分别|即|$)(?:${opening}${list}(?=[,。;]|$))?`, 'g')
}

/** How the names of bodies end; anything else that stands in a list is none. */
const endings: Readonly<Record<Kind, RegExp>> = {
  'body.internal': /[科室处股部组委局会厅队办心]$/,
  'body.subordinate': /[局所站院队校馆处社园场厂室办会部司团学库心段台署]$/,
  'body.budgeted': /[局所站院队校馆处社园场厂室办会部司团学库心段台署级]$/,
}

/** Facts on the bodies that a paragraph counts and names; names are taken only if there are as many as the count says. */
export function readBodies(source: Source, owner: Owner): readonly Draft[] {
  const found = patterns.flatMap(({ kind, pattern }) => [...source.text.matchAll(pattern)].map((match) => ({ kind, match })))
  const distinct = found.filter(({ match }, at) => !found.slice(0, at).some((other) => overlaps(other.match, match)))
  return distinct.flatMap(({ kind, match }) => draftsOf(match, { kind, source, owner }))
}

function overlaps(one: RegExpExecArray, other: RegExpExecArray): boolean {
  return one.index < other.index + other[0].length && other.index < one.index + one[0].length
}

type About = { readonly kind: Kind; readonly source: Source; readonly owner: Owner }

function draftsOf(match: RegExpExecArray, about: About): readonly Draft[] {
  const [all] = match
  const [first = '', second] = match.slice(1)
  const isBefore = !/^\d+$/.test(first)
  const printed = isBefore ? (second ?? '') : first
  const names = isBefore ? first : (second ?? '')
  const namesAt = match.index + (isBefore ? all.indexOf(first) : all.length - names.length)
  const label = isBefore
    ? { start: namesAt + names.length, end: match.index + all.length }
    : { start: match.index, end: names === '' ? match.index + all.length : namesAt }
  const count = bodyDraft(about, { item: about.kind, name: null, printed, label: trimmed(about.source, label), shown: [] })
  return [
    count,
    ...namedDrafts(about, { named: namesIn(names, namesAt), count: Number(printed), label: trimmed(about.source, label) }),
  ]
}

/** Without the small words between a count and its names. */
function trimmed({ text }: Source, { start, end }: Place): Place {
  const tail = /(?:[,:]|分别|是|为|即|包括)+$/.exec(text.slice(start, end))
  return { start, end: end - (tail?.[0].length ?? 0) }
}

type Named = { readonly name: string; readonly place: Place }
type List = { readonly named: readonly Named[]; readonly count: number; readonly label: Place }

/** In a department's budget the body itself (本级) is counted too: the named ones are those below it. */
function namedDrafts(about: About, { named, count, label }: List): readonly Draft[] {
  const isBudgeted = about.kind === 'body.budgeted'
  const bodies = isBudgeted ? named.flatMap(belowIt) : named
  const kind = isBudgeted ? 'body.subordinate' : about.kind
  if (bodies.length !== (isBudgeted ? count - 1 : count) || !bodies.every(({ name }) => endings[kind].test(name))) return []
  return bodies.map(({ place }) =>
    bodyDraft(about, {
      item: ownedItem(kind, printedWords(about.source, place)),
      name: printedWords(about.source, place),
      printed: '1',
      label,
      shown: [place],
    }),
  )
}

function belowIt({ name, place }: Named): readonly Named[] {
  const above = /^.*本级[和及、]?(?:下属|所属)?/.exec(name)?.[0].length ?? 0
  return above === name.length ? [] : [{ name: name.slice(above), place: { start: place.start + above, end: place.end } }]
}

/** Names joined by 、, without the brackets behind them; brackets inside a name belong to it. */
function namesIn(names: string, start: number): readonly Named[] {
  return [...names.matchAll(/(?:[^、()]|\([^()]*\))+/g)].flatMap(({ 0: printed, index }) => {
    const name = printed.replace(/^(?:和|及|以及|有)/, '').replace(/\([^()]*\)$/, '')
    const at = start + index + printed.indexOf(name)
    return name.length < 2 ? [] : [{ name, place: { start: at, end: at + name.length } }]
  })
}

type Made = {
  readonly item: string
  readonly name: string | null
  readonly printed: string
  readonly label: Place
  readonly shown: readonly Place[]
}

function bodyDraft({ source, owner }: About, { item, name, printed, label, shown }: Made): Draft {
  const printedYear = yearIn(source.text.slice(label.start, label.end), owner)
  return draft({
    ...{ year: owner.year, stage: owner.stage, flow: 'none', item, fund: 'all', nature: 'all', measure: 'count', printedYear },
    ...{
      name,
      value: {
        printed,
        unit: /\d[个家]/.exec(source.text.slice(label.start, label.end))?.[0].slice(1) ?? '个',
        sort: 'count',
        unitMissing: false,
      } satisfies Value,
      number: Number(printed),
      source,
      label,
    },
    shown: [label, ...shown],
  })
}

function yearIn(words: string, { year }: Owner): number | null {
  const printed = Number(/(?:19|20)\d{2}/.exec(words)?.[0] ?? year)
  return printed === year ? null : printed
}
