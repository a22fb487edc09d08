// Traditional characters to simplified ones, one for one and without context, so that a part of a name simplifies like the name.
import pairs from 'opencc-js/dict/TSCharacters'

/** Characters that the dictionary lacks: radicals that PDF files print in place of characters, and a regional variant. */
// biome-ignore format: a table of pairs
const variants: Readonly<Record<string, string>> = {
  '⺟': '母', '⺠': '民', '⺮': '竹', '⺼': '月', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻌': '辶',
  '⻓': '长', '⻔': '门', '⻘': '青', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼',
  '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', 衞: '卫',
}

/** The simplified form of one character, or the character itself. */
export function simplify(character: string): string {
  known ??= readPairs()
  const once = known.get(character) ?? character
  // One pair of the dictionary leads on to another (薴, 苧, 苎).
  return known.get(once) ?? once
}

let known: ReadonlyMap<string, string> | undefined

/** Cut by hand, because splitting twice takes five times as long, at every start. */
function readPairs(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(Object.entries(variants))
  for (let start = 0; start < pairs.length; ) {
    const middle = pairs.indexOf(' ', start)
    const bar = pairs.indexOf('|', middle)
    const end = bar === -1 ? pairs.length : bar
    found.set(pairs.slice(start, middle), pairs.slice(middle + 1, end))
    start = end + 1
  }
  return found
}
