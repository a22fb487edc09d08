import { describe, expect, test } from 'vitest'
import { endsAsBody } from '../../../src/question/link/bodies.ts'

describe('the name of a public body', () => {
  test.each(['教育局', '人民政府', '几江街道', '中医院', '行政服务中心', '财政部'])('%s', (word) => {
    expect(endsAsBody(word)).toBe(true)
  })

  test.each(['三公经费', '这个局', '项目支出里蓝色的部', '局', '一库共享、一证通办', '各中心'])('not: %s', (word) => {
    expect(endsAsBody(word)).toBe(false)
  })
})
