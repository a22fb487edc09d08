// Two words for what is asked put together, the inner inside of the outer: 一般公共预算 · 基本支出, 三公经费 · 公务接待费, 机关运行经费 · 办公费.
import { accountKind, parentItem } from '../../budget/item.ts'
import type { Narrowing, Token } from '../link/meaning.ts'

/** A selection before its item is decided: all codes that its word may name; none for a total. */
export type Draft = Narrowing & {
  readonly codes: readonly string[]
  /** What it was said to be inside of: the whole of a share that names none. */
  readonly within?: Draft
  readonly token: Token
}

/** The part of `inner` that is inside of `outer`, or undefined where they do not go together. */
export function mergeDrafts(outer: Draft, inner: Draft): Draft | undefined {
  const codes = mergeCodes(outer.codes, inner.codes)
  const fund = mergeFund(outer.fund, inner.fund)
  const nature = mergeNature(outer.nature, inner.nature)
  const flow = outer.flow === undefined || outer.flow === inner.flow ? inner.flow : (inner.flow ?? outer.flow)
  const flowsClash = outer.flow !== undefined && inner.flow !== undefined && outer.flow !== inner.flow
  if (codes === undefined || fund === 'clash' || nature === 'clash' || flowsClash) return undefined
  const operating = isOperatingPart(outer.codes, inner.codes)
  return {
    codes,
    ...(fund === undefined ? {} : { fund }),
    ...(operating ? { nature: 'operating' as const } : nature === undefined ? {} : { nature }),
    ...(flow === undefined ? {} : { flow }),
    ...withinOf(outer, inner),
    token: inner.codes.length > 0 || outer.codes.length === 0 ? inner.token : outer.token,
  }
}

/** A flow beside an item names no whole: 教育的支出 is not inside of 教育. */
function withinOf(outer: Draft, inner: Draft): Pick<Draft, 'within'> {
  const narrower = inner.nature !== undefined || inner.fund !== undefined
  const distinct = inner.codes.length > 0 && !isTotal(inner.codes) && inner.codes.join() !== outer.codes.join()
  if (distinct || narrower) return { within: outer }
  return outer.within === undefined ? {} : { within: outer.within }
}

export function isTotal(codes: readonly string[]): boolean {
  return codes.length > 0 && codes.every((code) => code === 'total')
}

function mergeCodes(outer: readonly string[], inner: readonly string[]): readonly string[] | undefined {
  if (inner.length === 0 || isTotal(inner)) return outer
  if (outer.length === 0 || isTotal(outer)) return inner
  if (isOperatingPart(outer, inner)) return inner.filter(isAccount)
  const below = inner.filter((code) => outer.some((above) => isBelow(code, above)))
  if (below.length > 0) return below
  const above = outer.filter((code) => inner.some((other) => isBelow(code, other)))
  if (above.length > 0) return above
  const staff = staffOf(outer, inner)
  if (staff.length > 0) return staff
  const common = inner.filter((code) => outer.includes(code))
  return common.length > 0 ? common : undefined
}

/** 事业编制实有在职: the staff in post on posts of that kind. */
function staffOf(outer: readonly string[], inner: readonly string[]): readonly string[] {
  const [staff, posts] = [[...outer, ...inner].includes('staff'), [...outer, ...inner].filter((code) => code.startsWith('post.'))]
  return staff ? posts.map((code) => code.replace('post.', 'staff.')) : []
}

/** “事业编制几个，实有几个”: staff named beside posts of one kind are the staff in post on those posts. */
export function staffOnPosts(drafts: readonly Draft[]): readonly Draft[] {
  const [posts, other] = [...new Set(drafts.flatMap(({ codes }) => codes).filter((code) => code.startsWith('post.')))]
  if (posts === undefined || other !== undefined) return drafts
  return drafts.map((draft) => (draft.codes.join() === 'staff' ? { ...draft, codes: [posts.replace('post.', 'staff.')] } : draft))
}

function isOperatingPart(outer: readonly string[], inner: readonly string[]): boolean {
  return outer.includes('operating') && inner.some(isAccount)
}

function isAccount(code: string): boolean {
  return accountKind(code) === 'economic' || code.startsWith('account:')
}

/** A part of the other: 2010301 of 201, an indicator of its project. */
export function isBelow(code: string, above: string): boolean {
  if (above.startsWith('project:')) return code.startsWith(`indicator:${above.slice('project:'.length)}/`)
  if (above.startsWith('sangong.')) {
    const counted = `${above.slice('sangong.'.length)}.`
    if (code.startsWith(counted)) return true
  }
  if (above === 'performance') return code.startsWith('project:')
  for (let parent = parentItem(code); parent !== undefined; parent = parentItem(parent)) if (parent === above) return true
  return false
}

function mergeFund(outer: string | undefined, inner: string | undefined): string | undefined | 'clash' {
  if (outer === undefined || outer === inner) return inner
  if (inner === undefined) return outer
  const pair = new Set([outer, inner])
  return pair.has('appropriation') && pair.has('general') ? 'general' : 'clash'
}

function mergeNature(outer: Draft['nature'], inner: Draft['nature']): Draft['nature'] | 'clash' {
  if (outer === undefined || outer === inner) return inner
  if (inner === undefined) return outer
  if (outer === 'basic' && (inner === 'personnel' || inner === 'public')) return inner
  if (inner === 'basic' && (outer === 'personnel' || outer === 'public')) return outer
  return 'clash'
}
