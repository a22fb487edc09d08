// Why a document has no identity: it is refused, never guessed.
import { WenzhangError } from '../../../errors.ts'

export const identityErrorCodes = ['no_disclosure', 'no_issuer', 'no_year', 'no_stage', 'has_title', 'title_unclear'] as const
export type IdentityErrorCode = (typeof identityErrorCodes)[number]

/** Nothing in the document says who publishes (no_issuer), for which year, at which stage, or it is no disclosure at all; or a title given for it is not needed, or does not say so either. */
export class IdentityError extends WenzhangError {
  declare readonly code: IdentityErrorCode
  constructor(code: IdentityErrorCode, file: string) {
    super(code, `${file}: ${code}`, { file })
  }
}
