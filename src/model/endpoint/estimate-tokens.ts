// How many tokens a text takes, about: endpoints do not all say, and a prompt is kept small before it is sent.

/** One for a Chinese character, one for four Latin ones, one for two signs: within a fifth of what common tokenizers count. */
export function estimateTokens(text: string): number {
  const han = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z0-9 ]/g)?.length ?? 0
  return Math.ceil(han + latin / 4 + ([...text].length - han - latin) / 2)
}
