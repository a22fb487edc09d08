// A text cut at a boundary of its own, so that it stays under sixty characters and still reads as one.

const longest = 59

/** The text itself, or its beginning up to the last sentence, clause or comma that fits. */
export function clip(text: string): string {
  if (text.length <= longest) return text
  const head = text.slice(0, longest)
  const cut = [/[。；;！!]/g, /[，,]/g, /[、：:]/g]
    .map((mark) => [...head.matchAll(mark)].at(-1)?.index ?? 0)
    .find((at) => at >= 10)
  return cut === undefined ? head : head.slice(0, cut)
}
