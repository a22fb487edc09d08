// Words that call for a page rather than an answer: how to ask, and how the bot is doing.

export type Page = 'help' | 'status'

/** The whole text is nothing else; signs and blanks around it do not count, and no words at all ask how to ask. */
export function pageOf(text: string): Page | undefined {
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
    .trim()
  return words === '' ? 'help' : pages.get(words)
}

const phrases: Readonly<Record<Page, readonly string[]>> = {
  help: [
    ...['帮助', '使用说明', '怎么用', '怎么使用', '如何使用', '怎么问', '你是谁', '你会什么', '你能做什么', '能做什么'],
    ...['你好', '您好', '大家好', '早上好', '下午好', '在吗', '在么', '有人吗', '嗨'],
    ...['help', 'hi', 'hello', 'hey', 'good morning', 'who are you', 'what can you do', 'how do i ask', 'how does it work'],
  ],
  status: ['状态', 'status'],
}

const pages: ReadonlyMap<string, Page> = new Map(
  (['help', 'status'] as const).flatMap((page) => phrases[page].map((phrase) => [phrase, page] as const)),
)

/** A greeting is answered in its own language. */
export function languageOf(text: string, usual: 'zh' | 'en'): 'zh' | 'en' {
  if (/\p{Script=Han}/u.test(text)) return 'zh'
  return /\p{Script=Latin}/u.test(text) ? 'en' : usual
}
