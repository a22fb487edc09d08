// The pages that are asked for by a word: how to ask, and how the bot is doing.

import type { Message } from '../blocks/message.ts'
import { helpMessage } from '../blocks/pages/help.ts'
import { statusMessage } from '../blocks/pages/status.ts'
import { examplesOf } from '../examples.ts'
import type { Page } from '../page-words.ts'
import type { Porch } from '../porch.ts'

export async function pageMessage(page: Page, porch: Porch, language = porch.config.language): Promise<Message> {
  if (page === 'help') return helpMessage({ examples: examplesOf(porch, language), language })
  return statusMessage({ status: porch.data.status(), health: withoutOwn(await porch.health()), language })
}

type Health = Awaited<ReturnType<Porch['health']>>

/** Who asks how many wait is not one of them. */
function withoutOwn({ waiting, ...health }: Health): Health {
  return { ...health, waiting: Math.max(0, waiting - 1) }
}
