// Every reason in a plain English sentence that a person or a model can act on; the wording room says the same in Chinese.
import type { ReasonCode } from './reason.ts'

export type Values = Readonly<Record<string, string | number>>
type Entry = { readonly code: ReasonCode; readonly say: (values: Values) => string }

export const sayings = {
  empty: { code: 'empty', say: () => 'There is no statement. Write one SELECT over the published views.' },
  characters: { code: 'too_long', say: (v) => `The statement has ${v.count} characters; ${v.most} are allowed.` },
  words: { code: 'too_long', say: (v) => `The statement has ${v.count} words and signs; ${v.most} are allowed.` },
  invisible: { code: 'character', say: (v) => `There is an invisible character (${v.sign}). Remove it, or type a plain space.` },
  look_alike: { code: 'character', say: (v) => `“${v.sign}” is no sign of SQL: write the plain ${v.plain} instead.` },
  strange: { code: 'character', say: (v) => `“${v.sign}” is no sign of SQL. Texts belong in single quotes.` },
  open_text: { code: 'unclosed', say: (v) => `The text that begins with ${v.sign} is not closed.` },
  open_name: { code: 'unclosed', say: (v) => `The name that begins with ${v.sign} is not closed.` },
  open_comment: { code: 'unclosed', say: () => 'The comment that begins with /* is not closed.' },
  not_closed: { code: 'unclosed', say: () => 'This ( is not closed.' },
  not_opened: { code: 'unclosed', say: () => 'Nothing opens this ).' },
  parameter: { code: 'parameter', say: (v) => `Nothing is bound to ${v.sign}: write the value itself.` },
  blob: { code: 'blob', say: () => "A literal of bytes (x'…') has no use here: the views hold numbers and texts." },
  several: { code: 'several_statements', say: () => 'One statement at a time: something follows the semicolon.' },
  not_a_select: { code: 'not_a_select', say: (v) => `Only a SELECT can be asked (or WITH … SELECT), not ${v.word}.` },
  parentheses: { code: 'too_deep', say: (v) => `Parentheses stand more than ${v.most} deep.` },
  expression: { code: 'too_deep', say: (v) => `An expression is nested too deeply: more than ${v.most} steps.` },
  with_size: {
    code: 'too_complicated',
    say: (v) => `With each WITH written out where it is used there are ${v.count} SELECTs; ${v.most} are allowed.`,
  },
  with_circle: {
    code: 'too_complicated',
    say: () => 'Several WITHs of one name use each other in a circle: give each its own name.',
  },
  engine_limit: { code: 'too_complicated', say: (v) => `The statement is too complicated: ${v.error}.` },
  steps: { code: 'too_complicated', say: () => 'The statement is too complicated: it needs too many steps.' },
  pattern: { code: 'too_complicated', say: (v) => `A LIKE or GLOB pattern has more than ${v.most} bytes.` },
  recursion: { code: 'recursive', say: () => 'A WITH may not use itself: recursion is not allowed here.' },
  no_view: { code: 'unknown_table', say: (v) => `There is no view ${v.name}. Published: ${v.list}.` },
  not_in_from: {
    code: 'unknown_table',
    say: (v) => `${v.name} does not stand under that name in the FROM of this part: use its alias, without arguments.`,
  },
  no_column: { code: 'unknown_column', say: (v) => `There is no column ${v.name}. Columns: ${v.list}.` },
  no_from: { code: 'unknown_column', say: (v) => `There is no column ${v.name}: no published view stands in the FROM.` },
  double_quotes: {
    code: 'unknown_column',
    say: (v) => `There is no column "${v.name}". Names stand in double quotes, texts in single quotes: '${v.name}'.`,
  },
  ambiguous: { code: 'unknown_column', say: (v) => `${v.name} stands in more than one of the views: write view.${v.name}.` },
  function_off: { code: 'function', say: (v) => `The function ${v.name} is not on the list. Allowed: ${v.list}.` },
  function_arguments: { code: 'function', say: (v) => `The function ${v.name} takes another number of arguments.` },
  not_allowed: { code: 'not_allowed', say: (v) => `${v.word} is not allowed: a statement here only reads.` },
  not_understood: { code: 'syntax', say: (v) => `SQLite does not understand ${v.word} here.` },
  ends_too_soon: { code: 'syntax', say: () => 'The statement ends too soon.' },
  invalid: { code: 'invalid', say: (v) => `SQLite cannot compile this: ${v.error}.` },
  unused: { code: 'invalid', say: (v) => `Nothing reads the WITH ${v.name}: remove it.` },
  stopped: { code: 'invalid', say: (v) => `SQLite stopped: ${v.error}.` },
  too_slow: { code: 'too_slow', say: (v) => `Stopped after ${v.seconds} seconds.` },
  memory: { code: 'too_much_memory', say: (v) => `Stopped: it took more than ${v.megabytes} MB of memory.` },
  long_text: { code: 'too_big', say: (v) => `A text grew beyond ${v.most} bytes.` },
  large_sum: { code: 'too_big', say: () => 'A sum of whole numbers is too large: add decimal numbers (1.0 * …) instead.' },
  no_database: { code: 'failed', say: () => 'The database cannot be opened.' },
  no_views: { code: 'failed', say: () => 'The database has not the published views: it may be the wrong file.' },
  no_process: { code: 'failed', say: () => 'The process that runs statements did not start, or ended.' },
  bad_line: { code: 'bad_line', say: (v) => `Line ${v.line} is no JSON object with "id" and "sql".` },
} as const satisfies Readonly<Record<string, Entry>>
export type Saying = keyof typeof sayings
