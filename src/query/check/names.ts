// Names that may not stand in a statement at all. SQLite drops parts before it looks into them (`0 and (select …)`, `… in ()`,
// a WITH that nothing reads): nothing of them runs, but a name that is hidden is refused there too.
import type { Readable } from './clone.ts'
import type { Expansion } from './expansion.ts'
import { isInSchema } from './published.ts'
import type { Token } from './tokens.ts'
import { nameOf } from './tokens.ts'

/** The first token that names a hidden table of the database or something of SQLite's own. */
export function hiddenName(tokens: readonly Token[], readable: Readable, { sources }: Expansion): Token | undefined {
  return tokens.find((token) => {
    if (token.kind !== 'word' && token.kind !== 'quoted' && token.kind !== 'string') return false
    const name = nameOf(token)
    return isHidden(name, readable) && (token.kind !== 'string' || sources.has(name))
  })
}

function isHidden(name: string, readable: Readable): boolean {
  return !readable.has(name) && (isInSchema(name) || /^(?:sqlite_(?:temp_)?(?:master|schema)$|pragma_)/.test(name))
}
