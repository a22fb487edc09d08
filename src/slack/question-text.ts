// What somebody wrote → the question: without Slack's markup and the name of the bot.

/**
 * Mentions fall away, links and channels become their words, entities their characters; what somebody typed is no mention either.
 * Of a whole book only the beginning is kept, enough to be called too long. Each sign is looked at a few times, however they stand.
 */
export function questionText(text: string): string {
  return text
    .slice(0, longestMessage)
    .replaceAll(/<[@!][^<>]*>/g, ' ')
    .replaceAll(/<#[A-Z0-9]+(?:\|([^<>]*))?>/g, ' $1 ')
    .replaceAll(/<([^<|>]+)\|([^<>]+)>/g, '$2')
    .replaceAll(/<([^<>]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/<(?=[@!#])/g, ' ')
    .replaceAll(emoji, '🙂')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuestion)
}

/** `:tada:`, `:+1::skin-tone-2:`: which one it is says nothing. */
const emoji = /:(?:[+-]1|[a-z][a-z0-9_+'-]{0,60}):(?::skin-tone-\d:)?/g

/** More than Slack lets anybody write. */
const longestMessage = 100_000
/** One more than the corridor takes. */
const longestQuestion = 10_001

/** Somebody else is spoken to: a person, a group, or everybody. */
export function addressesOthers(text: string, botUser: string): boolean {
  if (/<!(?:subteam\^|here|channel|everyone)/.test(text)) return true
  return [...text.matchAll(/<@([A-Z0-9]+)/g)].some(([, user]) => user !== botUser)
}
