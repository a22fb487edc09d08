// The functions that a statement may call: they compute from their arguments alone, cannot grow a text without bound
// beyond the length limit, and reach neither the clock, nor chance, nor the file system.

const aggregates = ['avg', 'count', 'group_concat', 'max', 'median', 'min', 'percentile', 'string_agg', 'sum', 'total']
const windows = [
  'cume_dist',
  'dense_rank',
  'first_value',
  'lag',
  'last_value',
  'lead',
  'nth_value',
  'ntile',
  'percent_rank',
  'rank',
  'row_number',
]
const numbers = [
  'abs',
  'ceil',
  'ceiling',
  'exp',
  'floor',
  'ln',
  'log',
  'log10',
  'mod',
  'pow',
  'power',
  'round',
  'sign',
  'sqrt',
  'trunc',
]
const texts = [
  'concat',
  'concat_ws',
  'format',
  'glob',
  'instr',
  'length',
  'like',
  'lower',
  'ltrim',
  'printf',
  'replace',
  'rtrim',
  'substr',
  'substring',
  'trim',
  'upper',
]
const choices = ['coalesce', 'if', 'ifnull', 'iif', 'nullif', 'typeof']
/** To read the line and column of a locator. What builds JSON is left out: it outgrows the length limit before SQLite looks. */
const locators = ['->', '->>', 'json_extract']

/** For SQL that a person or a model writes. */
export const selectFunctions: ReadonlySet<string> = new Set([
  ...aggregates,
  ...windows,
  ...numbers,
  ...texts,
  ...choices,
  ...locators,
])

/** For plans: also JSON, by which one row carries its evidence. */
export const compiledFunctions: ReadonlySet<string> = new Set([
  ...selectFunctions,
  'json',
  'json_array',
  'json_group_array',
  'json_group_object',
  'json_object',
])
