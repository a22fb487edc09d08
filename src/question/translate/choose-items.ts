// A word may name several items: 住房公积金 is a function and an economic account, 行政运行 stands under many.
// Chosen by what the question says of them, then by what the organizations state.
import { accountKind } from '../../budget/item.ts'
import type { Catalog, CatalogItem } from '../../database/catalog.ts'
import type { Selection } from '../../plan/plan.ts'
import type { Draft } from './merge-drafts.ts'
import type { Question } from './question.ts'

export type Stating = { readonly catalog: Catalog; readonly organizations: readonly string[]; readonly years: readonly number[] }

/** The codes that remain, the most likely ones: one, or several that the organizations state under the same name. */
export function chooseCodes(draft: Draft, question: Question, stating: Stating): readonly string[] {
  const steps = [byOwnedKind, byAccountKind, byCounting, bySangong]
  const ofProject = draft.within?.codes.some((code) => code.startsWith('project:')) ?? false
  const named = ofProject ? draft.codes : withNamesakes(draft.codes, stating)
  const fitting = steps.reduce((codes, step) => keep(codes, step(codes, question, draft)), named)
  if (fitting.length < 2) return fitting
  const stated = byStatement(fitting, wordOf(draft), stating)
  return keep(stated, byOwnTable(stated, question, draft))
}

function wordOf({ token }: Draft): string {
  return token.name ?? token.text
}

/** 按时办结率 may be meant for 政务服务事项按时办结率, too: every indicator whose name holds that of the one named. */
function withNamesakes(codes: readonly string[], { catalog, organizations }: Stating): readonly string[] {
  if (codes.length === 0 || !codes.every((code) => /^indicator:.*\/./.test(code)) || organizations.length > 5) return codes
  const names = codes.map((code) => code.slice(code.lastIndexOf('/') + 1))
  const stated = organizations.flatMap((code) => catalog.itemsOf(catalog.organization(code)?.id ?? 0))
  const alike = stated.filter(
    ({ code, kind }) => kind === 'indicator' && names.some((name) => code.slice(code.lastIndexOf('/') + 1).includes(name)),
  )
  const projects = new Set(codes.map((code) => code.slice(0, code.lastIndexOf('/'))))
  return projects.size > 1 || codes.length > 1 ? codes : [...new Set([...codes, ...alike.map(({ code }) => code)])]
}

/** A choice that leaves nothing is none. */
function keep(codes: readonly string[], chosen: readonly string[]): readonly string[] {
  return chosen.length > 0 ? chosen : codes
}

/** A target or a weight is an indicator's; 项目 and money are a project's. */
function byOwnedKind(codes: readonly string[], question: Question): readonly string[] {
  const named = question.all('listed').map(({ meaning }) => meaning.listed)
  const ofKind = named.flatMap((kind) => codes.filter((code) => code.startsWith(`${kind}:`)))
  if (question.all('measure').length > 0)
    return keep(
      ofKind,
      codes.filter((code) => code.startsWith('indicator:')),
    )
  if (ofKind.length > 0) return ofKind
  return question.all('money').length > 0 ? codes.filter((code) => !/^(?:indicator|body\.)/.test(code)) : codes
}

function byAccountKind(codes: readonly string[], question: Question): readonly string[] {
  const wanted = question.all('account').map(({ meaning }) => meaning.account)
  if (wanted.length === 0) return codes
  return codes.filter((code) => {
    const kind = accountKind(code)
    return wanted.includes('any') ? kind !== undefined : kind !== undefined && wanted.includes(kind)
  })
}

const counted = /^(?:vehicle|equipment|post|staff|body\.|performance\.projects)|\.(?:batches|people|groups)$/

export function isCounted(code: string): boolean {
  return counted.test(code)
}

/** 几辆公车 counts, 公车花了多少钱 does not. */
function byCounting(codes: readonly string[], question: Question): readonly string[] {
  const counting = question.has('count') || question.all('quantity').some(({ meaning }) => meaning.unit !== '%')
  if (counting) return codes.filter(isCounted)
  const money = question.all('money').length + question.all('unit').length + question.all('amount').length > 0
  return money || question.has('purpose', 'why', 'rate', 'percent', 'share') ? codes.filter((code) => !isCounted(code)) : codes
}

/** Between 三公 and an economic account of the same name, 三公 is meant, unless an account is asked for or a part of the operating expenses. */
function bySangong(codes: readonly string[], question: Question, draft: Draft): readonly string[] {
  if (question.all('account').length > 0 || draft.nature === 'operating') return codes
  return codes.some((code) => code.startsWith('sangong'))
    ? codes.filter((code) => code.startsWith('sangong') || isCounted(code))
    : codes
}

function byStatement(codes: readonly string[], word: string, { catalog, organizations, years }: Stating): readonly string[] {
  if (organizations.length === 0 || organizations.length > 10) return codes
  const covered = organizations.flatMap((code) => catalog.organization(code) ?? [])
  const stated = covered.flatMap(({ id }) =>
    years.length === 0 ? catalog.itemsOf(id) : years.flatMap((year) => catalog.itemsOf(id, year)),
  )
  const full = new Set(catalog.itemsNamed(word).flatMap(({ value, kind }) => (kind === 'name' ? [value.code] : [])))
  const isMeant = ({ code, name }: CatalogItem): boolean =>
    !full.has(code) || accountKind(code) === undefined || name.includes(word)
  const [meant, any] = [stated.filter(isMeant), stated].map((items) => new Set(items.map(({ code }) => code)))
  return [meant, any].map((set) => codes.filter((code) => set?.has(code))).find(({ length }) => length > 0) ?? codes.slice(0, 1)
}

/** Meetings and training have tables of their own, whose figure is the whole; an account holds a part of it. */
function byOwnTable(codes: readonly string[], question: Question, draft: Draft): readonly string[] {
  if (question.all('account').length > 0 || draft.nature !== undefined) return codes
  return codes.filter((code) => code === 'meeting' || code === 'training')
}

/** The selection of a draft with its item decided. */
export function selectionOf({ fund, nature, flow }: Draft, item: string): Selection {
  return {
    item,
    ...(fund === undefined ? {} : { fund }),
    ...(nature === undefined ? {} : { nature }),
    ...(flow === undefined || isCounted(item) ? {} : { flow }),
  }
}
