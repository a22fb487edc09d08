// Values that came over the wire: anything until looked at.

export type Loose = Readonly<Record<string, unknown>>

export function record(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}
}

export function list(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.map(record) : []
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The value where it is a string that says something. */
export function some(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function isOn(value: unknown): boolean {
  return value === true || value === 'true' || value === '1'
}

export function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
