import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize, normalizeText } from '../../src/language/normalize.ts'

describe('normalize', () => {
  test.each([
    ['“三公”经费', '三公经费'],
    ['"三公"经费', '三公经费'],
    ['「三公」經費', '三公经费'],
    ['『三公』经费', '三公经费'],
    ['‘三公’经费', '三公经费'],
    ['三 公　经 费', '三公经费'],
    ['三\u200b公\ufeff经\u00ad费', '三公经费'],
    ['ＦＹ２０２３　年度', 'FY2023年度'],
    ['2023 年 預算', '2023年预算'],
    ['２，９６１．６８万元（含）', '2,961.68万元(含)'],
    ['⻓江⽀出⽇⺠', '长江支出日民'],
    ['關於後來餘額徵收鄉鎮臺灣裏綫衞生', '关于后来余额征收乡镇台湾里线卫生'],
    ['  total   expenditure \n of it ', 'total expenditure of it'],
    ["what's the bureau's 'total'", "what's the bureau's total"],
    ['2021–2023，−2', '2021-2023,-2'],
    ['①收入②支出', '①收入②支出'],
    ['3⁷万元，m²，½', '3⁷万元,m²,½'],
    ['三公\u001b[31m经费\u0007', '三公[31m经费'],
    ['三公\u202e费经', '三公费经'],
    ['龑鵟', '䶮𫛭'],
    ['', ''],
    ['   ', ''],
  ])('%j becomes %j', (original, expected) => {
    expect(normalizeText(original)).toBe(expected)
  })

  test('maps each character to its place in the original', () => {
    const original = ' “三公”\u200b 經費 ２０２３ '
    const { text, map } = normalize(original)
    expect(text).toBe('三公经费2023')
    expect(map.map((index) => original[index])).toEqual(['三', '公', '經', '費', '２', '０', '２', '３'])
  })

  test('is idempotent on any text', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const once = normalizeText(original)
        expect(normalizeText(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps a map that is as long as the text, ascending, and inside the original', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, map } = normalize(original)
        expect(map.length).toBe(text.length)
        expect(map.every((index, at) => index >= (map[at - 1] ?? 0) && index < original.length)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('leaves simplified names as they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'重庆市江津区政务服务管理办公室本级教育委员会卫生健康'), { minLength: 1 }),
        (characters) => {
          expect(normalizeText(characters.join(' '))).toBe(characters.join(''))
        },
      ),
    )
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'三公 經費"“’\'-–\u200bab1２，\u0301が ﾞ\u3099〇ᄀ\n①', '\u1161', '\ud800'), { maxLength: 30 })
    .map((all) => all.join('')),
)
