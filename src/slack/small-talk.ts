// What is said to a bot by its name and is no question: a greeting, a call for help, thanks, “收到”. Told apart before a question is read.

export type SmallTalk = 'help' | 'status' | 'thanks' | 'acknowledged'

/** The whole text is nothing else; signs and blanks around it do not count, and signs alone ask how to ask. */
export function smallTalkOf(text: string): SmallTalk | undefined {
  const bare = text.toLowerCase().replaceAll(emoji, ' ')
  const words = bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  if (words === '') return bare.trim() === '' && text.trim() !== '' ? 'acknowledged' : 'help'
  return said.get(words)
}

/** As Slack writes them, and as characters. */
const emoji = /:(?:[+-]1|[a-z][\w+'-]*)(?::skin-tone-\d)?:|\p{Extended_Pictographic}\p{Emoji_Modifier}?/gu

const phrases: Readonly<Record<SmallTalk, readonly string[]>> = {
  help: [
    ...['帮助', '使用说明', '怎么用', '怎么使用', '如何使用', '怎么问', '你是谁', '你会什么', '你能做什么', '能做什么'],
    ...['你好', '您好', '大家好', '早上好', '下午好', '在吗', '在么', '有人吗', '嗨'],
    ...['help', 'hi', 'hello', 'hey', 'good morning', 'who are you', 'what can you do', 'how do i ask', 'how does it work'],
  ],
  status: ['状态', 'status'],
  thanks: [
    ...['谢谢', '谢谢你', '谢谢您', '多谢', '感谢', '谢了', '好的谢谢', '好的 谢谢', '辛苦了', '收到 谢谢'],
    ...['thanks', 'thank you', 'thx', 'many thanks', 'ok thanks'],
  ],
  acknowledged: [
    ...[
      '收到',
      '收到了',
      '好',
      '好的',
      '好的好的',
      '好吧',
      '好嘞',
      '嗯',
      '嗯嗯',
      '哦',
      '知道了',
      '明白',
      '明白了',
      '了解',
      '清楚了',
    ],
    ...['可以', '行', '没问题', '原来如此', '不用了', 'ok', 'okay', 'got it', 'noted', 'i see', 'all right', 'great', 'perfect'],
  ],
}

const said: ReadonlyMap<string, SmallTalk> = new Map(
  (['help', 'status', 'thanks', 'acknowledged'] as const).flatMap((kind) =>
    phrases[kind].map((phrase) => [phrase, kind] as const),
  ),
)

/** A greeting is answered in its own language. */
export function languageOf(text: string, usual: 'zh' | 'en'): 'zh' | 'en' {
  if (/\p{Script=Han}/u.test(text)) return 'zh'
  return /\p{Script=Latin}/u.test(text) ? 'en' : usual
}
