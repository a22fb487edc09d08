import { afterAll, expect, test } from 'vitest'
import { placeName } from '../../../src/question/translate/place-name.ts'
import { library, openDining, school, water } from '../../answer/invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const { catalog } = dining.kitchen

test('a place is called as its organizations are, however it was spelled', () => {
  expect(placeName('青禾', [water, library], catalog)).toBe('青禾')
  expect(placeName('qinghe', [water, library], catalog)).toBe('青禾区')
  expect(placeName('yunchuan', [water, school], catalog)).toBe('云川市')
})

test('where no division holds them the question has its own word', () => {
  expect(placeName('nowhere', ['无此单位@unit'], catalog)).toBe('nowhere')
})
