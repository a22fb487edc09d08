// A process of its own that accepts arrivals into a memory and says each one's key when it is promised to be kept.
// Arguments: the file, a prefix of the keys, how many.
import { writeSync } from 'node:fs'
import { openState } from '../../src/state/state.ts'
import { arrival } from './remembered.ts'

const [file = '', prefix = '', count = '0'] = process.argv.slice(2)
const state = await openState({ file })
for (let index = 0; index < Number(count); index += 1) {
  const accepted = await state.inbox.accept(arrival({ key: `${prefix}${index}` }))
  if (accepted !== undefined) writeSync(1, `${accepted.key}\n`)
}
await state.close()
