// A reading connection that tells every statement it runs, with its values in place.
import BetterSqlite3 from 'better-sqlite3'
import { type Database, over } from '../src/database/open.ts'

/** `heard` grows with each statement; nothing else differs from `openReading`. */
export function openListening(file: string): { readonly db: Database; readonly heard: Set<string> } {
  const heard = new Set<string>()
  const sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true, verbose: (text) => void heard.add(String(text)) })
  return { db: over(sqlite), heard }
}
