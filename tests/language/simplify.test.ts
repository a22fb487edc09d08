import { describe, expect, test } from 'vitest'
import { simplify } from '../../src/language/simplify.ts'

describe('simplify', () => {
  test.each([
    ['經', '经'],
    ['費', '费'],
    ['㑯', '㑔'],
    ['⻓', '长'],
    ['衞', '卫'],
    ['薴', '苎'],
  ])('%s is %s', (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified)
  })

  test.each(['经', '费', 'a', '1', ' ', '|', ''])('%j stays', (character) => {
    expect(simplify(character)).toBe(character)
  })

  test('knows the last pair of its dictionary', async () => {
    const { default: pairs } = await import('opencc-js/dict/TSCharacters')
    const [traditional = '', simplified] = pairs.split('|').at(-1)?.split(' ') ?? []
    expect(simplify(traditional)).toBe(simplified)
  })

  test('is done at once: what it gives stays', () => {
    const characters = Array.from({ length: 0x9fff - 0x3400 }, (_, index) => String.fromCodePoint(0x3400 + index))
    expect(characters.filter((character) => simplify(simplify(character)) !== simplify(character))).toEqual([])
  })
})
