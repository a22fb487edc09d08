// What cannot be traced: thrown where it is found, told at the edge of the room.
import { because, placed, type Reason } from '../check/reason.ts'
import type { Saying, Values } from '../check/sayings.ts'

export class Untraced extends Error {
  readonly saying: Saying
  readonly values: Values
  readonly at: number

  constructor(saying: Saying, at: number, values: Values = {}) {
    super(saying)
    this.saying = saying
    this.values = values
    this.at = at
  }
}

/** The reason with its place in `text`. */
export function reasonOf({ saying, values, at }: Untraced, text: string): Reason {
  return placed(because(saying, values), text, at)
}
