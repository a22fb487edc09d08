import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { smallPng } from '../../../tools/render/small-png.ts'

const [red, green, white, black] = [
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 255],
  [0, 0, 0],
] as const
/** Five lines of two pixels, each stored with another of the five filters. */
const lines = [
  [0, ...red, ...green],
  [1, ...white, 0, 0, 0],
  [2, ...black.map((value, at) => value - (white[at] ?? 0)), ...black.map((value, at) => value - (white[at] ?? 0))],
  [3, ...red, ...green.map((value, at) => value - Math.floor((red[at] ?? 0) / 2))],
  [4, ...white.map((value, at) => value - (red[at] ?? 0)), ...red.map((value, at) => value - paeth(at))],
]
const pixels = [red, green, white, white, black, black, red, green, white, red]

describe('a small PNG', () => {
  test('has the colors of the large one, whatever its lines are filtered with', () => {
    expect(colorsOf(smallPng(pngOf(lines)))).toEqual(pixels)
  })

  test('is refused where it is none that Chromium writes', () => {
    const gray = pngOf(lines)
    gray[25] = 0
    expect(() => smallPng(gray)).toThrow('not a PNG')
  })

  test('keeps the most frequent colors, and takes the nearest for the rest', () => {
    const many = Array.from({ length: 400 }, (_, at) => [0, (at % 16) * 17, (Math.floor(at / 16) % 16) * 17, at < 256 ? 0 : 17])
    const small = colorsOf(smallPng(pngOf(many.map(([filter = 0, ...rest]) => [filter, ...rest]))))
    expect(new Set(small.map(String)).size).toBe(256)
    const farthest = Math.max(
      ...small.map((color, at) => Math.max(...color.map((channel, of) => Math.abs(channel - (many[at]?.[of + 1] ?? 0))))),
    )
    expect(farthest).toBeLessThanOrEqual(17)
  })
})

/** Left is white, above is green, and the corner red: what is nearest to left + above − corner. */
function paeth(at: number): number {
  const [left = 0, above = 0, corner = 0] = [white[at], green[at], red[at]]
  const estimate = left + above - corner
  return [left, above, corner].reduce((best, each) => (Math.abs(estimate - each) < Math.abs(estimate - best) ? each : best))
}

function pngOf(rows: readonly (readonly number[])[]): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(((rows[0]?.length ?? 1) - 1) / 3, 0)
  head.writeUInt32BE(rows.length, 4)
  const data = deflateSync(Buffer.from(rows.flat()))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Of a PNG with a palette and unfiltered lines; its checks must hold. */
function colorsOf(png: Uint8Array): readonly (readonly number[])[] {
  const bytes = Buffer.from(png)
  const found = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)))
    found.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [head, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((name) => found.get(name) ?? Buffer.alloc(0)) as [
    Buffer,
    Buffer,
    Buffer,
  ]
  const width = head.readUInt32BE(0)
  const indexes = [...inflateSync(data)].filter((_, at) => at % (width + 1) !== 0)
  return indexes.map((index) => [...palette.subarray(index * 3, index * 3 + 3)])
}
