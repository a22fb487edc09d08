// What can be pressed, chosen and sent: the names that blocks carry and listeners are registered for. A value says which answer it is about.

export const actions = {
  /** A reading of a clarification. Value: `<answer>:<index of the choice>`. */
  choose: 'choose',
  /** The same from a select, where there are more than five. */
  chooseFrom: 'choose_from',
  /** A suggested next question. Value: `<answer>:<index of the suggestion>`. */
  suggest: 'suggest',
  /** An example of the home page or of the help. Value: the question. */
  example: 'example',
  /** Open the sources, the SQL, the sharing. Value: `<answer>`. */
  sources: 'sources',
  sql: 'sql',
  share: 'share',
  /** Upload the table as CSV and XLSX. Value: `<answer>`. */
  export: 'export',
  /** 👍 or 👎. Value: `<answer>:up` or `<answer>:down`. */
  feedback: 'feedback',
  /** In the sources, for reviewers: mark as verified, or take the mark away. Value: `<answer>`. */
  verify: 'verify',
  unverify: 'unverify',
  /** Take a dropped document in, or leave it. Value: `<proposal>`. */
  ingest: 'ingest',
  ingestBeside: 'ingest_beside',
  ingestReplacing: 'ingest_replacing',
  dismiss: 'dismiss',
  /** The question field of the home page. */
  askHome: 'ask_home',
} as const
export type Action = (typeof actions)[keyof typeof actions]

/** Buttons of one row need different ids: `choose:0`, `choose:1`, … */
export function numbered(action: Action, index: number): string {
  return `${action}:${index}`
}

export const views = { share: 'share_answer', feedback: 'judge_answer' } as const

/** Inputs of the two forms: block and action have the same name. */
export const inputs = { target: 'target', thread: 'thread', reason: 'reason', expected: 'expected' } as const

export const commands = { budget: '/budget' } as const
export const shortcuts = { askMessage: 'ask_message' } as const
