import { describe, expect, test } from 'vitest'
import { slackPageWords } from '../../src/wording/slack-pages.ts'

/** Stands for any argument: a text, a list, or an object of texts. */
const marks: unknown = new Proxy(
  Object.assign(() => '', {}),
  {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return () => '⟨first⟩'
      return name === 'join' ? () => '⟨list⟩' : `⟨${String(name)}⟩`
    },
  },
)

const zh = sentencesOf(slackPageWords.zh)
const en = sentencesOf(slackPageWords.en)

describe('the words of pages and notices', () => {
  test('are as many in both languages, none of them empty', () => {
    expect(zh.length).toBeGreaterThan(120)
    expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path))
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('are in their language', () => {
    const names = /Slack|SQL|Wenzhang|\/budget( status)?|\/invite|PDF|Word|@|问账|查预算|万元|“三公”经费/g
    expect(zh.filter(([, text]) => /[A-Za-z]{2,}/.test(text.replaceAll(names, '').replaceAll(/⟨\w+⟩/g, '')))).toEqual([])
    expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text.replaceAll(names, '')))).toEqual([])
  })

  test('speak of the same values', () => {
    const spoken = (all: typeof zh) => all.map(([path, text]) => [path, [...new Set(text.match(/⟨\w+⟩/g))].sort()])
    expect(spoken(zh)).toEqual(spoken(en))
  })

  test('a title and the buttons of a form fit where Slack puts them', () => {
    for (const { sources, sql, share, feedback, close } of Object.values(slackPageWords)) {
      const titles = [sources.title, sql.title, share.title, feedback.title, share.submit, feedback.submit, close]
      expect(titles.filter((title) => title.length > 24)).toEqual([])
      expect(Object.values(feedback.reasons).filter((reason) => reason.length > 75)).toEqual([])
    }
  })

  test('count one as one', () => {
    const { sources, correction, home } = slackPageWords.en
    expect([sources.places(1), sources.morePlaces(1), correction.more(1), home.moreOrganizations(1)].join(' ')).not.toMatch(
      /1 \w* ?(places|figures|organizations)/,
    )
    expect(sources.places(2)).toBe('Printed in 2 places:')
  })
})

/** Every sentence with its path, functions called with named marks. */
function sentencesOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (Array.isArray(words)) return [[path, words.flatMap((word) => sentencesOf(word).map(([, text]) => text)).join(' ')]]
  if (typeof words === 'function') return [[path, String(words(marks, '⟨second⟩'))]]
  return Object.entries(words as object).flatMap(([key, each]) => sentencesOf(each, `${path}.${key}`))
}
