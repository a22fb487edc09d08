// SQLite as the memory speaks it: a transaction takes the lock for writing at its start, tables are made in transactions, and what
// keeps it from being written is an error of ours.
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { blamingDisk } from './state-error.ts'

/** The dialect over this connection. */
export function stateDialect(database: BetterSqlite3.Database): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new ImmediateDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/**
 * The same statement is prepared once: what SQLite holds for one is no memory that JavaScript knows of, and would pile up until it
 * looks. The statements are few, for lists in them are short.
 */
function preparingOnce(database: BetterSqlite3.Database): Pick<BetterSqlite3.Database, 'prepare' | 'close'> {
  const prepared = new Map<string, BetterSqlite3.Statement>()
  return {
    close: () => database.close(),
    prepare: (text: string) => {
      const known = prepared.get(text)
      if (known !== undefined) return known
      if (prepared.size >= mostStatements) prepared.clear()
      const statement = database.prepare(text)
      prepared.set(text, statement)
      return statement
    },
  } as Pick<BetterSqlite3.Database, 'prepare' | 'close'>
}

const mostStatements = 500

/** Kysely takes SQLite for unable to roll tables back. It is able: a migration is there as a whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** One that reads first and then writes would fail at once, and not wait, when another process has written in between. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: BetterSqlite3.Database
  constructor(database: BetterSqlite3.Database) {
    super({ database: preparingOnce(database) })
    this.#database = database
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: (query) => blamingDisk(this.#database.name, () => connection.executeQuery(query)),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    }
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  /** Where the disk is full SQLite has rolled back by itself; a second time would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}
