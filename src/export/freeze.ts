// The head row of each sheet frozen: what the library reads but does not write, put into the workbook's XML.
import { CFB } from '@e965/xlsx'

/** The same workbook, whose first rows stay in sight. */
export function freezeHeads(workbook: Uint8Array): Uint8Array {
  const archive: Archive = CFB.read(workbook, { type: 'buffer' })
  archive.FullPaths.forEach((path, index) => {
    const entry = archive.FileIndex[index]
    if (entry !== undefined && isSheet.test(path)) freeze(entry)
  })
  const bytes: unknown = CFB.write(archive, { fileType: 'zip', type: 'buffer', compression: true })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the workbook was not written as bytes')
  return bytes
}

type Entry = { content: Uint8Array; size: number }
type Archive = { readonly FullPaths: readonly string[]; readonly FileIndex: readonly Entry[] }

const isSheet = /\/xl\/worksheets\/sheet\d+\.xml$/
const plain = '<sheetView workbookViewId="0"/>'
const frozen =
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'

function freeze(entry: Entry): void {
  entry.content = Buffer.from(Buffer.from(entry.content).toString('utf8').replace(plain, frozen))
  entry.size = entry.content.length
}
