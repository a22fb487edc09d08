// A database of any size with synthetic facts about real places: as many organizations, years and figures as asked for.
// Written by SQL alone, indexes last: ten million facts with their evidence take some minutes.

import { packageFolder } from '../src/database/build.ts'
import { createDatabase } from '../src/database/create.ts'
import type { Database } from '../src/database/open.ts'
import { writeKnowledge } from '../src/database/write-knowledge.ts'

export type Size = { readonly organizations: number; readonly facts: number }

export const years = [2019, 2020, 2021, 2022, 2023] as const

/** Figures of each organization in each year for that many facts. */
export function figuresEach({ organizations, facts }: Size): number {
  return Math.max(1, Math.round(facts / (organizations * years.length)))
}

/** Writes the database to a new `file`. */
export function buildSynthetic(file: string, size: Size): void {
  const db = createDatabase(file)
  try {
    writeKnowledge(db, packageFolder)
    db.sqlite.exec('pragma foreign_keys = off; pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000')
    const indexes = dropIndexes(db)
    db.sqlite.transaction(() => fill(db, size))()
    for (const index of indexes) db.sqlite.exec(index)
  } finally {
    db.sqlite.close()
  }
}

function dropIndexes({ sqlite }: Database): readonly string[] {
  type Index = { readonly name: string; readonly sql: string }
  const indexes = sqlite.prepare<[], Index>("select name, sql from sqlite_schema where type = 'index' and sql is not null").all()
  for (const { name } of indexes) sqlite.exec(`drop index ${name}`)
  return indexes.map(({ sql }) => sql)
}

function fill({ sqlite }: Database, size: Size): void {
  sqlite.exec(scratch)
  const agency = sqlite.prepare('insert into agency values (?, ?)')
  agencies.forEach((name, index) => void agency.run(index, name))
  const year = sqlite.prepare('insert into year values (?, ?)')
  years.forEach((each, index) => void year.run(index, each))
  const figure = sqlite.prepare('insert into figure select ?, id, name, ?, ?, ?, ?, ? from t_item where code = ?')
  figures.slice(0, figuresEach(size)).forEach(([item, flow, fund, nature, measure, unit], index) => {
    figure.run(index, flow, fund, nature, measure, unit, item)
  })
  sqlite.prepare(moreFigures).run(figuresEach(size))
  sqlite.prepare(organizations).run(size.organizations)
  sqlite.exec(rest)
}

/** Kinds of bodies that nearly every place has. */
const agencies = [
  '财政局',
  '教育局',
  '民政局',
  '司法局',
  '审计局',
  '统计局',
  '水利局',
  '林业局',
  '商务局',
  '交通运输局',
  '农业农村局',
  '生态环境局',
  '应急管理局',
  '医疗保障局',
  '卫生健康委员会',
  '发展和改革委员会',
  '人力资源和社会保障局',
  '住房和城乡建设局',
  '市场监督管理局',
  '文化和旅游局',
  '退役军人事务局',
  '政务服务管理办公室',
] as const

type Figure = readonly [item: string, flow: string, fund: string, nature: string, measure: string, unit: string]

const figures: readonly Figure[] = [
  ['total', 'expenditure', 'all', 'all', 'amount', '万元'],
  ['sangong', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['sangong.reception', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['operating', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['sangong', 'expenditure', 'general', 'all', 'change', '万元'],
  ['total', 'income', 'all', 'all', 'amount', '万元'],
  ['total', 'expenditure', 'all', 'basic', 'amount', '万元'],
  ['total', 'expenditure', 'all', 'project', 'amount', '万元'],
  ['sangong.abroad', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['sangong.vehicle', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['sangong.vehicle.purchase', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['sangong.vehicle.operation', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['meeting', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['training', 'expenditure', 'general', 'all', 'amount', '万元'],
  ['procurement', 'expenditure', 'all', 'all', 'amount', '万元'],
  ['procurement.goods', 'expenditure', 'all', 'all', 'amount', '万元'],
  ['procurement.services', 'expenditure', 'all', 'all', 'amount', '万元'],
  ['vehicle', 'none', 'all', 'all', 'count', '辆'],
  ['staff', 'none', 'all', 'all', 'count', '人'],
  ['post', 'none', 'all', 'all', 'count', '个'],
]

const scratch = `
create temp table agency (n integer primary key, name text);
create temp table year (n integer primary key, year integer);
create temp table figure (n integer primary key, item integer, name text, flow text, fund text, nature text, measure text, unit text);
`

/** Then functional accounts, until there are enough. */
const moreFigures = `
insert into figure select (select count(*) from figure) - 1 + row_number() over (order by code), id, name, 'expenditure', 'all', 'all', 'amount', '万元'
  from t_item where kind = 'functional' order by code limit max(0, ? - (select count(*) from figure))`

const organizations = `
insert or ignore into t_organization (code, name, scope, division)
  select coalesce(p.name, '') || d.name || a.name || '@unit', coalesce(p.name, '') || d.name || a.name, 'unit', d.code
  from agency a cross join t_division d left join t_division p on p.code = d.parent where d.level = 'county' order by a.n, d.code limit ?`

const value = '((id * 48271) % 99991 + 1)'

const rest = `
insert into t_name select name, id, 'full', null, null from t_organization;
insert or ignore into t_name select d.name || a.name, o.id, 'short', null, null
  from t_organization o join t_division d on d.code = o.division join agency a on substr(o.name, -length(a.name)) = a.name;
insert into t_document select (o.id - 1) * ${years.length} + y.n + 1, printf('%016d', (o.id - 1) * ${years.length} + y.n + 1), o.id || '-' || y.year || '.txt',
  o.name || y.year || '年单位预算情况说明', 0, o.id, 'unit', y.year, 'budget', 'text', 0, 1, null from t_organization o cross join year y order by 1;
insert into t_fact (id, organization, fiscal_year, stage, flow, item, fund, nature, measure, amount, number, unit, decimals, statement, origin, base, item_name, document)
  select id, organization, year, 'budget', flow, item, fund, nature, measure,
    case unit when '万元' then ${value} * 10000 end, case unit when '万元' then ${value} / 100.0 else ${value} % 100 end, unit,
    case unit when '万元' then 2 else 0 end, 'figure', 'stated',
    case measure when 'change' then json_object('year', year - 1, 'stage', 'budget', 'item', null, 'fund', null, 'nature', null) end, name, document
  from (select ((o.id - 1) * ${years.length} + y.n) * (select count(*) from figure) + f.n + 1 as id, o.id as organization, y.year, f.flow, f.item, f.fund, f.nature,
      f.measure, f.unit, f.name, (o.id - 1) * ${years.length} + y.n + 1 as document
    from t_organization o cross join year y cross join figure f);
insert into t_evidence select id, 1, document, '预算情况说明', json_object('line', id % 200 + 1, 'column', 1), null, null,
  item_name || printf(case decimals when 2 then '%.2f' else '%d' end, number) || unit from t_fact order by id;
`
