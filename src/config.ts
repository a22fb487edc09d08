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
}

/** A setting with a value that it cannot have; `details.setting` names it. */
export class ConfigError extends WenzhangError {}

type Environment = Readonly<Record<string, string | undefined>>

/** The settings of this process. Throws a ConfigError `invalid_setting`. */
export function readConfig(environment: Environment = { ...readEnvFile(), ...process.env }): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = settingsSchema.safeParse(filled)
  if (data === undefined) throw invalid(error)
  return { database: data.WENZHANG_DATABASE, logLevel: data.LOG_LEVEL }
}

/** Every setting by name, with its default. */
export const settingsSchema = z.object({
  WENZHANG_DATABASE: z.string().default(() => fromRoot('data/budget.sqlite')),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
})

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
