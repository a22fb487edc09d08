// `--explain`: the plan and the SQL behind an answer, and the facts of its figures.
import type { Outcome } from '../../answer/outcome.ts'
import { printable } from '../../language/printable.ts'
import { terminalWords } from '../../wording/terminal.ts'

export function explain(outcome: Outcome): string {
  const words = terminalWords[outcome.language]
  const facts = outcome.figures.map(({ label, shown, facts: ids }) => `  ${label} ${shown}: ${ids.join(', ')}`)
  return printable(
    [
      ...(outcome.plan === null ? [] : [words.plan, JSON.stringify(outcome.plan, null, 2)]),
      ...(outcome.sql === null
        ? []
        : [words.sql, outcome.sql.text, `${words.parameters}: ${JSON.stringify(outcome.sql.parameters)}`]),
      ...(facts.length === 0 ? [] : [words.facts, ...facts]),
    ].join('\n'),
  )
}
