// Characters that a statement may not hold: invisible ones, and look-alikes of SQL's own signs outside of quotes.
import { because, placed, type Reason } from './reason.ts'

/** Control, format (zero-width, BOM, bidirectional), unassigned and private characters, lone surrogates, odd spaces. */
const invisible = /(?![\t\n\r])\p{C}|(?![ \u3000])\p{Z}/u

/** The first invisible character, wherever it stands; the wide space is allowed (inside quotes: see `strangeSign`). */
export function invisibleCharacter(text: string): Reason | undefined {
  const match = invisible.exec(text)
  return match === null ? undefined : placed(because('invisible', { sign: codeOf(match[0]) }), text, match.index)
}

/** A sign that no SQL has, outside of quotes: full-width punctuation, a backslash, a picture. */
export function strangeSign(text: string, at: number): Reason {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const plain = plainSigns[sign] ?? (fullWidth.test(sign) ? sign.normalize('NFKC') : undefined)
  return placed(plain === undefined ? because('strange', { sign }) : because('look_alike', { sign, plain }), text, at)
}

/** Full-width letters, digits and punctuation look like SQL and are not. */
const fullWidth = /[\uFF01-\uFF5E]/

const plainSigns: Readonly<Record<string, string>> = {
  '\u3000': '␣',
  '“': "'",
  '”': "'",
  '‘': "'",
  '’': "'",
  '、': ',',
  '。': '.',
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '—': '-',
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
