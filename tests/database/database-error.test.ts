import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { ensureDatabase } from '../../src/database/build.ts'
import { DatabaseError, withDatabase } from '../../src/database/database-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-faults-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fault(file: string): unknown {
  try {
    ensureDatabase(file)
  } catch (error) {
    return error
  }
  return undefined
}

describe('a database file that cannot be used', () => {
  it('is named with what to do when its folder is missing', () => {
    const file = join(folder, 'nowhere', 'b.sqlite')
    expect(fault(file)).toMatchObject({ code: 'database_folder_missing', details: { file } })
    expect((fault(file) as Error).message).toContain('--database')
  })

  it('is told apart when it is no database at all', () => {
    const file = join(folder, 'text.sqlite')
    writeFileSync(
      file,
      'a text that is no database, long enough to be looked at as a header of one hundred bytes and more than that'.repeat(3),
    )
    expect(fault(file)).toMatchObject({ code: 'database_damaged' })
  })

  it("is told apart when it is another program's database, without naming tables", () => {
    const file = join(folder, 'other.sqlite')
    new BetterSqlite3(file).exec('create table notes (text)').close()
    expect(fault(file)).toMatchObject({ code: 'database_not_ours' })
    expect((fault(file) as Error).message).not.toContain('t_meta')
  })

  it.skipIf(process.getuid?.() === 0)('says that a folder cannot be written', () => {
    const closed = mkdtempSync(join(folder, 'closed-'))
    chmodSync(closed, 0o500)
    expect(fault(join(closed, 'b.sqlite'))).toMatchObject({ code: 'database_not_writable' })
  })

  it('says that another program holds it', () => {
    const file = join(folder, 'held.sqlite')
    const holder = new BetterSqlite3(file)
    holder.exec('create table a (b); begin exclusive')
    const other = () => withDatabase(file, () => new BetterSqlite3(file, { timeout: 1 }).exec('insert into a values (1)'))
    expect(other).toThrow(DatabaseError)
    holder.close()
  })

  it('leaves faults of the program as they are', () => {
    expect(() => withDatabase(join(folder, 'b.sqlite'), () => JSON.parse('{'))).toThrow(SyntaxError)
  })
})
