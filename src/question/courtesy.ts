// What is said out of politeness and asks nothing: thanks, greetings, “收到”. Whoever says it to the bot is not told that it was not understood.

export type Courtesy = 'thanks' | 'greeting' | 'acknowledged'

/** The courtesy that the whole of a normalized text in small letters is; undefined where it says anything else. */
export function courtesyOf(text: string): Courtesy | undefined {
  const words = text.replaceAll(/[\p{P}\p{S}]/gu, ' ').trim()
  if (words.length > longest || !wholly.test(words)) return undefined
  return (['thanks', 'greeting'] as const).find((courtesy) => holds[courtesy].test(words)) ?? 'acknowledged'
}

/** Politeness is short, and a pattern of repeated words is only tried on what is. */
const longest = 30

const thanks = '(?:非常|万分|十分|太|先)?(?:谢谢|感谢|多谢|谢|辛苦)|thank you|thanks|thx|ty|cheers|much appreciated|appreciate it'
const greeting =
  '你好|您好|大家好|早上好|上午好|中午好|下午好|晚上好|早安|早|嗨|哈喽|在吗|在么|在不在|hi|hello|hey|good (?:morning|afternoon|evening)'
const acknowledged =
  '收到|知道|明白|清楚|了解|懂|没问题|没事|不用|可以|好嘞|好滴|好吧|好|嗯|恩|哦|噢|喔|行|成|对|没错|是的|是|原来如此|这样|那就|就|先|赞|真?棒|厉害|完美|给力|牛|哈|呵|嘻|再见|拜|okay|ok|k|got it|noted|sure|great|perfect|nice|cool|fine|good|yes|yep|yeah|understood|i see|all right|alright|never mind|that is all|no problem|well done|bye|lol|haha'
const particle =
  '[了的啦啊呀哈哟呢吧么嘛哒滴下]|一下|您|你|们|各位|大家|老师|都|so much|very much|a lot|many|all|again|for (?:the|your) (?:help|answer)|there|everyone'

const wholly = new RegExp(`^(?:(?:${thanks}|${greeting}|${acknowledged})(?:\\s|${particle})*)+$`)
/** Anywhere in it, since nothing else is said. */
const holds = { thanks: new RegExp(word(thanks)), greeting: new RegExp(word(greeting)) }

/** “对”, “是的” to the one name that was offered. */
export function consents(text: string): boolean {
  return /^(?:对|是|没错|yes|yep|yeah)/.test(text) && courtesyOf(text) === 'acknowledged'
}

/** A Latin word is not part of another: “hi” is not in “this”. */
function word(pattern: string): string {
  return `(?<![a-z])(?:${pattern})(?![a-z])`
}
