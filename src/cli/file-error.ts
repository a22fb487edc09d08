// Whatever went wrong with a file, as a code and a sentence that says what to do.
import { WenzhangError } from '../errors.ts'
import { type Details, type FileErrorCode, fileErrorCodes, fileErrors } from '../wording/file-errors.ts'
import type { Language } from './language.ts'

export type FileError = { readonly code: FileErrorCode; readonly message: string }

export function fileErrorOf(error: unknown, language: Language): FileError {
  const { code, details } = known(error)
  return { code, message: fileErrors[language][code](details) }
}

function known(error: unknown): { readonly code: FileErrorCode; readonly details: Details } {
  const message = error instanceof Error ? error.message : String(error)
  const own = error instanceof WenzhangError ? fileErrorCodes.find((code) => code === error.code) : undefined
  if (error instanceof WenzhangError && own !== undefined) return { code: own, details: error.details }
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [, code = 'unexpected'] = systemCodes.find(([pattern]) => pattern.test(systemCode)) ?? []
  return { code, details: { message } }
}

const systemCodes: readonly (readonly [RegExp, FileErrorCode])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_WRITE)/, 'disk_full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'database_busy'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS)/, 'database_not_writable'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'database_damaged'],
]
