// Paragraphs that explain words and state nothing.

/** （一）财政拨款收入：指… · 备注：“三公”经费包括… · takes normalized text. */
export function isDefinition(text: string): boolean {
  return (
    /^(?:备注|注|注释|说明):?\s*(?:\d|三公)/.test(text) ||
    /^(?:\([^()]{1,4}\)|\d{1,2}[.、])?\s*[^。;:]{2,60}:?[,\s]*(?:是?指|反映)/.test(text)
  )
}
