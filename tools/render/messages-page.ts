// The page that shows the pictures: docs/messages.md.
import { type Picture, picturesOf, type Topic } from './picture.ts'

export function messagesPage(topics: readonly Topic[]): string {
  return `${[opening, ...topics.map(section)].join('\n\n')}\n`
}

const opening = `# The messages of the bot

Every message, form and page as people see it, in Chinese and in English, about invented bodies. \`npm run render\` makes the pictures and this page: the very functions that make the messages of the bot, drawn by a small renderer of our own in Chromium (\`--browser PROGRAM\` names another one, \`--folder DIR\` another place for the pictures). Sizes and distances are close to Slack's; how Slack itself draws tables and charts is not ours to say.`

function section(topic: Topic): string {
  const pictures = picturesOf(topic).map((picture) => `![${altOf(topic, picture)}](images/slack/${picture.file})`)
  return [`## ${topic.title}`, topic.says, ...pictures].join('\n\n')
}

function altOf({ title }: Topic, { language, width }: Picture): string {
  const name = { zh: 'in Chinese', en: 'in English' }[language]
  return `${title.replaceAll('`', '')}, ${name}${width < 600 ? ', on a phone' : ''}`
}
