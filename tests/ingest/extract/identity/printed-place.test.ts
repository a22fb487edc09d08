import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../../../src/database/knowledge.ts'
import { placeWords, shortPlace } from '../../../../src/ingest/extract/identity/printed-place.ts'

describe('place words by their shape', () => {
  it.each([
    ['云川市城市管理局', ['云川市']],
    ['云川市市场监督管理局', ['云川市']],
    ['沧岭省云川市青禾区水利局', ['沧岭省', '云川市', '青禾区']],
    ['云岭州青禾县县域经济办公室', ['云岭州', '青禾县']],
    ['云川市滨江新区管委会', ['云川市', '滨江新区']],
    ['云川市公安局青禾区分局', ['云川市']],
    ['云川市高新区财政局', ['云川市']],
    ['幸福社区卫生服务中心', []],
    ['农贸市场管理中心', []],
    ['文明城市创建办公室', []],
    ['革命老区建设促进会', []],
  ])('%s', (name, words) => {
    expect(placeWords(name)).toEqual(words)
  })

  it('goes on below a known place only', () => {
    expect(placeWords('青禾县水利局', '沧原省')).toEqual(['青禾县'])
    expect(placeWords('青禾县水利局', '柳溪县')).toEqual([])
  })

  it('finds nearly every real county and city by its shape, and cuts none of them short', () => {
    const counties = readKnowledge('data').divisions.all.filter(
      ({ name, level }) => level !== 'province' && /[市县旗州]$/.test(name),
    )
    const missed = counties.filter(({ name }) => placeWords(`${name}财政局`).join('') !== name)
    expect(missed.length).toBeLessThan(counties.length * 0.02)
  })

  it('shortens places, not zones', () => {
    expect(['云川市', '云岭彝族苗族自治县', '澜县', '滨江新区', '云川经济技术开发区'].map(shortPlace)).toEqual([
      '云川',
      '云岭',
      '澜县',
      '滨江新区',
      '云川经开区',
    ])
  })
})
