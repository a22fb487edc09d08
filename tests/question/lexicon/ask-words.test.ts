import { afterAll, expect, test } from 'vitest'
import { ask, brief, invented } from '../invented-towns.ts'

afterAll(() => invented.close())

const plain = brief(ask('青禾2031年三公经费'))

test.each(['青禾2031年三公经费，写材料要用', '青禾2031年三公经费填的是多少', '青禾2031年三公经费动用了多少'])(
  'words around a figure change nothing: %s',
  (question) => {
    expect(brief(ask(question))).toBe(plain)
  },
)

test.each([
  ['青禾2031年三公经费咋个减少了嘛', '青禾2031年三公经费为什么减少'],
  ['青禾2031年三公经费花到哪些方面去了', '青禾2031年三公经费花在哪些方面'],
  ['青禾2031年三公经费有变化没得', '青禾2031年三公经费有没有变化'],
  ['三公经费是啥意思，通俗点讲', '三公经费是什么意思'],
  ['把青禾2031年的项目从大到小排个队', '把青禾2031年的项目从大到小排一下'],
  ['青禾2031年三公经费，精确到元', '青禾2031年三公经费，换算成元'],
])('%s is asked as %s', (spoken, written) => {
  expect(brief(ask(spoken))).toBe(brief(ask(written)))
  expect(brief(ask(spoken))).not.toMatch(/^\?/)
})

test.each(['晚上吃什么好呢', '政务大厅周六上班不', 'can you recommend a good hotpot place'])(
  'is no budget question: %s',
  (question) => {
    expect(ask(question)).toMatchObject({ kind: 'refused', reason: 'out_of_scope' })
  },
)
