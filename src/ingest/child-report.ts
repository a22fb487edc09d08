// What a process that took a file in has said, as a value; and what is said where it could say nothing.
import type { ChildIngest, ToldFinding, ToldIngest } from '../budget/ingest-report.ts'
import type { IngestRun } from './run-ingest.ts'

export const childErrorCodes = ['timed_out', 'crashed'] as const
export type ChildErrorCode = (typeof childErrorCodes)[number]

/** A report that is whole counts, however the process ended afterwards; without one it ran out of time, or has crashed. */
export function readReport({ stdout, stderr, timedOut }: IngestRun, language: 'zh' | 'en'): ChildIngest {
  const line = parsed(stdout)
  if (line === undefined) return refused(timedOut ? 'timed_out' : 'crashed', language, stderr)
  return line.ok ? told(line) : { ok: false, ...line.error }
}

/** A line of `ingest --json` (src/cli/ingest-json.ts). */
type Line =
  | (Omit<ToldIngest, 'title' | 'organization' | 'scope' | 'year' | 'stage' | 'unread'> & {
      readonly document: Pick<ToldIngest, 'title' | 'organization' | 'scope' | 'year' | 'stage'>
      readonly unread: readonly unknown[]
    })
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } }

function parsed(stdout: string): Line | undefined {
  try {
    const line: Line = JSON.parse(stdout)
    return typeof line.ok === 'boolean' ? line : undefined
  } catch {
    return undefined
  }
}

function told({ document, outcome, facts, findings, unread, replaced, changes }: Extract<Line, { ok: true }>): ToldIngest {
  const { title, organization, scope, year, stage } = document
  return {
    ...{ ok: true, outcome, title, organization, scope, year, stage, facts, unread: unread.length, replaced },
    findings: findings.map(({ code, text, evidence }): ToldFinding => ({ code, text, evidence })),
    changes,
  }
}

function refused(code: ChildErrorCode, language: 'zh' | 'en', detail: string): ChildIngest {
  return { ok: false, code, message: sentences[code][language], detail }
}

const sentences: Record<ChildErrorCode, Record<'zh' | 'en', string>> = {
  timed_out: {
    zh: '读这个文件用的时间太长，没有收录。请拆开，或确认文件。',
    en: 'Reading this file took too long, and it was not taken in. Split it, or check the file.',
  },
  crashed: {
    zh: '读这个文件时程序中断了，没有收录。请确认文件，或请管理员查看日志。',
    en: 'The program broke off while it read this file, and it was not taken in. Check the file, or ask whoever runs the bot to look at the log.',
  },
}
