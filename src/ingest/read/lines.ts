// Text as numbered lines: by \n from 1; a column counts characters from 1.

export type Line = { readonly number: number; readonly text: string }

/** Every line, empty ones too, without a carriage return at its end. Old files end lines by \r alone: such a text is counted by \r. */
export function splitLines(text: string): readonly Line[] {
  return text.split(lineEnd(text)).map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '') }))
}

/** \n wherever there is one, so that line numbers are those of other programs. */
export function lineEnd(text: string): '\n' | '\r' {
  return text.includes('\n') || !/\r[^\r]/.test(text) ? '\n' : '\r'
}

export function isBlankLine(line: Line | undefined): boolean {
  return line === undefined || trimmed(line.text).text === ''
}

/** What is printed between leading and trailing space (also full-width, no-break and zero-width), with the offset where it starts. */
export function trimmed(text: string): { readonly text: string; readonly offset: number } {
  const offset = /^[\s\u200b\ufeff]*/.exec(text)?.[0].length ?? 0
  return { text: text.slice(offset).replace(/[\s\u200b\ufeff]+$/, ''), offset }
}
