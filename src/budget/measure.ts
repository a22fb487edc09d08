// What a figure of an item is by nature: money, a number of things, or a target.
import type { Measure } from './fact.ts'

/** The measure that is meant where a question names none. */
export function measureOf(item: string): Measure {
  if (item.startsWith('indicator')) return 'target'
  return counted.some((pattern) => pattern.test(item)) ? 'count' : 'amount'
}

const counted = [/^(vehicle|equipment|post|staff|body)\b/, /\.(groups|people|batches|projects)$/]
