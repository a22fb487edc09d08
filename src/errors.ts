// The one base class of the house's errors. Each subclass stands beside the stage that throws it, with its evidence.

/** An error with a code that wording/ has a sentence for; `details` are the values of that sentence. */
export class WenzhangError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
  constructor(code: string, message: string, details: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
    this.details = details
  }
}
