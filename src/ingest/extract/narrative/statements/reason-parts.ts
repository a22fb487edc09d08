// The money that a reason names: do its changes add up to the change that they explain?

import type { Draft } from '../draft.ts'
import type { Memory, Opened } from '../memory.ts'
import { sameSubject } from './year.ts'

/** Whether all changes of the open reason's sentence, up and down, make the change that it is the reason of. */
export function addsUp({ source }: Memory, { targets, start }: Opened): boolean {
  const [target] = targets.filter(({ measure, value }) => measure === 'change' && value?.sort === 'money')
  if (target === undefined || target.number === null) return false
  const sentence = /^[^。;]*(?=[。;])/.exec(source.text.slice(start, start + longest))?.[0]
  const sum = sentence === undefined ? undefined : sumOf(sentence, target.value?.unit ?? '')
  return sum !== undefined && Math.abs(sum - target.number) < 0.011
}

/** A sentence that goes on for longer is no reason, and is not gone through again for each of its figures. */
const longest = 400

/** Undefined where a figure has no direction before it, or another unit. */
function sumOf(sentence: string, unit: string): number | undefined {
  const found = [...sentence.matchAll(/(增|升|上涨)|(减|降)|(\d[\d,]*(?:\.\d+)?)([百千]?万?元|亿元|%)?/g)]
  let sign = 0
  let sum = 0
  for (const [, up, down, printed, printedUnit] of found) {
    if (up !== undefined) sign = 1
    else if (down !== undefined) sign = -1
    else if (sign === 0 || printedUnit !== unit) return undefined
    else sum += sign * Number(printed?.replaceAll(',', ''))
  }
  return sum
}

/** Parts of a change are of its money. */
export function areOfItsMoney(parts: readonly Draft[], { targets }: Opened): boolean {
  return parts.every((part) => targets.every((target) => target.fund === part.fund && !sameSubject(target, part)))
}
