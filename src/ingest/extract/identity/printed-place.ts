// Place words by their shape, for places that no list of divisions knows: 云川市, 青禾县, 临港经济开发区. In doubt there is none.

type Shape = { readonly pattern: RegExp; readonly not: RegExp }

/** No place is named with the words of a body or of another level inside. */
const stem = '[^省市县区旗局厅委院处校所办\\P{Script=Han}]'
/** From the highest level down; each at most once. The shortest word is the place. */
const shapes: readonly Shape[] = [
  { pattern: shape('$s{2,8}?自治区|$s{2,3}省'), not: /^(?:跨|驻?外|有关|相关)/ },
  { pattern: shape('$s{2,10}?自治州|$s{2,6}?(?:市(?!场)|地区|盟|州(?![市区县镇乡街]))'), not: /..城市|大都市|[超上入集股开楼]市|(?:农贸|批发|房产)市|(?:民族|贫困|山|偏远)地区|[联同]盟/ },
  { pattern: shape('$s{2,12}?自治县|$s{1,6}?县(?!区(?!域|划)|市(?![场政民容]))|市[东南西北中]区|$s{2,14}?区(?![域划间块位])|$s{2,8}?旗'), not: /^[各全我本该州郊跨数两诸外]县|[社景小郊矿牧灌库学街片厂辖护禁疫灾军分战老]区|[老主心内外]城区|(?:国有|重点)林区|贫困山区|[红国锦校]旗/ },
] // biome-ignore format: one level a line

function shape(alternatives: string): RegExp {
  return new RegExp(`^(?:${alternatives.replaceAll('$s', stem)})`, 'u')
}

/** The place words that a name begins with, from the highest down; `above` is what stands before the name ('' for nothing). */
export function placeWords(name: string, above = ''): readonly string[] {
  const words: string[] = []
  for (const { pattern, not } of shapes.slice(levelBelow(above))) {
    const rest = name.slice(words.join('').length)
    const word = pattern.exec(rest)?.[0]
    if (word !== undefined && !not.test(word) && !isGenericZone(word) && !isNoPlace.test(word)) words.push(word)
  }
  return words
}

/** Stretches of ordinary text that only end like a place. */
const isNoPlace = /^(?:国家|中国|全国|中央|某|某某)|人民|政府|管理|单位|部门|机关|关于|公司|中心|协会|的/

function levelBelow(above: string): number {
  if (above === '') return 0
  if (/(?:省|自治区)$/.test(above)) return 1
  return /(?:市|州|盟|地区)$/.test(above) ? 2 : shapes.length
}

const zoneWords =
  '国家级?|省级|市级|综合|保税|经济|技术|高新|科技|产业|工业|农业|现代|旅游|度假|生态|自由|贸易|试验|示范|实验|合作|开发|集聚|集中|物流|管理|边境|跨境|循环|化工|出口|加工|创新|自主|文化|城乡|一体化|融合|发展|园|新'
const genericZone = new RegExp(`^(?:${zoneWords})+区$`)

/** 高新区, 经济技术开发区: every city may have one, so it tells nobody apart. */
export function isGenericZone(word: string): boolean {
  return genericZone.test(word)
}

const peoples =
  '蒙古|维吾尔|哈萨克|朝鲜|土家|布依|哈尼|傈僳|仡佬|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|锡伯|阿昌|普米|塔吉克|鄂温克|德昂|保安|裕固|独龙|鄂伦春|[藏回苗彝壮满侗瑶白黎傣畲佤水土羌怒京]'
const ending = new RegExp(`(?:(?:${peoples})族)*自治[区州县]$|地区$|[省市县区州旗盟]$`)
const zone = /(?:开发|度假|新|示范|合作|保税|试验|实验|管理|产业|工业|园|名胜|风景|集聚|集中)区$/
const zoneInSpeech: readonly (readonly [RegExp, string])[] = [
  [/经济(?:技术)?开发区$/, '经开区'],
  [/高新技术(?:产业)?开发区$/, '高新区'],
]

/** 云川市 → 云川: the place in speech, or the whole word where less than two characters would be left. */
export function shortPlace(word: string): string {
  const rule = zoneInSpeech.find(([pattern]) => pattern.test(word))
  if (rule !== undefined) return word.replace(...rule)
  const short = zone.test(word) ? word : word.replace(ending, '')
  return short.length < 2 ? word : short
}
