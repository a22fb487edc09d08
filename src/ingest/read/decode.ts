// Bytes to text: the mark at the start decides; else strict UTF-8, UTF-16 that shows itself, strict GB18030; nothing is guessed.
import { ReadError } from './read-error.ts'

export type Decoded = { readonly text: string; readonly encoding: string }

/** The text without its byte order mark. Throws ReadError empty_file, binary_file, cut_off or unknown_encoding. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (isBlank(bytes)) throw new ReadError('empty_file', file)
  if (isKnownBinary(bytes)) throw new ReadError('binary_file', file)
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  const decoded = marked === undefined ? decodeUnmarked(bytes, file) : decodeMarked(bytes, marked, file)
  if (/^\s*$/.test(decoded.text)) throw new ReadError('empty_file', file)
  if (isBinaryText(decoded.text)) throw new ReadError('binary_file', file)
  return decoded
}

type Mark = { readonly mark: readonly number[]; readonly encoding: string }

const byteOrderMarks: readonly Mark[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** PDF, zip (Office files), OLE (old Office files), gzip, images. */
const signatures: readonly string[] = [
  '%PDF',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0',
  '\x1f\x8b',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '{\\rtf',
  '7z\xbc\xaf',
]

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length === 0 || bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

function isKnownBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return signatures.some((signature) => start.startsWith(signature))
}

function decodeMarked(bytes: Uint8Array, { mark, encoding }: Mark, file: string): Decoded {
  const text = strictly(bytes.subarray(mark.length), encoding)
  if (text !== undefined) return { text, encoding }
  if (endsInsideCharacter(bytes, encoding)) throw new ReadError('cut_off', file, { encoding })
  throw new ReadError('unknown_encoding', file, { encoding })
}

function decodeUnmarked(bytes: Uint8Array, file: string): Decoded {
  for (const encoding of candidates(bytes)) {
    const text = strictly(bytes, encoding)
    if (text !== undefined) return { text, encoding }
    if (endsInsideCharacter(bytes, encoding)) throw new ReadError('cut_off', file, { encoding })
  }
  throw new ReadError(bytes.includes(0) ? 'binary_file' : 'unknown_encoding', file)
}

/** UTF-16 text of a disclosure holds zero bytes (its line feeds and figures) and Chinese characters in one byte order only. */
function candidates(bytes: Uint8Array): readonly string[] {
  if (!bytes.includes(0)) return ['utf-8', 'gb18030']
  return ['utf-16le', 'utf-16be'].filter((encoding) => looksLikeUtf16(bytes, encoding))
}

function looksLikeUtf16(bytes: Uint8Array, encoding: string): boolean {
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, 8192 & ~1))
  const expected = sample.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u201f\t\r\n\x20-\x7e]/g) ?? []
  const chinese = sample.match(/[\u4e00-\u9fff]/g) ?? []
  return expected.length > sample.length * 0.95 && chinese.length > sample.length * 0.1
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether all is well but the last character: a file cut off in its middle. */
function endsInsideCharacter(bytes: Uint8Array, encoding: string): boolean {
  const longest = Math.min(3, bytes.length - 1)
  return Array.from({ length: longest }, (_, index) => index + 1).some((missing) => {
    const text = strictly(bytes.subarray(0, bytes.length - missing), encoding)
    return text !== undefined && text.length > 0 && isIncomplete(bytes.subarray(bytes.length - missing), encoding)
  })
}

/** Whether the bytes begin a character and do not end it. */
function isIncomplete(bytes: Uint8Array, encoding: string): boolean {
  const [first = 0] = bytes
  if (encoding.startsWith('utf-16')) return true
  if (encoding === 'utf-8') return bytes.length < (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0)
  return first >= 0x81 && (bytes.length === 1 || bytes.length === 3)
}

function isBinaryText(text: string): boolean {
  const controls = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]/g)?.length ?? 0
  return controls > 0 && controls > text.length / 200
}
