// Several items named at once (三公经费公务接待费): the one that all others hold, if there is one.
import type { ItemCode } from '../../../budget/item.ts'
import { parentItem } from '../../../budget/item.ts'

export function deepest(items: readonly ItemCode[]): ItemCode | undefined {
  return items.find((item) => items.every((other) => holds(other, item)))
}

/** Whether `item` is `whole` or stands under it. */
export function holds(whole: string, item: string): boolean {
  const parent = parentItem(item)
  return whole === item || (parent !== undefined && holds(whole, parent))
}
