// The prose of a disclosure: sentence by sentence, clause by clause, to facts with their places.
import type { Knowledge } from '../../../budget/account.ts'
import type { Document, Heading, Paragraph } from '../../read/document.ts'
import type { Extraction } from '../extraction.ts'
import type { Identity } from '../identity/identify.ts'
import { readBodies } from './bodies.ts'
import { calledOf } from './called.ts'
import { readClause } from './clause-reader.ts'
import type { Owner } from './context.ts'
import { isDefinition } from './definitions.ts'
import { asideOf, headedBy, isNumbered, sectionOf, topicAbove, under, underEntry } from './headings.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { lexiconOf } from './lexicon/lexicon.ts'
import type { Above, Memory } from './memory.ts'
import { beginParagraph, memoryOf } from './memory.ts'
import { noteOf, readProjectNote } from './project-notes.ts'
import { readProjects } from './projects.ts'
import { settle } from './settle.ts'
import type { Source } from './source.ts'
import { sourceOf } from './source.ts'
import { closeClause } from './statements/clause.ts'
import { clausesOf } from './tokens/clauses.ts'
import type { Token } from './tokens/token.ts'
import { means } from './tokens/token.ts'
import { tokenize } from './tokens/tokenize.ts'
import type { Topic } from './topic.ts'
import { noTopic } from './topic.ts'

/** Facts of the prose, in reading order. Numbers that no rule reads are listed by unread.ts. */
export function extractNarrative(document: Document, identity: Identity, knowledge: Knowledge): Extraction {
  const { accounts } = knowledge
  const owner: Owner = { year: identity.year, stage: identity.stage, accounts }
  const lexicon = lexiconOf(accounts, calledOf(identity))
  const memory = memoryOf(owner, sourceOf({ text: '', pieces: [] }, ''), noTopic)
  const around: Around = { lexicon, path: [], before: '', announced: noTopic }
  for (const block of document.blocks) {
    if (block.kind === 'heading') Object.assign(around, { path: under(around.path, block), announced: noTopic })
    if (block.kind === 'paragraph') around.path = underEntry(around.path, block)
    if (block.kind === 'paragraph' && asideOf(around.path) === undefined) readParagraph(memory, block, around)
    around.before = block.kind === 'paragraph' ? block.text : ''
  }
  return settle(memory.drafts, { organization: identity.organization.code, document: document.id, accounts })
}

type Around = {
  readonly lexicon: Lexicon
  path: readonly Heading[]
  /** The paragraph right above, '' where none is. */
  before: string
  /** What a paragraph that ended in a colon said of the numbered ones behind it. */
  announced: Topic
}

function readParagraph(memory: Memory, paragraph: Paragraph, around: Around): void {
  const source = sourceOf(paragraph, sectionOf(around.path))
  if (isDefinition(source.text)) return
  beginParagraph(memory, source, aboveOf(memory, source, around))
  const note = around.before === '' ? noteOf(around.path) : undefined
  const noted = note === undefined ? undefined : readProjectNote(source, note, memory.owner)
  if (noted !== undefined) return void memory.drafts.push(noted)
  const projects = readProjects(source, memory.owner)
  const listed = projects[0]?.place.start ?? source.text.length
  for (const clause of clausesOf(tokensOf(source, around.lexicon).filter(({ end }) => end <= listed))) readClause(memory, clause)
  closeClause(memory)
  memory.drafts.push(...readBodies(source, memory.owner), ...projects.flatMap(({ amount, targets }) => [amount, ...targets]))
  if (source.text.endsWith(':')) around.announced = memory.topic
  else if (!isNumbered(source.text)) around.announced = noTopic
}

function aboveOf(memory: Memory, source: Source, { path, lexicon, before, announced }: Around): Above {
  const listGoesOn = /(?:其中|包括|如下)[：:，,]?$/.test(before) || (memory.whole !== null && /[；;，,]$/.test(before))
  const unfinished = before.length > 12 && !/[。.；;：:！!？?）)|＊]$/.test(before)
  const above = topicAbove(path, lexicon)
  const { fund, flow } = isNumbered(source.text) ? announced : noTopic
  return {
    headed: headedBy(path, lexicon),
    topic: { ...above, fund: fund ?? above.fund, flow: flow ?? above.flow },
    listGoesOn,
    unfinished,
  }
}

function tokensOf({ text, titles }: Source, lexicon: Lexicon): readonly Token[] {
  const tokens = tokenize(text, { lexicon, titles })
  return text.includes('项目拨款') || text.includes('项目经费拨款') ? tokens.map(besideProjects) : tokens
}

/** 经费拨款 beside 项目拨款 is the money for the basic expenditure. */
function besideProjects(token: Token): Token {
  return means(token, 'beside') && token.kind === 'word' ? { ...token, meanings: [{ sort: 'nature', nature: 'basic' }] } : token
}
