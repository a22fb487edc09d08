// HTML of texts: whatever is data is escaped, so that a drawing shows what is sent and nothing else.

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** `<div class="name">…</div>`; what is inside is HTML already. */
export function box(name: string, ...inside: readonly string[]): string {
  return `<div class="${name}">${inside.join('')}</div>`
}

export function span(name: string, ...inside: readonly string[]): string {
  return `<span class="${name}">${inside.join('')}</span>`
}

/** A person or a channel as Slack names it: the invented ones of the drawings have no other name than their id. */
export function mention(sign: '@' | '#', id: string): string {
  return span('mention', sign, escaped(id))
}
