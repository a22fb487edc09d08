// The lexicon: every word that the grammar knows, found by longest match.
import type { Accounts } from '../../../../budget/account.ts'
import { plainAccountName } from '../../../../budget/account.ts'
import { accountKind } from '../../../../budget/item.ts'
import { normalizeText } from '../../../../language/normalize.ts'
import * as dimension from './dimensions.ts'
import { words } from './expand.ts'
import { itemWords, partWords } from './items.ts'
import * as marker from './markers.ts'
import type { Meaning } from './meaning.ts'

export type Match = { readonly word: string; readonly meanings: readonly Meaning[] }
export type Lexicon = {
  /** The longest word that begins at `at`. */
  find(text: string, at: number): Match | undefined
}

/** What a document calls the body that it is of: its names, and the kinds of place (县, 镇) whose figures are its own. */
export type Called = { readonly names: readonly string[]; readonly places: readonly string[] }

/** The house's words, the functional accounts, and the words by which an organization calls itself. */
export function lexiconOf(accounts: Accounts, { names, places }: Called): Lexicon {
  const entries = new Map<string, readonly Meaning[]>(accountEntries(accounts))
  for (const [word, meanings] of houseWords) entries.set(word, meanings)
  const wide = places.flatMap((place) => words(marker.wideSelves[place] ?? ''))
  for (const place of Object.keys(marker.wideSelves)) entries.set(`全${place}`, [{ sort: 'elsewhere' }])
  for (const name of [...wide, ...names]) entries.set(name, [{ sort: 'self' }])
  const longest = longestByFirst([...entries.keys()])
  return { find: (text, at) => findLongest(entries, { text, at, longest: longest.get(text[at] ?? '') ?? 0 }) }
}

type Entry = readonly [string, readonly Meaning[]]

function all(patterns: string, ...meanings: readonly Meaning[]): readonly Entry[] {
  return words(patterns).map((word) => [word, meanings])
}

/** Later entries win over earlier ones. */
const houseWords: ReadonlyMap<string, readonly Meaning[]> = new Map(
  [
    all(marker.fillers, { sort: 'filler' }),
    all(marker.sums, { sort: 'filler' }, { sort: 'sum' }),
    (['类', '款', '项'] as const).flatMap((level) => all(`${level} (${level})`, { sort: 'level', level })),
    all('预算编制 决算编制 编制说明 编制依据', { sort: 'filler' }),
    all(marker.nouns, { sort: 'noun' }),
    all('涉及项目预算{资金|金额|经费|}', { sort: 'item', code: 'performance' }, { sort: 'stage', stage: 'budget' }),
    all(marker.selves, { sort: 'self' }),
    all(marker.comparisons, { sort: 'compare', implied: false }),
    all(marker.impliedComparisons, { sort: 'compare', implied: true }),
    marker.directions.flatMap(([direction, patterns]) => all(patterns, { sort: 'direction', direction })),
    all(marker.sames, { sort: 'same' }),
    all(marker.roughlySame, { sort: 'roughly' }),
    all(marker.shares, { sort: 'share' }),
    all(marker.denials, { sort: 'no' }),
    all(marker.outsides, { sort: 'outside' }),
    all(marker.amongs, { sort: 'among' }),
    all(marker.reasons, { sort: 'reason' }),
    all(marker.purposes, { sort: 'purpose' }),
    all('完成 完成了', { sort: 'completed' }),
    all('差值 差额 相差 {预|决}算差异', { sort: 'unsigned' }),
    all(marker.suppositions, { sort: 'supposed' }),
    all('购置 新购 购买 更新购置 新增购置 采购', { sort: 'buy' }),
    all('项目', { sort: 'project' }),
    all('经费拨款', { sort: 'beside' }),
    all('团组 团组数', { sort: 'groups' }),
    dimension.yearWords.flatMap(([offset, patterns]) => all(patterns, { sort: 'year', offset })),
    dimension.stageWords.flatMap(([stage, patterns]) => all(patterns, { sort: 'stage', stage })),
    dimension.flowWords.flatMap(([flow, patterns]) => all(patterns, { sort: 'flow', flow })),
    dimension.totalWords.flatMap(([flow, patterns]) => all(patterns, { sort: 'flow', flow }, { sort: 'sum' })),
    all('本年收入', { sort: 'flow', flow: 'income' }, { sort: 'current' }, { sort: 'sum' }),
    all('收入合计', { sort: 'flow', flow: 'income' }, { sort: 'current' }, { sort: 'sum' }),
    all('支出合计', { sort: 'flow', flow: 'expenditure' }, { sort: 'current' }, { sort: 'sum' }),
    all('本年支出', { sort: 'flow', flow: 'expenditure' }, { sort: 'current' }, { sort: 'sum' }),
    dimension.fundWords.flatMap(([fund, patterns]) => all(patterns, { sort: 'fund', fund })),
    dimension.sourceWords.flatMap(([fund, patterns]) => all(patterns, { sort: 'fund', fund }, { sort: 'flow', flow: 'income' })),
    dimension.natureWords.flatMap(([nature, patterns]) =>
      all(patterns, { sort: 'nature', nature }, { sort: 'flow', flow: 'expenditure' }),
    ),
    dimension.inputWords.flatMap(([nature, patterns]) => all(patterns, { sort: 'nature', nature })),
    partWords.flatMap(([code, of, patterns]) => all(patterns, { sort: 'part', code, of })),
    itemWords.flatMap(([code, patterns]) => all(patterns, { sort: 'item', code })),
  ].flat(),
)

/** Functional names with and without 支出 at their end; those of other funds' classes would hide the words for the fund. */
function accountEntries(accounts: Accounts): readonly Entry[] {
  const functional = accounts.names.filter(({ code }) => accountKind(code) === 'functional')
  return functional.flatMap(({ name }): readonly Entry[] => {
    const plain = plainAccountName(normalizeText(name))
    if (/^(?:国有资本经营|政府性基金|预备费)/.test(plain)) return []
    const meaning: Meaning = { sort: 'account', name: plain }
    return [plain, plain.replace(/支出$/, '')]
      .filter((word) => word.length > 1 && word !== '其他')
      .map((word) => [word, [meaning]] as const)
  })
}

function longestByFirst(all: readonly string[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const word of all) longest.set(word[0] ?? '', Math.max(longest.get(word[0] ?? '') ?? 0, word.length))
  return longest
}

function findLongest(
  entries: ReadonlyMap<string, readonly Meaning[]>,
  place: { text: string; at: number; longest: number },
): Match | undefined {
  for (let length = place.longest; length > 0; length -= 1) {
    const word = place.text.slice(place.at, place.at + length)
    const meanings = entries.get(word)
    if (meanings !== undefined) return { word, meanings }
  }
  return undefined
}
