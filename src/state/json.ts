// JSON in the columns of the memory: what this program wrote there comes back as it was.

/** The text of a column; null where there is nothing. */
export function toJson(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}

/** The value of a column that `toJson` wrote. */
export function fromJson<T>(text: string | null): T | undefined {
  return text === null ? undefined : (JSON.parse(text) as T)
}

/** The value of a column that is never empty. */
export function parsed<T>(text: string): T {
  return JSON.parse(text) as T
}
