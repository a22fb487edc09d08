// Where, in one cell or line of normalized text, a contact stands: behind its label, in the shape of its number, beside its number.
import {
  beginsWithName,
  isName,
  labelAlone,
  labelWithColon,
  name,
  nameBehindLabel,
  numbers,
  telephoneAlone,
  telephones,
} from './contact-words.ts'

export type Span = { readonly start: number; readonly end: number }

export function contactSpans(text: string): readonly Span[] {
  const labelled = [...behindColons(text), ...found(nameBehindLabel, text)]
  const later = labelled[0] === undefined ? [] : found(telephones, text).filter(({ start }) => start > (labelled[0]?.start ?? 0))
  const numbered = [...numbers.flatMap((pattern) => found(pattern, text)), ...later]
  return [...labelled, ...numbered, ...numbered.flatMap((number) => namesBeside(number, text)), ...answerable(numbered, text)]
}

/** A whole cell or line that is a contact, where a label before or above says so. */
export function isContact(text: string): boolean {
  return isName(text) || telephoneAlone.test(text) || isAreaCode(text) || /^[\w.+-]{1,64}@[\w.-]{1,255}$/.test(text)
}

/** A number that goes on behind it. */
export function isAreaCode(text: string): boolean {
  return /^\(?0\d{2,3}\)? ?-?$/.test(text)
}

export function isLabelAlone(text: string): boolean {
  return text.length <= 30 && labelAlone.test(text)
}

/** From a colon to the next label, the end of the sentence or the end of the text. */
function behindColons(text: string): readonly Span[] {
  const labels = [...text.matchAll(labelWithColon)]
  return labels.flatMap(({ 0: label, index, groups }, at) => {
    const start = index + label.length
    const rest = text.slice(start, labels[at + 1]?.index)
    const [value = ''] = /^[^。;]*/.exec(rest) ?? []
    const isValue = groups?.sure === undefined ? startsWithContact(value) : !/^\d[\d,.]*(?:[万亿]?元|[万亿%])/.test(value)
    return value !== '' && isValue ? [{ start, end: start + value.length }] : []
  })
}

function startsWithContact(value: string): boolean {
  return beginsWithName.test(value) || /^[\d+(][\d() -]{6,}/.test(value)
}

function found(pattern: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: all, index, groups }) => {
    const value = groups?.value ?? all
    return { start: index + all.length - value.length, end: index + all.length }
  })
}

const before = new RegExp(`(?<!\\p{sc=Han})(?<value>${name})[,、:(]{0,2}$`, 'u')
const behind = new RegExp(`^[,、()]{0,2}(?:咨询|联系|找)?(?<value>${name})(?!\\p{sc=Han})`, 'u')

/** “王小明，023-…”, “…咨询王小明”. */
function namesBeside({ start, end }: Span, text: string): readonly Span[] {
  const left = before.exec(text.slice(Math.max(0, start - 24), start))
  const right = behind.exec(text.slice(end, end + 24))
  const leftName = left?.groups?.value ?? ''
  const rightName = right?.groups?.value ?? ''
  const leftAt = Math.max(0, start - 24) + (left?.index ?? 0)
  const rightEnd = end + (right?.[0].length ?? 0)
  return [
    ...(isName(leftName) ? [{ start: leftAt, end: leftAt + leftName.length }] : []),
    ...(isName(rightName) ? [{ start: rightEnd - rightName.length, end: rightEnd }] : []),
  ]
}

const inCharge = new RegExp(`由(?<value>${name})(?:同志)?(?=负责)`, 'gu')

/** “由王小明负责解释”, where a number stands in the same sentence. */
function answerable(numbered: readonly Span[], text: string): readonly Span[] {
  if (numbered.length === 0) return []
  return [...text.matchAll(inCharge)].flatMap(({ index, groups }) => {
    const value = groups?.value ?? ''
    return isName(value) ? [{ start: index + 1, end: index + 1 + value.length }] : []
  })
}
