// Names that may not stand in a statement at all. SQLite drops parts before it looks into them (`0 and (select …)`, `… in ()`,
// a WITH that nothing reads): nothing of them runs, but a name that is hidden is refused there too.
import type { Readable } from './clone.ts'
import type { Expansion } from './expansion.ts'
import { isInSchema } from './published.ts'
import type { Token } from './tokens.ts'
import { nameOf } from './tokens.ts'

/** The first token that reads from anything but a readable table or a WITH, or that names a hidden table or something of SQLite's own. */
export function hiddenName(tokens: readonly Token[], readable: Readable, { sources, defined }: Expansion): Token | undefined {
  const known = new Set([...readable.keys(), ...defined.map(nameOf)])
  return tokens.find((token, index) => {
    const source = sources.get(index)
    if (source !== undefined) return !known.has(source)
    return (token.kind === 'word' || token.kind === 'quoted') && isHidden(nameOf(token), readable)
  })
}

function isHidden(name: string, readable: Readable): boolean {
  return !readable.has(name) && (isInSchema(name) || /^(?:sqlite_(?:temp_)?(?:master|schema)$|pragma_)/.test(name))
}
