import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { wordsOf } from '../../../src/question/lexicon/entry.ts'
import { functionWords } from '../../../src/question/lexicon/function-words.ts'
import type { Understanding } from '../../../src/question/understanding.ts'
import { ask, brief, invented } from '../invented-towns.ts'

afterAll(() => invented.close())

const questions = [
  '青禾2031年三公经费',
  '青禾2031年公务接待费是多少',
  '青禾2031年项目支出占总支出的比重',
  '青禾2031年三公经费为什么增加',
  '青禾2031年超过100万元的项目有哪些',
  '2031年三公经费最高的是哪个单位',
] as const
const plainly = new Map<string, string>(questions.map((question) => [question, figureOf(ask(question))]))
const question = fc.constantFrom(...questions)

/** What decides a figure; how it was found is another matter. */
function figureOf(understanding: Understanding): string {
  return understanding.kind === 'plan' ? brief(understanding) : 'none'
}

/** Whose figure, of which year and item: what is asked of it may get lost with a word, another figure may not appear. */
function subjectOf(understanding: Understanding): string {
  if (understanding.kind !== 'plan') return 'none'
  const { organizations, years, items } = understanding.plan
  return JSON.stringify([organizations, years, items])
}

function isNoOther(asked: string, noisy: string): void {
  expect([subjectOf(ask(asked)), 'none'], noisy).toContain(subjectOf(ask(noisy)))
}

/** The same questions cut into words: 项目 + 数 would be another word. */
const inWords = [
  ['青禾', '2031年', '三公经费'],
  ['青禾', '2031年', '公务接待费', '是多少'],
  ['青禾', '2031年', '项目支出', '占', '总支出', '的比重'],
  ['青禾', '2031年', '三公经费', '为什么', '增加'],
  ['2031年', '三公经费', '最高的', '是哪个单位'],
] as const

const polite = ['请问', '麻烦帮我查一下', '你好，', '我想知道', '谢谢', '呢', '呀', '啊', '？', '！', '。', '…', ' ', '~']

test('polite words and punctuation before and behind change nothing', () => {
  fc.assert(
    fc.property(
      question,
      fc.array(fc.constantFrom(...polite), { maxLength: 4 }),
      fc.array(fc.constantFrom(...polite), { maxLength: 4 }),
      (asked, before, behind) => {
        expect(figureOf(ask(`${before.join('')}${asked}${behind.join('')}`))).toBe(plainly.get(asked))
      },
    ),
    { numRuns: 300 },
  )
})

test('spaces, full width and traditional characters change nothing', () => {
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' '),
    (text) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
    (text) => text.replaceAll('经费', '經費').replaceAll('项', '項').replaceAll('为', '為'),
    (text) => `「${text}」`,
    (text) => text.replace('2031年', '二〇三一年'),
  ]
  fc.assert(
    fc.property(question, fc.constantFrom(...spellings), (asked, spell) => {
      expect(figureOf(ask(spell(asked)))).toBe(plainly.get(asked))
    }),
  )
})

test('the order of place, year and item changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['青禾', '2031年', '三公经费'], { minLength: 3 }), (parts) => {
      expect(figureOf(ask(parts.join('，')))).toBe(plainly.get('青禾2031年三公经费'))
    }),
  )
})

test('particles between words never make another figure of it', () => {
  const particles = functionWords.filter(([meanings]) => meanings.every(({ kind }) => kind === 'filler')).flatMap(wordsOf)
  fc.assert(
    fc.property(
      fc.constantFrom<readonly string[]>(...inWords),
      fc.constantFrom(...particles),
      fc.nat(),
      (words, particle, at) => {
        isNoOther(words.join(''), words.toSpliced(at % (words.length + 1), 0, particle).join(''))
      },
    ),
    { numRuns: 2000 },
  )
})

const narrowing = [
  '人均',
  '平均',
  '不含',
  '除了',
  '以外',
  '上半年',
  '第一季度',
  '6月',
  '每月',
  '预计',
  '扣除',
  '同口径',
  '税后',
  '占全国',
  '扶贫',
  '无人机',
  '二楼',
  '约定',
]

test('a content word that nothing accounts for makes every question abstain', () => {
  fc.assert(
    fc.property(question, fc.constantFrom(...narrowing), fc.boolean(), (asked, word, before) => {
      const item = /三公经费|公务接待费|项目/.exec(asked)?.[0] ?? ''
      const noisy = asked.replace(item, before ? `${word}${item}` : `${item}${word}`)
      expect(figureOf(ask(noisy)), noisy).toBe('none')
    }),
    { numRuns: 400 },
  )
})

/** Characters that bear no meaning of their own: what they change is spelling. */
const unknown = '卉龙盘松鼓窗叶湖翼岭霜'

test('a character changed, lost, doubled or added never makes another figure of it', () => {
  fc.assert(
    fc.property(
      question,
      fc.nat(),
      fc.constantFrom('change', 'lose', 'double', 'add'),
      fc.constantFrom(...unknown),
      (asked, at, what, character) => {
        const cut = at % asked.length
        if (/[\d万]/.test(asked.slice(cut, cut + 2))) return
        const kept = { change: character, lose: '', double: `${asked[cut]}${asked[cut]}`, add: `${asked[cut]}${character}` }[what]
        isNoOther(asked, `${asked.slice(0, cut)}${kept}${asked.slice(cut + 1)}`)
      },
    ),
    { numRuns: 2000 },
  )
})

test('no text makes it crash, and what holds no word of ours is no plan', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(ask(text).kind).not.toBe('plan')
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'青禾白石云川三公经费接待预算支出收入项目年2031的是和比占最高几个多少为什么，、？'), {
        maxLength: 30,
      }),
      (characters) => {
        expect(['plan', 'readings', 'not_covered', 'not_understood', 'contact', 'refused']).toContain(
          ask(characters.join('')).kind,
        )
      },
    ),
    { numRuns: 1000 },
  )
})
