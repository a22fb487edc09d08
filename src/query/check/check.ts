// THE DOOR OF THE CELLAR: nothing runs that did not pass here. One mechanism, two lists of what may be read and called:
// `checkSelect` for SQL that a person or a model wrote, `checkCompiled` for the SQL of plans.
import type { Clone, CloneRules, Compiled } from './clone.ts'
import { openClone } from './clone.ts'
import { expand } from './expansion.ts'
import { explainDenial, explainError, explainHidden, explainUnused } from './explain.ts'
import { compiledFunctions, selectFunctions } from './functions.ts'
import { compiledEngine, compiledText, engineLimits } from './limits.ts'
import { hiddenName } from './names.ts'
import type { PreflightRules } from './preflight.ts'
import { preflight, selectRules } from './preflight.ts'
import { readableByPlans, readableViews } from './published.ts'
import type { Reason } from './reason.ts'
import type { Token } from './tokens.ts'
import { nameOf } from './tokens.ts'

export type Checked =
  /** Names of the result's columns, and the published views (for plans: tables) that are read. */
  | { readonly ok: true; readonly columns: readonly string[]; readonly reads: readonly string[] }
  | { readonly ok: false; readonly reason: Reason }

/** Whether `text` is one SELECT over the published views and the listed functions alone, within the limits. Runs nothing, never throws. */
export const checkSelect: (text: string) => Checked = checkBy({
  clone: () => ({ readable: readableViews(), functions: selectFunctions, limits: engineLimits }),
  preflight: selectRules,
})

/** The same for the SQL of a plan: it also reads the tables and binds parameters (?). */
export const checkCompiled: (text: string) => Checked = checkBy({
  clone: () => ({ readable: readableByPlans(), functions: compiledFunctions, limits: compiledEngine }),
  preflight: { limits: compiledText, parameters: true },
})

type Lists = { readonly clone: () => CloneRules; readonly preflight: PreflightRules }
type Open = { readonly clone: Clone; readonly rules: CloneRules }

/** What passed is kept by its text: plans of one kind share theirs. A refusal is not worth the memory. */
const keptAnswers = 1000

function checkBy(lists: Lists): (text: string) => Checked {
  const known = new Map<string, Checked>()
  let opened: Open | undefined
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    opened ??= open(lists.clone())
    const answer = check(text, lists.preflight, opened)
    if (known.size >= keptAnswers) known.clear()
    if (answer.ok) known.set(text, answer)
    return answer
  }
}

function open(rules: CloneRules): Open {
  return { rules, clone: openClone(rules) }
}

function check(text: string, rules: PreflightRules, opened: Open): Checked {
  const looked = preflight(text, rules)
  if ('reason' in looked) return refuse(looked.reason)
  const { tokens } = looked
  const expansion = expand(tokens)
  const hidden =
    hiddenName(tokens, opened.rules.readable, expansion) ?? expansion.defined.find((token) => opened.clone.isOwn(nameOf(token)))
  if (hidden !== undefined) return refuse(explainHidden(hidden, { text, readable: opened.rules.readable }))
  const compiled = opened.clone.compile(text)
  if (!('columns' in compiled)) return refuse(explain(compiled, { text, tokens }, opened))
  const [idle] = expansion.unused
  if (idle !== undefined) return refuse(explainUnused(idle, text))
  return { ok: true, columns: compiled.columns, reads: compiled.reads }
}

function refuse(reason: Reason): Checked {
  return { ok: false, reason }
}

type Read = { readonly text: string; readonly tokens: readonly Token[] }

function explain(compiled: Exclude<Compiled, { columns: unknown }>, read: Read, { rules, clone }: Open): Reason {
  const asked = { ...read, readable: rules.readable, functions: rules.functions, errorOf }
  return 'denial' in compiled ? explainDenial(compiled.denial, asked) : explainError(compiled.error, asked)

  function errorOf(text: string): string | undefined {
    const again = clone.compile(text)
    return 'error' in again ? again.error : undefined
  }
}
