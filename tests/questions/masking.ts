// Two golden questions are near-duplicates if nothing but the organization, the year or the item tells them apart: this masks the three.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Mask = (question: string) => string

/** Masks over the names that the project's own data knows. */
export function openMask(): Mask {
  const organizations = alternatives([
    ...column('names', 'name'),
    ...column('divisions', 'name'),
    ...column('divisions', 'short'),
  ])
  const items = alternatives([...column('synonyms', 'word'), ...column('accounts', 'name')])
  return (question) =>
    question
      .normalize('NFKC')
      .replaceAll(/[一二三四五六七八九零〇\d]{2,4}\s*年(?:度|初)?|(?:19|20)\d{2}|[今去前上]年/g, 'Y')
      .replaceAll(organizations, 'O')
      .replaceAll(shortNames, 'O')
      .replaceAll(items, 'I')
      .replaceAll(/O+/g, 'O')
      .replaceAll(/[\s\p{P}]/gu, '')
}

/** How people shorten and translate the names of offices. */
const shortNames = /政务服务(?:和大数据)?管理(?:办公室|局)|政务(?:信息)?中心|政务[办局]|Nan'an|Jiangjin|Xianning|Kaizhou/g

function column(file: string, name: string): readonly string[] {
  const text = readFileSync(new URL(`../../data/${file}.csv`, import.meta.url), 'utf8')
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true })
  return rows.flatMap((row) => row[name] ?? [])
}

/** Longest first, so that a name is masked before the names inside it. */
function alternatives(words: readonly string[]): RegExp {
  const sorted = [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)
  return new RegExp(sorted.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g')
}
