// How large the files of a zip become, by its own directory: read before anything is unpacked.

/** Bytes of all entries together; undefined where the directory does not hold together. */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end === -1 || end + 20 > buffer.length) return undefined
  const [count, start] = [buffer.readUInt16LE(end + 10), buffer.readUInt32LE(end + 16)]
  let [at, size] = [start, 0]
  for (let entry = 0; entry < count; entry += 1) {
    if (at + entryLength > buffer.length || buffer.toString('latin1', at, at + 4) !== 'PK\x01\x02') return undefined
    size += buffer.readUInt32LE(at + 24)
    at += entryLength + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return size
}

const entryLength = 46
