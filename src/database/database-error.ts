// What is wrong with a database file, said with its name and what to do. SQLite's own words are the cause.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { WenzhangError } from '../errors.ts'

export const databaseErrorCodes = [
  'database_folder_missing',
  'database_not_ours',
  'database_damaged',
  'database_busy',
  'database_not_writable',
  'disk_full',
] as const
export type DatabaseErrorCode = (typeof databaseErrorCodes)[number]

/** A database file that cannot be used; `details.file` names it. */
export class DatabaseError extends WenzhangError {}

/** Does `work` with the database `file`; a fault of SQLite or of the file system becomes a DatabaseError, any other is thrown on. */
export function withDatabase<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw databaseError(file, error)
  }
}

function databaseError(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WenzhangError) return error
  const code = databaseErrorCode(file, error)
  return code === undefined ? error : new DatabaseError(code, sentences[code](file), { file }, { cause: error })
}

function databaseErrorCode(file: string, error: Error): DatabaseErrorCode | undefined {
  if (!existsSync(dirname(file))) return 'database_folder_missing'
  if (/^no such (table|column)/.test(error.message)) return 'database_not_ours'
  const system = 'code' in error ? String(error.code) : ''
  return causes.find(([pattern]) => pattern.test(system))?.[1]
}

const causes: readonly (readonly [RegExp, DatabaseErrorCode])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_WRITE)/, 'disk_full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'database_busy'],
  [/^SQLITE_(CORRUPT|NOTADB|IOERR)/, 'database_damaged'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES|EPERM|EISDIR)/, 'database_not_writable'],
]

const sentences: Record<DatabaseErrorCode, (file: string) => string> = {
  database_folder_missing: (file) =>
    `数据库 ${file} 所在的文件夹不存在，请先建文件夹，或用 --database 换一个。 / The folder of the database ${file} does not exist: make it, or name another file with --database.`,
  database_not_ours: (file) =>
    `${file} 不是问账的数据库，请用 --database 换一个，或删掉它，下次会重新生成。 / ${file} is no database of Wenzhang: name another with --database, or delete it, it is built anew.`,
  database_damaged: (file) =>
    `数据库 ${file} 已损坏，请删掉它，下次会重新生成（收录过的文件要重新收录）。 / The database ${file} is damaged: delete it, it is built anew (ingest your own documents again).`,
  database_busy: (file) =>
    `数据库 ${file} 正被别的程序占用，请稍后再试。 / Another program holds the database ${file}: try again in a moment.`,
  database_not_writable: (file) =>
    `数据库 ${file} 打不开或不能写，请检查权限，或用 --database 换一个能写的位置。 / The database ${file} cannot be opened or written: check its permissions, or name a place that can be written with --database.`,
  disk_full: (file) => `磁盘已满，数据库 ${file} 没有写成。 / The disk is full: the database ${file} was not written.`,
}
