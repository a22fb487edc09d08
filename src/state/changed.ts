// How many rows a statement removed or changed.
import { DeleteResult, type UpdateResult } from 'kysely'

type Change = { execute(): Promise<readonly (DeleteResult | UpdateResult)[]> }

/** Does it, and gives how many rows it touched. */
export async function changed(change: Change): Promise<number> {
  const results = await change.execute()
  return results.reduce(
    (sum, result) => sum + Number(result instanceof DeleteResult ? result.numDeletedRows : result.numUpdatedRows),
    0,
  )
}
