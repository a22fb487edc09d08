import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { soundKey, soundsLike, typedSounds } from '../../src/language/pinyin.ts'

describe('soundsLike', () => {
  test.each([
    ['三公经费', '三宫经费'],
    ['江津', '将进'],
    ['南岸', '兰案'],
    ['政务', '正务'],
    ['公务接待费', '工务接待费'],
    ['经费', '金费'],
    ['资金', '支金'],
    ['福', '胡'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundsLike(one, other)).toBe(true)
  })

  test.each([
    ['江津', '江北'],
    ['收入', '支出'],
    ['三公经费', '三公'],
    ['购置费', '运行费'],
  ])('%s does not sound like %s', (one, other) => {
    expect(soundsLike(one, other)).toBe(false)
  })

  test('leaves what is not Chinese in its place', () => {
    expect(soundKey('2023年A')).toBe('2 0 2 3 nian a')
  })
})

describe('typedSounds', () => {
  const finds = (typed: string, name: string): boolean => typedSounds(typed).some((way) => way.join(' ') === soundKey(name))

  test.each([
    ['jiangjin sangong', '江津三公'],
    ['jiangjinsangongjingfei', '江津三公经费'],
    ['JiangJin', '江津'],
    ['nan an', '南岸'],
    ["nan'an", '南岸'],
    ['nanan', '南岸'],
    ['xian', '西安'],
    ['xian', '县'],
    ['lv you', '旅游'],
    ['lǚyóu', '旅游'],
    ['jiang1 jin1', '江津'],
    ['zhengwu', '政务'],
    ['zengwu', '政务'],
  ])('%s can be %s', (typed, name) => {
    expect(finds(typed, name)).toBe(true)
  })

  test.each(['', 'budget', 'the total', 'xyz', '2023', 'v'])('%j is no pinyin', (typed) => {
    expect(typedSounds(typed)).toEqual([])
  })

  test('answers soon and in bounds, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'aeiounghzs '), { maxLength: 80 }), (letters) => {
        expect(typedSounds(letters.join('')).length).toBeLessThanOrEqual(8)
      }),
      { numRuns: 500 },
    )
  })

  test('reads back what Chinese names sound like', () => {
    const characters = '重庆市江津区南岸政务服务管理办公室教育委员会机关事务中心人民法院文化旅游住房城乡建设规划自然资源'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 6 }), (chosen) => {
        const name = chosen.join('')
        expect(typedSounds(soundKey(name)).map((way) => way.join(' '))).toContain(soundKey(name))
      }),
    )
  })
})
