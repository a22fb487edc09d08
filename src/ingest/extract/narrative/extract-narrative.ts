// The prose of a disclosure: sentence by sentence, clause by clause, to facts with their places.
import type { Knowledge } from '../../../budget/account.ts'
import { normalizeText } from '../../../language/normalize.ts'
import type { Document, Heading, Paragraph } from '../../read/document.ts'
import type { Extraction } from '../extraction.ts'
import type { Identity } from '../identity/identify.ts'
import { readBodies } from './bodies.ts'
import { readClause } from './clause-reader.ts'
import type { Owner } from './context.ts'
import { isDefinition } from './definitions.ts'
import { asideOf, sectionOf, topicAbove, under } from './headings.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { lexiconOf } from './lexicon/lexicon.ts'
import type { Memory } from './memory.ts'
import { beginParagraph, memoryOf } from './memory.ts'
import { readProjects } from './projects.ts'
import { settle } from './settle.ts'
import type { Source } from './source.ts'
import { sourceOf } from './source.ts'
import { closeClause } from './statements/clause.ts'
import { clausesOf } from './tokens/clauses.ts'
import type { Token } from './tokens/token.ts'
import { means } from './tokens/token.ts'
import { tokenize } from './tokens/tokenize.ts'
import { noTopic } from './topic.ts'

/** Facts of the prose, in reading order. Numbers that no rule reads are listed by unread.ts. */
export function extractNarrative(document: Document, identity: Identity, knowledge: Knowledge): Extraction {
  const { accounts } = knowledge
  const owner: Owner = { year: identity.year, stage: identity.stage, accounts }
  const names = identity.organization.names.map(({ name }) => normalizeText(name))
  const lexicon = lexiconOf(accounts, [...names, normalizeText(identity.organization.name)])
  const memory = memoryOf(owner, sourceOf({ text: '', pieces: [] }, ''), noTopic)
  let path: readonly Heading[] = []
  let before = ''
  for (const block of document.blocks) {
    if (block.kind === 'heading') path = under(path, block)
    if (block.kind === 'paragraph' && asideOf(path) === undefined) readParagraph(memory, block, { path, lexicon, before })
    before = block.kind === 'paragraph' ? block.text : ''
  }
  return settle(memory.drafts, { organization: identity.organization.code, document: document.id, accounts })
}

function readParagraph(
  memory: Memory,
  paragraph: Paragraph,
  { path, lexicon, before }: { path: readonly Heading[]; lexicon: Lexicon; before: string },
): void {
  const source = sourceOf(paragraph, sectionOf(path))
  const listGoesOn = /(?:其中|包括|如下)[：:，,]?$/.test(before) || (memory.whole !== null && /[；;，,]$/.test(before))
  const unfinished = before.length > 12 && !/[。.；;：:！!？?）)|＊]$/.test(before)
  if (isDefinition(source.text)) return
  beginParagraph(memory, source, { topic: topicAbove(path, lexicon), listGoesOn, unfinished })
  const projects = readProjects(source, memory.owner)
  const listed = projects[0]?.place.start ?? source.text.length
  for (const clause of clausesOf(tokensOf(source, lexicon).filter(({ end }) => end <= listed))) readClause(memory, clause)
  closeClause(memory)
  memory.drafts.push(...readBodies(source, memory.owner), ...projects.flatMap(({ amount, targets }) => [amount, ...targets]))
}

function tokensOf({ text, titles }: Source, lexicon: Lexicon): readonly Token[] {
  const tokens = tokenize(text, { lexicon, titles })
  return text.includes('项目拨款') || text.includes('项目经费拨款') ? tokens.map(besideProjects) : tokens
}

/** 经费拨款 beside 项目拨款 is the money for the basic expenditure. */
function besideProjects(token: Token): Token {
  return means(token, 'beside') && token.kind === 'word' ? { ...token, meanings: [{ sort: 'nature', nature: 'basic' }] } : token
}
