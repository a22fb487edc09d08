// Why a file is not taken: nothing of it is read any further.
import { WenzhangError } from '../../errors.ts'

export const readErrorCodes = [
  'empty_file',
  'binary_file',
  'unknown_encoding',
  'too_large',
  'too_much_text',
  'not_a_disclosure',
  'cut_off',
  'encrypted',
  'scanned',
  'hidden_text',
  'reordered_text',
  'converter_missing',
  'too_many_pages',
  'timed_out',
  'out_of_memory',
  'crashed',
] as const
export type ReadErrorCode = (typeof readErrorCodes)[number]

export class ReadError extends WenzhangError {
  declare readonly code: ReadErrorCode
  constructor(code: ReadErrorCode, file: string, details: Readonly<Record<string, string | number>> = {}) {
    super(code, `${file}: ${code}`, { file, ...details })
  }
}
