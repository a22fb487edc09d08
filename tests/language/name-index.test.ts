import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abbreviationScore, differsByOne } from '../../src/language/matching.ts'
import { indexNames } from '../../src/language/name-index.ts'

const places = Array.from('青白赤黑金石山水云龙', (one) => Array.from('河江湖海州阳安宁昌平', (other) => `${one}${other}`)).flat()
const offices = [
  '教育委员会',
  '政务服务管理办公室',
  '财政局',
  '卫生健康委员会',
  '人民法院',
  '文化和旅游局',
  '水利局',
  '统计局',
  '审计局',
  '司法局',
]
const suffixes = ['', '机关服务中心', '事务中心', '信息中心', '培训中心']
const names = places.flatMap((city) =>
  places
    .slice(0, 10)
    .flatMap((county) => offices.flatMap((office) => suffixes.map((suffix) => `${city}市${county}县${office}${suffix}`))),
)

describe('indexNames', () => {
  const index = indexNames(names)

  test('finds the name behind an abbreviation first', () => {
    expect(index.abbreviatedBy('金平市青州教委', 5)[0]?.name).toBe('金平市青州县教育委员会')
  })

  test('finds a name with one wrong character, and no name two away', () => {
    expect(index.nearly('金平市青州县教育委元会', 5).map(({ name }) => name)).toEqual(['金平市青州县教育委员会'])
    expect(index.nearly('金平市青州县教玉委元会', 5)).toEqual([])
    expect(index.nearly('金平市', 5)).toEqual([])
  })

  test('finds what a scan of all names finds', () => {
    const some = names.filter((_, at) => at % 97 === 0)
    const small = indexNames(some)
    const pick = fc.tuple(fc.constantFrom(...some), fc.nat(), fc.boolean())
    fc.assert(
      fc.property(pick, ([name, seed, dropped]) => {
        const at = seed % name.length
        const word = `${name.slice(0, at)}${dropped ? '' : '误'}${name.slice(at + 1)}`
        const near = some.filter((candidate) => differsByOne(word, candidate))
        expect(
          small
            .nearly(word, some.length)
            .map((found) => found.name)
            .toSorted(),
        ).toEqual(near.toSorted())
        const abbreviated = some.filter((candidate) => abbreviationScore(word, candidate) > 0)
        expect(
          small
            .abbreviatedBy(word, some.length)
            .map((found) => found.name)
            .toSorted(),
        ).toEqual(abbreviated.toSorted())
      }),
    )
  })

  test('answers for 50,000 names without a scan', () => {
    expect(index.size).toBe(50_000)
    const started = performance.now()
    for (let round = 0; round < 20; round += 1) {
      index.abbreviatedBy('金平市青州教委', 5)
      index.nearly('金平市青州县教育委元会', 5)
    }
    // A scan of all names takes some 50 ms a question; the bound leaves room for a busy machine.
    expect((performance.now() - started) / 40).toBeLessThan(20)
  })
})
