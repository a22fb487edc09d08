import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messagesPage } from '../../tools/render/messages-page.ts'
import { languages, picturesOf } from '../../tools/render/picture.ts'
import { allTopics } from '../../tools/render/topics.ts'
import { checkView, messageFault } from '../slack/fake/blocks.ts'
import { read, root } from './sources.ts'

const topics = allTopics()
const pictures = topics.flatMap(picturesOf)
const folder = join(root, 'docs/images/slack')

describe('the messages of docs/messages.md', () => {
  const sheets = topics.flatMap(({ name, sheets }) => languages.map((language) => ({ name, language, sheet: sheets[language] })))

  test.each(sheets)('$name is taken by Slack in $language', ({ sheet }) => {
    if (sheet.kind === 'view') expect(checkView(sheet.view)).toEqual([])
    else expect(messageFault(sheet.message)).toBeUndefined()
  })

  test('show every outcome', () => {
    expect(topics.map(({ name }) => name)).toEqual(expect.arrayContaining(['lookup', 'choose-2', 'not-stated', 'refused']))
    expect(topics.length).toBeGreaterThan(20)
  })
})

describe('the page', () => {
  test('is the one that `npm run render` writes', () => {
    expect(read('docs/messages.md')).toBe(messagesPage(topics))
  })

  test('shows every picture that is there, once, and no other', () => {
    const shown = [...read('docs/messages.md').matchAll(/\]\(images\/slack\/([\w-]+\.png)\)/g)].map(([, file]) => file)
    expect(shown).toEqual(pictures.map(({ file }) => file))
    expect(readdirSync(folder).sort()).toEqual([...shown].sort())
  })

  test('has small pictures', () => {
    const sizes = pictures.map(({ file }) => statSync(join(folder, file)).size)
    expect(Math.max(...sizes)).toBeLessThan(60_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000)
  })
})
