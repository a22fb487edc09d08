// The cells of one row, read as the types that the package describes. The package's own test validates it; a cell is taken as described.
import type { CsvRow } from './csv.ts'

export type Cells = {
  text(name: string): string
  textOrNull(name: string): string | null
  number(name: string): number
  numberOrNull(name: string): number | null
  flag(name: string): boolean
  flagOrNull(name: string): boolean | null
  /** One of the words that the package allows here. */
  word<Word extends string>(name: string): Word
  wordOrNull<Word extends string>(name: string): Word | null
  json<Value>(name: string): Value
}

export function cellsOf(row: CsvRow): Cells {
  const text = (name: string): string => row[name] ?? ''
  const orNull =
    <Value>(read: (name: string) => Value) =>
    (name: string): Value | null =>
      text(name) === '' ? null : read(name)
  const number = (name: string): number => Number(text(name))
  const flag = (name: string): boolean => text(name) === 'true'
  const word = <Word extends string>(name: string): Word => text(name) as Word
  return {
    text,
    textOrNull: orNull(text),
    number,
    numberOrNull: orNull(number),
    flag,
    flagOrNull: orNull(flag),
    word,
    wordOrNull: <Word extends string>(name: string) => (text(name) === '' ? null : word<Word>(name)),
    json: <Value>(name: string) => JSON.parse(text(name)) as Value,
  }
}
