// Every method that the fake Slack knows. What is not here is `unknown_method`, as in Slack.
import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { files } from './files.ts'
import type { Method } from './method.ts'
import { rest } from './rest.ts'
import { streams } from './streams.ts'
import { views } from './views.ts'

export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...rest, ...chat, ...streams, ...conversations, ...views, ...files }),
)
