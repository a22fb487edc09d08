// What reading one table as one form needs.
import type { Knowledge } from '../../../budget/account.ts'
import type { Identity } from '../identity/identify.ts'
import type { Form } from './form.ts'
import type { Grid } from './grid.ts'
import type { Head } from './head.ts'
import type { Setting } from './setting.ts'

export type FormInput = {
  readonly grid: Grid
  readonly head: Head
  readonly form: Form
  readonly setting: Setting
  readonly identity: Identity
  readonly knowledge: Knowledge
  /** The document's id. */
  readonly document: string
}
