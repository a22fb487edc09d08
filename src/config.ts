// The settings, from the environment and from a file .env in the project's folder (the environment wins). `.env.example` tells each one's meaning.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { WenzhangError } from './errors.ts'

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export type Config = {
  /** Path of the database; built from the data package at first use. */
  readonly database: string
  readonly logLevel: LogLevel
  /** The bot's own settings; what it cannot do without is checked when it starts (`main.ts`). */
  readonly bot: BotConfig
  /** Undefined where no model is named: the rules alone read questions. */
  readonly model: ModelConfig | undefined
}

/** A language model behind an OpenAI-compatible endpoint. */
export type ModelConfig = {
  readonly name: string
  /** Undefined: OpenAI itself. */
  readonly baseUrl: string | undefined
  /** Undefined: the endpoint asks for none. */
  readonly apiKey: string | undefined
  /** Milliseconds for one request, and for all that one question takes. */
  readonly requestMilliseconds: number
  readonly deadlineMilliseconds: number
  /** Tokens in and out, each day. */
  readonly dailyTokens: number
  /** Requests at the same time. */
  readonly parallel: number
}

export type BotConfig = {
  readonly mode: 'socket' | 'http'
  readonly botToken: string | undefined
  readonly appToken: string | undefined
  readonly signingSecret: string | undefined
  /** A server that stands in for Slack; ends with a slash. Undefined: Slack itself. */
  readonly apiUrl: string | undefined
  /** Where Events API requests are received in HTTP mode. */
  readonly host: string
  readonly port: number
  /** Milliseconds between two messages of the bot in one channel. */
  readonly messageSpacing: number
  /** Path of the bot's own memory. */
  readonly state: string
  /** Port of health, readiness and metrics on loopback; 0: none. */
  readonly healthPort: number
  /** Language where there is no question to take it from. */
  readonly language: 'zh' | 'en'
  readonly retentionDays: number
  readonly logQuestions: boolean
  readonly people: People
}

/** Ids of people and channels. An empty list of who may ask means everyone; an empty list of reviewers or ingesters means nobody. */
export type People = {
  readonly askChannels: readonly string[]
  readonly askUsers: readonly string[]
  readonly reviewers: readonly string[]
  readonly reviewChannel: string | undefined
  readonly ingestUsers: readonly string[]
  readonly ingestChannels: readonly string[]
}

/** A setting with a value that it cannot have; `details.setting` names it. */
export class ConfigError extends WenzhangError {}

type Environment = Readonly<Record<string, string | undefined>>

/** The settings of this process. Throws a ConfigError `invalid_setting`. */
export function readConfig(environment: Environment = { ...readEnvFile(), ...process.env }): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = settingsSchema.safeParse(filled)
  if (data === undefined) throw invalid(error)
  return { database: data.WENZHANG_DATABASE, logLevel: data.LOG_LEVEL, bot: botConfig(data), model: modelConfig(data) }
}

const port = z.coerce.number().int().min(0).max(65_535)
/** Ids as Slack shows them, apart by commas: U… and W… are people, C… and G… channels, D… direct messages. */
const ids = (first: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,，]+/).filter((id) => id !== ''))
    .pipe(z.array(z.string().regex(new RegExp(`^[${first}][A-Z0-9]+$`), `ids like ${first[0]}0123ABC, apart by commas`)))

/** Every setting by name, with its default. */
export const settingsSchema = z.object({
  WENZHANG_DATABASE: z.string().default(() => fromRoot('data/budget.sqlite')),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  SLACK_MODE: z.enum(['socket', 'http']).default('socket'),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  SLACK_HOST: z.string().default('127.0.0.1'),
  SLACK_PORT: port.default(3000),
  SLACK_MESSAGE_SPACING: z.coerce.number().int().min(0).max(60_000).default(1000),
  WENZHANG_STATE: z.string().default(() => fromRoot('data/state.sqlite')),
  WENZHANG_HEALTH_PORT: port.default(9464),
  WENZHANG_LANGUAGE: z.enum(['zh', 'en']).default('zh'),
  WENZHANG_RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  WENZHANG_LOG_QUESTIONS: z.enum(['yes', 'no']).default('no'),
  WENZHANG_ASK_CHANNELS: ids('CGD'),
  WENZHANG_ASK_USERS: ids('UW'),
  WENZHANG_REVIEWERS: ids('UW'),
  WENZHANG_REVIEW_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]+$/, 'the id of a channel like C0123ABC')
    .optional(),
  WENZHANG_INGEST_USERS: ids('UW'),
  WENZHANG_INGEST_CHANNELS: ids('CGD'),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  OPENAI_API_KEY: z.string().optional(),
  WENZHANG_MODEL_REQUEST_SECONDS: z.coerce.number().min(1).max(600).default(20),
  WENZHANG_MODEL_QUESTION_SECONDS: z.coerce.number().min(1).max(600).default(45),
  WENZHANG_MODEL_DAILY_TOKENS: z.coerce.number().int().min(0).default(1_000_000),
  WENZHANG_MODEL_PARALLEL: z.coerce.number().int().min(1).max(64).default(4),
})

/** Throws a ConfigError where a model is named and nothing says how it is reached. */
function modelConfig(data: z.infer<typeof settingsSchema>): ModelConfig | undefined {
  const { OPENAI_MODEL: name, OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey } = data
  if (name === undefined) return undefined
  if (baseUrl === undefined && apiKey === undefined) {
    const message =
      'OPENAI_MODEL needs OPENAI_API_KEY (a hosted model) or OPENAI_BASE_URL (one of your own); without OPENAI_MODEL the rules alone read questions'
    throw new ConfigError('invalid_setting', message, { setting: 'OPENAI_MODEL' })
  }
  return {
    ...{ name, baseUrl, apiKey },
    requestMilliseconds: data.WENZHANG_MODEL_REQUEST_SECONDS * 1000,
    deadlineMilliseconds: data.WENZHANG_MODEL_QUESTION_SECONDS * 1000,
    dailyTokens: data.WENZHANG_MODEL_DAILY_TOKENS,
    parallel: data.WENZHANG_MODEL_PARALLEL,
  }
}

function botConfig(data: z.infer<typeof settingsSchema>): BotConfig {
  return {
    mode: data.SLACK_MODE,
    botToken: data.SLACK_BOT_TOKEN,
    appToken: data.SLACK_APP_TOKEN,
    signingSecret: data.SLACK_SIGNING_SECRET,
    apiUrl: data.SLACK_API_URL,
    host: data.SLACK_HOST,
    port: data.SLACK_PORT,
    messageSpacing: data.SLACK_MESSAGE_SPACING,
    state: data.WENZHANG_STATE,
    healthPort: data.WENZHANG_HEALTH_PORT,
    language: data.WENZHANG_LANGUAGE,
    retentionDays: data.WENZHANG_RETENTION_DAYS,
    logQuestions: data.WENZHANG_LOG_QUESTIONS === 'yes',
    people: {
      askChannels: data.WENZHANG_ASK_CHANNELS,
      askUsers: data.WENZHANG_ASK_USERS,
      reviewers: data.WENZHANG_REVIEWERS,
      reviewChannel: data.WENZHANG_REVIEW_CHANNEL,
      ingestUsers: data.WENZHANG_INGEST_USERS,
      ingestChannels: data.WENZHANG_INGEST_CHANNELS,
    },
  }
}

function readEnvFile(): Environment {
  const file = fromRoot('.env')
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

function invalid(error: z.ZodError): ConfigError {
  const [issue] = error.issues
  const setting = String(issue?.path[0])
  return new ConfigError('invalid_setting', `${setting}: ${issue?.message}`, { setting })
}
