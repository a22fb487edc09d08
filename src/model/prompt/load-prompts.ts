// The prompts: files that anybody can read and change. Read and checked at the start; their version stands in the audit.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { WenzhangError } from '../../errors.ts'
import { type Reply, replySchema } from '../reply/reply-schema.ts'

/** A prompt file that cannot be used; `details.file` names it. */
export class PromptError extends WenzhangError {}

export type Example = { readonly question: string; readonly reply: Reply; readonly written: string }
export type Prompts = {
  /** `<number of the front matter>-<digest of all files>`. */
  readonly version: string
  readonly system: string
  readonly repair: string
  readonly examples: readonly Example[]
}

const files = ['translate.md', 'accounting.md', 'vocabulary.md', 'sql.md', 'repair.md', 'examples.jsonl'] as const
type File = (typeof files)[number]

const ours = fileURLToPath(new URL('../../../prompts', import.meta.url))

/** Throws a PromptError `bad_prompt`. */
export function loadPrompts(folder: string = ours): Prompts {
  const texts = new Map(files.map((file) => [file, readText(folder, file)]))
  const text = (file: File): string => texts.get(file) ?? ''
  const [, version, rules] = /^---\nversion: (\d+)\n---\n([\s\S]+)$/.exec(text('translate.md')) ?? []
  if (version === undefined || rules === undefined) throw bad('translate.md', 'it does not begin with its version')
  const digest = createHash('sha256').update(files.map(text).join('\0')).digest('hex').slice(0, 8)
  return {
    version: `${version}-${digest}`,
    system: [rules, text('accounting.md'), text('vocabulary.md'), text('sql.md')].map((part) => part.trim()).join('\n\n'),
    repair: text('repair.md').trim(),
    examples: text('examples.jsonl').trim().split('\n').map(exampleOf),
  }
}

function readText(folder: string, file: File): string {
  try {
    const text = readFileSync(join(folder, file), 'utf8')
    if (text.trim() !== '') return text
  } catch {
    throw bad(file, 'it cannot be read')
  }
  throw bad(file, 'it is empty')
}

const exampleSchema = z.strictObject({ question: z.string().min(1), reply: z.unknown() })

function exampleOf(line: string, index: number): Example {
  const where = `line ${index + 1}`
  const { data, error } = exampleSchema.safeParse(parsed(line, where))
  if (data === undefined) throw bad('examples.jsonl', `${where}: ${error.issues[0]?.message}`)
  const reply = replySchema.safeParse(data.reply)
  if (!reply.success)
    throw bad('examples.jsonl', `${where}: ${reply.error.issues[0]?.path.join('.')}: ${reply.error.issues[0]?.message}`)
  if (reply.data.form !== 'unclear' && reply.data[reply.data.form] === undefined)
    throw bad('examples.jsonl', `${where}: no ${reply.data.form}`)
  return { question: data.question, reply: reply.data, written: JSON.stringify(reply.data) }
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw bad('examples.jsonl', `${where}: no JSON`)
  }
}

function bad(file: string, why: string): PromptError {
  return new PromptError('bad_prompt', `prompts/${file}: ${why}`, { file })
}
