import { afterAll, expect, test } from 'vitest'
import { ask, brief, invented } from '../invented-towns.ts'

afterAll(() => invented.close())

test.each(['青禾2031年绩效目标', '青禾2031年有哪些绩效目标', '青禾2031年绩效目标是什么'])(
  'targets without a name are those of the projects: %s',
  (question) => {
    expect(brief(ask(question))).toBe('list 青禾 2031 project target')
  },
)

test.each(['青禾2031年权重', '青禾2031年支出绩效目标', '青禾2031年有多少绩效目标'])(
  'a total has no target and no weight: %s',
  (question) => {
    expect(brief(ask(question))).toMatch(/^\? /)
  },
)

test('a project that is named has the target', () => {
  expect(brief(ask('大厅运行维护的绩效目标是什么'))).toBe('lookup 青禾 2031 project:大厅运行维护 target')
})
