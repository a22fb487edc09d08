// Where accounts are economic ones.
import type { Context } from './context.ts'

/** Under a heading on the basic expenditure, or in its parts, accounts are economic ones; functional ones may bear the same names. */
export function isEconomicList({ whole, topic }: Context): boolean {
  const natures = [whole?.item === 'total' ? whole.nature : null, topic.nature]
  const inside = natures.some((nature) => nature === 'basic' || nature === 'personnel' || nature === 'public')
  return inside || topic.item === 'operating' || whole?.item === 'operating'
}
