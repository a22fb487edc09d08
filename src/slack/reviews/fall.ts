// When the data has moved: marks whose figures are no longer printed as they were, or are printed otherwise as well, fall at once.
import type { Mark } from '../../state/marks.ts'
import type { Porch } from '../porch.ts'

/** Gives how many fell. A mark whose question is only read otherwise falls when it is asked again (`askVerified`). */
export async function fallWithData({ state, data }: Pick<Porch, 'state' | 'data'>): Promise<number> {
  const version = data.version()
  const behind = (await state.marks.standing()).filter((mark) => mark.data !== version)
  const changed = behind.filter((mark) => !isAsMarked(mark, data))
  for (const { id } of changed) await state.marks.fall(id, 'data_changed')
  return changed.length
}

function isAsMarked({ shown }: Mark, data: Porch['data']): boolean {
  const now = data.values(shown.map(({ key }) => key))
  return [...Map.groupBy(shown, ({ key }) => key)].every(([key, facts]) => {
    const then = new Set(facts.map(({ value }) => value))
    const values = now.get(key) ?? []
    return values.length === then.size && values.every((value) => then.has(value))
  })
}
