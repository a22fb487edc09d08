// What bounds a statement before it runs. SQLite's own limits hold where a bound is also one of the engine's.

/** The text itself, in characters and tokens; deepest good query seen: 3 parentheses, about 300 tokens. */
export const textLimits = { characters: 8_000, tokens: 2_000, parentheses: 10 } as const

/** SELECTs after every WITH is written out where it is used: SQLite expands them while it compiles, 14 doublings take seconds. */
export const expandedSelects = 200

/** Limits of the connection that compiles: lengths in bytes. Nothing can be attached; parameters only where plans need them. */
export const engineLimits = {
  sqlLength: 4 * textLimits.characters,
  length: 500_000,
  column: 200,
  exprDepth: 100,
  compoundSelect: 20,
  vdbeOp: 25_000,
  functionArg: 20,
  attach: 0,
  likePatternLength: 100,
  variableNumber: 0,
  triggerDepth: 0,
} as const

/** Plans are long, bind their values, and join conditions by the dozen. */
export const compiledText = { ...textLimits, characters: 64_000, tokens: 16_000, parentheses: 20 } as const
export const compiledEngine = {
  ...engineLimits,
  sqlLength: 4 * compiledText.characters,
  exprDepth: 1_000,
  vdbeOp: 100_000,
  variableNumber: 10_000,
} as const
export type TextLimits = { readonly characters: number; readonly tokens: number; readonly parentheses: number }
