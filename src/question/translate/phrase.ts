// A plan as a question of its own, for choices: organization, year, items, and what is asked of them.
import { isItemCode, itemNames } from '../../budget/item-names.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Plan, Selection } from '../../plan/plan.ts'

export type Phrased = { readonly label: string; readonly question: string }

/** `about`: what tells the readings apart, so that the label says it. */
export function phrase(
  plan: Plan,
  about: 'organization' | 'item',
  { catalog, language }: { catalog: Catalog; language: 'zh' | 'en' },
): Phrased {
  const organizations = plan.organizations.map((code) => catalog.organization(code)?.name ?? code)
  const items = plan.items.map((selection) => itemLabel(selection, catalog))
  const years = plan.pairwise === true ? [] : plan.years
  const question =
    language === 'en'
      ? `${organizations.join(' and ')} ${years.join(', ')} ${items.join(', ')}${asked.en[plan.measure ?? ''] ?? ''}`
      : `${organizations.join('、')}${years.map((year) => `${year}年`).join('、')}${items.join('、')}${asked.zh[plan.measure ?? ''] ?? tail(plan)}`
  return {
    label: about === 'organization' ? organizations.join('、') : items.join('、'),
    question: question.replaceAll(/\s+/g, ' ').trim(),
  }
}

const asked: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: { target: '目标是多少', weight: '权重是多少', count: '有多少' },
  en: { target: ' target', weight: ' weight', count: ' number' },
}

function tail({ ask }: Plan): string {
  return tails[ask] ?? '是多少'
}

const tails: Readonly<Partial<Record<Plan['ask'], string>>> = {
  change: '比上年变化多少',
  growth: '增长率是多少',
  completion: '预算执行率是多少',
  reason: '变化的原因是什么',
  purpose: '主要用于什么',
  breakdown: '包括哪些',
  trend: '历年趋势',
  list: '有哪些',
}

/** An account shows its code: accounts of one name stand under several. An indicator shows its project. */
function itemLabel({ item, nature }: Selection, catalog: Catalog): string {
  const natures: Readonly<Record<string, string>> = {
    basic: '基本支出',
    project: '项目支出',
    personnel: '人员经费',
    public: '公用经费',
  }
  if (item === 'total') return natures[nature ?? ''] ?? '合计'
  const named = isItemCode(item) ? itemNames[item].zh : (catalog.item(item)?.name ?? item.slice(item.indexOf(':') + 1))
  if (/^\d+$/.test(item)) return `科目${item}${named}`
  const [, project] = /^indicator:(.+)\//.exec(item) ?? []
  return project === undefined ? named : `${project}项目的${named}`
}
