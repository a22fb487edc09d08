import { describe, expect, test } from 'vitest'
import { sources } from './sources.ts'

const program = sources('src/**/*.ts').map(({ file, text }) => ({ file, text: text.replaceAll(/^\s*\/\/.*$/gm, '') }))
const naming = (pattern: RegExp): readonly string[] => program.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

describe('calls to Slack', () => {
  test('are no streams, and nothing stands on the Assistant class (decision 9)', () => {
    expect(naming(/\b(?:startStream|appendStream|stopStream|chatStream|sayStream|ChatStreamer)\b/)).toEqual([])
    expect(naming(/\bAssistant\b|\.assistant\(/)).toEqual([])
  })

  test('post and replace messages in one file, which lets nothing call anybody and nothing unfold', () => {
    expect(naming(/\.chat\.(?:postMessage|update|postEphemeral|scheduleMessage)\b/)).toEqual(['src/slack/web/post.ts'])
    expect(naming(/\bsay\(\{|\brespond\(/)).toEqual([])
    const [post] = program.filter(({ file }) => file === 'src/slack/web/post.ts')
    expect(post?.text).toContain("const quiet = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false }")
    for (const call of ['{ ...quiet, channel, ts, ...contentOf(one) }', '{ ...quiet, channel, ...contentOf(message), metadata'])
      expect(post?.text).toContain(call)
  })

  test('go through one door that counts and repeats them, but for the first', () => {
    const own = naming(/\bnew WebClient\(/)
    expect(own).toEqual(['src/slack/app.ts'])
    expect(naming(/client\.auth\.test\(/)).toEqual(['src/slack/bot.ts'])
    const direct = program
      .filter(({ file }) => file.startsWith('src/slack/'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/client\.([a-z]+(?:\.[a-zA-Z0-9]+)+)\(/g)]
          .filter(([, call = '']) => call !== 'auth.test' && !text.includes('web.call('))
          .map(([, call]) => `${file}: ${call}`),
      )
    expect(direct).toEqual([])
  })
})
