// How a method says no: `{ok: false, error}`, thrown from anywhere below.

export class Refusal extends Error {
  readonly data: object
  constructor(error: string, data: object = {}) {
    super(error)
    this.data = data
  }
}

export function refuse(error: string, data?: object): never {
  throw new Refusal(error, data)
}

/** Refuses unless it is so. */
export function must(isSo: boolean, error: string): asserts isSo {
  if (!isSo) refuse(error)
}
