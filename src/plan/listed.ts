// Items that a plan names by their kind alone (“which projects are there”): `project`, `indicator`, `body.internal`, …
import { ownedKinds } from '../budget/item.ts'

/** `project`, `indicator` and `account` stand for all of their kind, `indicator:<project>/` for the indicators of one project. */
export function isListed(item: string): boolean {
  return item.endsWith('/') || ownedKinds.some((kind) => kind === item && !kind.startsWith('body.'))
}

/** How the codes of the members begin; `body.internal` is a count and a list at once. */
export function memberPrefix(item: string): string {
  return item.endsWith('/') ? item : `${item}:`
}
