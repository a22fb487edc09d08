// `npm run render`: draws the bot's messages in Chromium and writes the pictures and the page that shows them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { openBrowser } from './browser.ts'
import { drawSheet } from './draw/sheet.ts'
import { messagesPage } from './messages-page.ts'
import { picturesOf } from './picture.ts'
import { smallPng } from './small-png.ts'
import { allTopics } from './topics.ts'

type Options = { readonly browser: string; readonly folder: string }

const docs = fileURLToPath(new URL('../../docs', import.meta.url))

/** Runs the command. 0: everything is drawn and written. Whatever fails is thrown. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = renderCommand()
  command.parse(argv, { from: 'user' })
  const { browser, folder } = command.opts<Options>()
  const topics = allTopics()
  mkdirSync(folder, { recursive: true })
  const { picture, close } = await openBrowser(browser)
  try {
    for (const { file, width, language, sheet } of topics.flatMap(picturesOf)) {
      const png = smallPng(await picture(drawSheet(sheet, language), width))
      writeFileSync(join(folder, file), png)
      console.log(`${file} ${Math.ceil(png.length / 1_000)} kB`)
    }
  } finally {
    await close()
  }
  writeFileSync(join(docs, 'messages.md'), messagesPage(topics))
  return 0
}

function renderCommand(): Command {
  return new Command('render')
    .description("Draws the bot's messages as pictures.")
    .option('--browser <program>', 'Chromium or Chrome, by its name or path', 'chromium')
    .option('--folder <folder>', 'where the pictures are written', join(docs, 'images/slack'))
}
