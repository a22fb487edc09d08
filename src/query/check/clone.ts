// A database in memory that has the readable tables, empty, and nothing else; SQLite's own authorizer says what a statement
// touches. A hidden table does not exist here, so no trick of words can reach it. The real database is never opened.
import type { DatabaseSyncOptions, StatementSync } from 'node:sqlite'
import { constants, DatabaseSync } from 'node:sqlite'

/** Table → its columns, all in lower case. */
export type Readable = ReadonlyMap<string, readonly string[]>
export type CloneRules = {
  readonly readable: Readable
  readonly functions: ReadonlySet<string>
  readonly limits: NonNullable<DatabaseSyncOptions['limits']>
}

/** What the authorizer refused: a code of SQLite's actions, and the names that came with it. */
export type Denial = { readonly action: number; readonly name: string }
export type Compiled =
  | { readonly columns: readonly string[]; readonly reads: readonly string[] }
  | { readonly denial: Denial }
  | { readonly error: string }

export type Clone = {
  compile(text: string): Compiled
  /** Whether SQLite knows the name without any table made: sqlite_master, pragma_…, json_each. */
  isOwn(name: string): boolean
}

/** Opens a clone; `compile` gives the names of the result's columns and the tables that are read. Nothing is executed. */
export function openClone(rules: CloneRules): Clone {
  const database = new DatabaseSync(':memory:', { allowExtension: false, limits: rules.limits })
  for (const [name, columns] of rules.readable) database.exec(createEmpty(name, columns))
  const watch = new Watch(rules)
  database.setAuthorizer((action, first, second, schema) => watch.authorize(action, { first, second, schema }))
  const isOwn = nameTest()

  function compile(text: string): Compiled {
    watch.begin()
    try {
      const statement = database.prepare(text)
      const hidden = [...watch.unknown].find(isOwn)
      if (hidden !== undefined) return { denial: { action: constants.SQLITE_READ, name: hidden } }
      return { columns: columnsOf(statement), reads: [...watch.reads] }
    } catch (error) {
      return watch.denial ? { denial: watch.denial } : { error: (error as Error).message }
    }
  }

  return { compile, isOwn }
}

type Names = { readonly first: string | null; readonly second: string | null; readonly schema: string | null }

/** Judges each thing that a statement touches, and remembers it until the next `begin`. */
class Watch {
  denial: Denial | undefined
  readonly reads = new Set<string>()
  /** Read without a column and unknown: the name of a WITH, or something of SQLite's own. */
  readonly unknown = new Set<string>()
  readonly #rules: CloneRules

  constructor(rules: CloneRules) {
    this.#rules = rules
  }

  begin(): void {
    this.denial = undefined
    this.reads.clear()
    this.unknown.clear()
  }

  authorize(action: number, names: Names): number {
    if (this.#allows(action, names)) return constants.SQLITE_OK
    this.denial ??= { action, name: nameIn(action, names) }
    return constants.SQLITE_DENY
  }

  #allows(action: number, { first, second, schema }: Names): boolean {
    if (action === constants.SQLITE_SELECT) return true
    if (action === constants.SQLITE_FUNCTION) return this.#rules.functions.has((second ?? '').toLowerCase())
    return action === constants.SQLITE_READ && this.#mayRead((first ?? '').toLowerCase(), (second ?? '').toLowerCase(), schema)
  }

  #mayRead(table: string, column: string, schema: string | null): boolean {
    const columns = this.#rules.readable.get(table)
    if (columns === undefined && column === '' && schema === null) return this.unknown.add(table) !== undefined
    if (columns === undefined || (schema !== null && schema !== 'main')) return false
    this.reads.add(table)
    return column === '' || columns.includes(column)
  }
}

function nameIn(action: number, { first, second }: Names): string {
  return (action === constants.SQLITE_FUNCTION ? second : first) ?? ''
}

/** Without rowid: a view has none either. Names are quoted, types play no part in what is checked. */
function createEmpty(name: string, columns: readonly string[]): string {
  const quoted = columns.map((column) => `"${column}"`)
  return `create table "${name}" (${quoted.join(', ')}, primary key (${quoted.join(', ')})) without rowid`
}

/** Whether SQLite knows a name by itself: sqlite_master, pragma_…, json_each. Then it is not the name of a WITH alone. */
function nameTest(): (name: string) => boolean {
  const empty = new DatabaseSync(':memory:', { allowExtension: false })
  const known = new Map<string, boolean>()

  function exists(name: string): boolean {
    try {
      empty.prepare(`select 1 from "${name.replaceAll('"', '""')}"`)
      return true
    } catch (error) {
      return !(error as Error).message.startsWith('no such table')
    }
  }

  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    if (known.size > 1000) known.clear()
    const answer = exists(name)
    known.set(name, answer)
    return answer
  }
}

function columnsOf(statement: StatementSync): readonly string[] {
  return statement.columns().map((column) => column.name)
}
