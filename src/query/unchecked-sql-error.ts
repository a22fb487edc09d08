// SQL of our own that the check does not pass: a fault of the house, never of the question.
import { WenzhangError } from '../errors.ts'

export class UncheckedSqlError extends WenzhangError {
  constructor(why: string, text: string) {
    super('unchecked_sql', `the SQL of a plan did not pass the check: ${why}`, { why, text })
  }
}
