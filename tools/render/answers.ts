// The answers that are drawn: outcomes of every kind about invented bodies, with the question as a person writes it.
import type { Outcome } from '../../src/answer/outcome.ts'
import { answerMessage } from '../../src/slack/blocks/answer/answer-message.ts'
import { shareCard } from '../../src/slack/blocks/answer/share-card.ts'
import { outcomesIn } from '../../tests/slack/blocks/answers.ts'
import type { Sheet } from './draw/sheet.ts'
import { type Language, languages, type Topic } from './picture.ts'

export function answerTopics(): readonly Topic[] {
  const [zh, en] = languages.map((language) => outcomesIn(language))
  const outcomeOf = (name: string, language: Language): Outcome => {
    const outcome = { zh, en }[language]?.[name]
    if (outcome === undefined) throw new Error(`no outcome ${name}`)
    return outcome
  }
  const asked = questions.map(({ name, question, ...topic }): Topic => {
    const sheet = (language: Language): Sheet => answered(outcomeOf(name, language), question[language])
    return { name, ...topic, sheets: { zh: sheet('zh'), en: sheet('en') } }
  })
  const others = outcomesAgain.map(({ draw, of, ...topic }): Topic => {
    const sheet = (language: Language): Sheet => draw(outcomeOf(of, language), language)
    return { ...topic, sheets: { zh: sheet('zh'), en: sheet('en') } }
  })
  return [...asked, ...others]
}

type Question = Omit<Topic, 'sheets'> & { readonly question: Readonly<Record<Language, string>> }

const questions: readonly Question[] = [
  {
    name: 'lookup',
    title: 'One figure',
    says: 'The figure first, with its change; then what it is, its parts with their places, and the places word for word.',
    isForPhones: true,
    question: { zh: '青禾区水务局2023年三公经费', en: 'What are the 三公 of 青禾区水务局 in 2023?' },
  },
  {
    name: 'compare',
    title: 'Two organizations',
    says: 'A row each, with what tells them apart.',
    question: { zh: '青禾区水务局和白石县教育局2023年三公经费', en: 'Compare the 三公 of 青禾区水务局 and 白石县教育局 in 2023' },
  },
  {
    name: 'rank',
    title: 'A ranking',
    says: 'The first place in words, all of them as a table and as bars.',
    isForPhones: true,
    question: { zh: '2023年哪个单位三公经费最高', en: 'Which organization has the highest 三公 in 2023?' },
  },
  {
    name: 'trend',
    title: 'Several years',
    says: 'The first and the last year in words, every year as a table and as a line.',
    question: { zh: '青禾区法院近三年三公经费', en: '三公 of 青禾区法院 from 2021 to 2023' },
  },
  {
    name: 'share',
    title: 'A computed figure',
    says: 'The result, its formula, and the printed figures that it is made from.',
    question: { zh: '三公经费占总支出多少', en: 'What share of the expenditure are the 三公?' },
  },
  {
    name: 'reason',
    title: 'A reason',
    says: 'The change and the reason in the words of the document.',
    question: { zh: '三公经费为什么减少', en: 'Why did the 三公 decrease?' },
  },
  {
    name: 'choose-2',
    title: 'Which of these?',
    says: 'Where two readings come to different figures, both are told, and one press decides.',
    question: { zh: '公车费', en: 'vehicle costs' },
  },
  {
    name: 'choose-7',
    title: 'Which of many?',
    says: 'More than five readings are a list to choose from, here open.',
    question: { zh: '青禾区水务局经费', en: 'money of 青禾区水务局' },
  },
  {
    name: 'not-stated',
    title: 'The document does not say',
    says: 'No figure is made up; what is stated near by can be asked with one press.',
    question: { zh: '因公出国费多少', en: 'What are the costs of going abroad?' },
  },
  {
    name: 'not-applicable',
    title: 'The document says that it does not apply',
    says: 'Its own words are quoted.',
    question: { zh: '机关运行经费多少', en: 'What are the operating costs?' },
  },
  {
    name: 'not-covered',
    title: 'Not covered',
    says: 'What was not found, and how to see what is covered.',
    question: { zh: '云山县2023年三公经费', en: '三公 of 云山县 in 2023' },
  },
  {
    name: 'not-understood',
    title: 'Not understood',
    says: 'The word that was not understood is named; nothing is guessed.',
    question: { zh: '水务局的风水', en: '风水 of 水务局' },
  },
  {
    name: 'refused',
    title: 'No question about a budget',
    says: 'It says what it is for.',
    question: { zh: '今天天气怎么样', en: 'How is the weather today?' },
  },
]

type Again = Omit<Topic, 'sheets'> & {
  readonly of: string
  readonly draw: (outcome: Outcome, language: Language) => Sheet
}

const outcomesAgain: readonly Again[] = [
  {
    name: 'checked',
    title: 'Checked by a reviewer',
    says: 'A reviewer has compared the answer with the document; the date says when.',
    of: 'count',
    draw: (outcome, language) => ({
      kind: 'message',
      message: answerMessage(outcome, { ...frame, verified: { by: '林', at: Date.UTC(2024, 4, 6) } }),
      asked: { zh: '公务用车保有量', en: 'How many vehicles?' }[language],
    }),
  },
  {
    name: 'private',
    title: 'An answer for one person',
    says: '`/budget` answers in private: the question stands above, and the answer can be shared.',
    of: 'difference',
    draw: (outcome, language) => ({
      kind: 'message',
      message: answerMessage(outcome, { ...frame, isPrivate: true, asked: { question: difference[language] } }),
      isPrivate: true,
    }),
  },
  {
    name: 'card',
    title: 'A shared answer',
    says: 'A card for others: who shares it, the question, the figures, their places, and the version of the data. It changes no more.',
    of: 'lookup',
    draw: (outcome, language) => ({ kind: 'message', message: shareCard(outcome, { ...card, question: lookup[language] }) }),
  },
]

const frame = { answer: 7, isPrivate: false } as const
const card = { answer: 7, by: '小周', at: Date.UTC(2024, 4, 6, 7, 8) } as const
const lookup = { zh: '青禾区水务局2023年三公经费', en: '三公 of 青禾区水务局 in 2023' } as const
const difference = { zh: '水务局和教育局三公经费差多少', en: 'How far apart are the 三公 of 水务局 and 教育局?' } as const

function answered(outcome: Outcome, asked: string): Sheet {
  return { kind: 'message', message: answerMessage(outcome, frame), asked }
}
