// A clarification answered in words.
import type { Reading } from '../plan/plan.ts'
import type { Token } from './link/meaning.ts'
import type { Parsed } from './translate/parsed.ts'
import type { Question } from './translate/question.ts'

/** “第一个”, “本级那个”, “江津的”: the one reading that the words choose; undefined where they choose none, or more than one. */
export function chooseReading(question: Question, parsed: Parsed, readings: readonly Reading[]): Reading | undefined {
  const ordinal = ordinalOf(question)
  if (ordinal !== undefined) return ordinal === -1 ? readings.at(-1) : readings[ordinal - 1]
  const words = question.tokens.filter(isContent)
  if (words.length === 0) return undefined
  const fitting = readings.filter((reading) => words.every((token) => fits(token, reading, parsed)))
  return fitting.length === 1 ? fitting[0] : undefined
}

function ordinalOf(question: Question): number | undefined {
  const [found] = question.all('ordinal')
  if (found !== undefined) return found.meaning.ordinal
  if (/^最后[一]?[个项条]?$/.test(question.text)) return -1
  const [, digits] = /^(?:选|就|第)?([1-9])[个项.]?$/.exec(question.text) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function isContent({ meanings }: Token): boolean {
  return !meanings.every(
    ({ kind }) =>
      kind === 'filler' ||
      kind === 'pause' ||
      kind === 'joint' ||
      kind === 'signal' ||
      kind === 'money' ||
      kind === 'listed' ||
      kind === 'ordinal',
  )
}

function fits({ text, name, meanings }: Token, { label, plan }: Reading, parsed: Parsed): boolean {
  const shown = label.toLowerCase()
  if (shown.includes(text) || (name !== undefined && shown.includes(name.toLowerCase()))) return true
  return meanings.some((meaning) => {
    if (meaning.kind === 'organizations') return plan.organizations.some((code) => meaning.codes.includes(code))
    if (meaning.kind === 'divisions')
      return parsed.places.ok && parsed.places.places.some(({ codes }) => plan.organizations.some((code) => codes.includes(code)))
    if (meaning.kind === 'year') return plan.years.includes(meaning.year)
    if (meaning.kind === 'scope') return plan.organizations.some((code) => code.endsWith(`@${meaning.scope}`))
    if (meaning.kind !== 'items') return false
    return plan.items.some(({ item }) =>
      meaning.codes.some((code) => code === item || item.startsWith(`indicator:${code.slice('project:'.length)}/`)),
    )
  })
}
