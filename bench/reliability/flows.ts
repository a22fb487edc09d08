// What people do with the bot, each way as a flow that can be interrupted anywhere, and what must have come of it.
import { asking } from './flows/asking.ts'
import { deciding } from './flows/deciding.ts'
import { pressing } from './flows/pressing.ts'
import type { Flow } from './stage.ts'

export const flows: Readonly<Record<string, Flow>> = { ...asking, ...pressing, ...deciding }
