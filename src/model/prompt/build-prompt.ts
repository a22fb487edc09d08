// The messages for one question: our rules, a few worked examples that resemble it, and the question with what it can mean, as data.
import { characterPairs, sharedPairs } from '../../language/character-pairs.ts'
import { printableLine } from '../../language/printable.ts'
import type { Plan } from '../../plan/plan.ts'
import type { TranslationRequest } from '../../question/port.ts'
import type { Message } from '../endpoint/completion.ts'
import type { Example, Prompts } from './load-prompts.ts'

const shownExamples = 3
const shownReply = 2_000

/** `nonce`: unforeseeable, so that nothing in the data can end the block that it stands in. */
export function buildPrompt(request: TranslationRequest, prompts: Prompts, nonce: string): readonly Message[] {
  const examples = chosenExamples(request, prompts.examples)
  const system = [prompts.system, '## Examples', ...examples.map(({ question, written }) => `${question}\n${written}`)].join('\n')
  const messages: readonly Message[] = [
    { role: 'system', content: system },
    {
      role: 'user',
      content: `<data-${nonce}>\n${JSON.stringify(dataOf(request))}\n</data-${nonce}>\nReply with the JSON object alone.`,
    },
  ]
  const { repair } = request
  if (repair === undefined) return messages
  return [
    ...messages,
    { role: 'assistant', content: printableLine(repair.reply).slice(0, shownReply) || '{}' },
    { role: 'user', content: [prompts.repair, ...repair.faults.map((fault) => `- ${printableLine(fault)}`)].join('\n') },
  ]
}

/** Texts of people and documents, each on one line and without control characters; JSON keeps them apart from everything else. */
function dataOf({ question, today, candidates, previous, partial, unknown }: TranslationRequest): object {
  const plain = (text: string): string => printableLine(text).slice(0, longestName)
  return {
    question: printableLine(question),
    today,
    ...(candidates.organizations.length === 0
      ? { organizations: candidates.organizationCount }
      : {
          organizations: candidates.organizations.map(({ name, years }, index) => [
            `o${index + 1}`,
            plain(name),
            years.join(' '),
          ]),
        }),
    items: Object.fromEntries(candidates.items.map(({ code, name }) => [plain(code), plain(name)])),
    years: candidates.years.join(' '),
    ...(previous === undefined ? {} : { questionBefore: brief(previous, candidates.organizations) }),
    ...(partial === null ? {} : { rulesRead: brief(partial, candidates.organizations) }),
    ...(unknown.length === 0 ? {} : { notUnderstood: unknown.slice(0, 8).map(plain) }),
  }
}

const longestName = 60

/** What a plan asks, without what it is made of besides. */
function brief(
  { ask, organizations, years, stages, items }: Plan,
  known: TranslationRequest['candidates']['organizations'],
): object {
  const ids = organizations.map((code) => `o${known.findIndex((each) => each.code === code) + 1}`).filter((id) => id !== 'o0')
  return { ask, organizations: ids, years, ...(stages.length === 0 ? {} : { stages }), items: items.map(({ item }) => item) }
}

/** Those that share most with the question, of different forms; a second reading is shown others. */
function chosenExamples({ question, sample }: TranslationRequest, examples: readonly Example[]): readonly Example[] {
  const pairs = characterPairs(question)
  const isEnglish = !/\p{Script=Han}/u.test(question)
  const scored = examples
    .map((example) => {
      const shared = sharedPairs(example.question, pairs)
      return {
        example,
        likeness: shared / Math.sqrt(example.question.length) + (isEnglish === !/\p{Script=Han}/u.test(example.question) ? 1 : 0),
      }
    })
    .toSorted((left, right) => right.likeness - left.likeness)
    .map(({ example }) => example)
  const rest = scored.filter((_, index) => index % 2 === sample)
  const select = rest.find(({ reply }) => reply.form === 'select')
  const plans = rest.filter(({ reply }) => reply.form !== 'select').slice(0, shownExamples - 1)
  return select === undefined ? plans : [...plans, select]
}
