// npm start: the Slack bot. This version ends before it, and says so.

/** Says what there is instead; exit status 1, so that no supervisor takes it for a running bot. */
export async function run(): Promise<number> {
  process.stderr.write(`${notice}\n`)
  return 1
}

const notice = [
  '这个版本还没有 Slack 机器人。在终端提问：npm run ask -- "江津2023年三公经费"',
  'This version has no Slack bot yet. Ask in a terminal: npm run ask -- "江津2023年三公经费"',
].join('\n')
