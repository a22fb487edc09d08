// Traditional characters to simplified ones, one for one and without context, so that a part of a name simplifies like the name.
import pairs from 'opencc-js/dict/TSCharacters'

/** Characters that the dictionary lacks: radicals that PDF files print in place of characters, and a regional variant. */
const variants: Readonly<Record<string, string>> = {
  '⺟': '母', '⺠': '民', '⺮': '竹', '⺼': '月', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻌': '辶',
  '⻓': '长', '⻔': '门', '⻘': '青', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼',
  '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', 衞: '卫',
} // biome-ignore format: a table of pairs

const dictionary = `|${pairs}|`
const known = new Map<string, string>(Object.entries(variants))

/** The simplified form of one character, or the character itself. */
export function simplify(character: string): string {
  const kept = known.get(character)
  if (kept !== undefined) return kept
  const found = lookUp(character)
  known.set(character, found)
  return found
}

/** Searching the dictionary's text costs microseconds once a character; a map of all of it would cost every start ten milliseconds. */
function lookUp(character: string): string {
  const start = dictionary.indexOf(`|${character} `)
  if (start === -1) return character
  const from = start + character.length + 2
  return dictionary.slice(from, dictionary.indexOf('|', from))
}
