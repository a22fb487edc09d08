// What every database knows beside its documents: items, and divisions, accounts and synonyms from the CSV files of the data package.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { itemNames } from '../budget/item-names.ts'
import type { Database } from './open.ts'
import { type CsvRow, readCsv } from './package/csv.ts'
import { itemId } from './write-item.ts'

/** Writes anew the items, and divisions.csv, accounts.csv and synonyms.csv of `folder`; a synonym of an item that is not there is kept for when it comes. */
export function writeKnowledge(db: Database, folder: string): void {
  db.sqlite.transaction(() => {
    db.sqlite.exec('delete from t_division; delete from t_synonym;')
    writeItems(db)
    for (const [file, write] of Object.entries(writers)) if (existsSync(join(folder, file))) write(db, join(folder, file))
  })()
}

/** Items that every database knows; their English names are synonyms. */
function writeItems(db: Database): void {
  const synonym = db.sqlite.prepare('insert or ignore into t_synonym (word, item, kind) values (?, ?, ?)')
  for (const [code, names] of Object.entries(itemNames)) {
    itemId(db, code, names.zh)
    synonym.run(names.en, code, 'english')
  }
}

const writers: Readonly<Record<string, (db: Database, file: string) => void>> = {
  'divisions.csv': writeDivisions,
  'accounts.csv': writeAccounts,
  'synonyms.csv': writeSynonyms,
}

function writeDivisions(db: Database, file: string): void {
  const insert = db.sqlite.prepare('insert or replace into t_division (code, name, short, parent, level) values (?, ?, ?, ?, ?)')
  for (const { code, name, short, parent, level } of readCsv(file)) insert.run(code, name, short, parent, level)
}

/** An account renamed over the years is shown by its latest name; the earlier ones find it, too. */
function writeAccounts(db: Database, file: string): void {
  const rename = db.sqlite.prepare('update t_item set name = ? where code = ?')
  const synonym = db.sqlite.prepare('insert or ignore into t_synonym (word, item, kind) values (?, ?, ?)')
  const byLastYear = readCsv(file).toSorted((a, b) => lastYear(a) - lastYear(b))
  for (const { code = '', name = '', use = '' } of byLastYear) {
    itemId(db, code, name)
    if (use === 'name') rename.run(name, code)
    synonym.run(name, code, use)
  }
}

function writeSynonyms(db: Database, file: string): void {
  const insert = db.sqlite.prepare('insert or ignore into t_synonym (word, item, kind) values (?, ?, ?)')
  for (const { word, item, kind } of readCsv(file)) insert.run(word, item, kind)
}

function lastYear({ to }: CsvRow): number {
  return Number(to || 9999)
}
