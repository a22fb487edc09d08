// The reply to what is no question: how to ask, how the bot is doing, a word to thanks and to “收到”.

import { wordsOf } from '../../wording/words.ts'
import { helpMessage } from '../blocks/help.ts'
import type { Message } from '../blocks/message.ts'
import { plainSentence, welcome } from '../blocks/sentences.ts'
import { statusMessage } from '../blocks/status.ts'
import { examplesOf } from '../examples.ts'
import type { Porch } from '../porch.ts'
import type { SmallTalk } from '../small-talk.ts'

export async function smallTalkMessage(kind: SmallTalk, porch: Porch, language = porch.config.language): Promise<Message> {
  return replies[kind](porch, language)
}

type Language = 'zh' | 'en'
type Reply = (porch: Porch, language: Language) => Message | Promise<Message>

const replies: Readonly<Record<SmallTalk, Reply>> = {
  help: (porch, language) => helpMessage({ examples: examplesOf(porch, language), language }),
  status: async ({ data, health }, language) =>
    statusMessage({ status: data.status(), health: withoutOwn(await health()), language }),
  thanks: (_, language) => welcome({ language }),
  acknowledged: (_, language) => plainSentence(wordsOf(language).refusals.acknowledged),
}

type Health = Awaited<ReturnType<Porch['health']>>

/** Who asks how many wait is not one of them. */
function withoutOwn({ waiting, ...health }: Health): Health {
  return { ...health, waiting: Math.max(0, waiting - 1) }
}
