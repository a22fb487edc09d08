// Starts every command: checks the Node version first, and says plainly what is wrong.
// Plain JavaScript that Node 14 can parse, so that an old Node reads this message and not a syntax error.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)
const commands = {
  ask: ['src/cli/ask.ts', 'ask a question: ask "江津2023年三公经费"; without one, a conversation'],
  ingest: ['src/cli/ingest.ts', 'take documents in: ingest FILE|DIR…'],
  facts: ['src/cli/facts.ts', 'list the facts, with their places'],
  findings: ['src/cli/findings.ts', 'list what does not add up in the documents'],
  export: ['src/cli/export.ts', 'write everything out: export DIR --format datapackage|csv|xlsx'],
  sql: ['src/cli/sql.ts', 'check and run a SELECT of your own: sql "select …"'],
  eval: ['src/cli/eval.ts', 'ask the golden questions and report right, wrong and silent'],
  bench: ['bench/run.ts', 'measure: bench, or bench --scale'],
  crash: ['bench/crash.ts', 'kill the bot again and again, and count what became of the questions'],
  soak: ['bench/soak.ts', 'ask for minutes while calls to Slack fail; time and memory'],
  render: ['tools/render/run.ts', "draw the bot's messages as pictures for docs/messages.md"],
  start: ['src/main.ts', 'run the Slack bot; docs/slack.md'],
  state: ['src/cli/state.ts', 'what the bot keeps of a person, and feedback: state export|purge USER, state golden'],
}

const [name = '--help', ...rest] = process.argv.slice(2)
const needed = readPackage().engines.node.replace('>=', '')
if (isAtLeast(process.versions.node, needed)) await start()
else relaunch()

function readPackage() {
  return JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
}

function isAtLeast(version, least) {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number))
  const at = want.findIndex((part, index) => part !== have[index])
  return at === -1 || have[at] > want[at]
}

/** An installed Node of the right version beside the program takes over; it is what npm scripts use. */
function relaunch() {
  const installed = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe'].map((path) =>
    fileURLToPath(new URL(path, root)),
  )
  const binary = installed.find(existsSync)
  if (binary === undefined || process.env.WENZHANG_RELAUNCHED) return fail(tooOld())
  const options = { stdio: 'inherit', env: { ...process.env, WENZHANG_RELAUNCHED: '1' } }
  const child = spawn(binary, process.argv.slice(1), options)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => fail(tooOld()))
  child.on('exit', (code) => {
    process.exitCode = code === null ? 1 : code
  })
}

function tooOld() {
  return [
    `问账需要 Node ${needed} 或更高版本，当前是 ${process.versions.node}。请在本项目目录运行 npm install（会自带合适的 Node），再用 npm run 启动；或从 https://nodejs.org 安装新版。`,
    `Wenzhang needs Node ${needed} or newer; this is ${process.versions.node}. Run npm install in this folder (it brings a fitting Node along) and start with npm run, or install a newer one from https://nodejs.org.`,
  ].join('\n')
}

async function start() {
  if (name === '--version' || name === '-v') return void console.log(readPackage().version)
  if (name === '--help' || name === '-h' || name === 'help') return void console.log(usage())
  const command = Object.keys(commands).includes(name) ? commands[name] : undefined
  if (command === undefined) return fail(`没有这个命令 / no such command: ${JSON.stringify(name)}\n${usage()}`, 2)
  if (!existsSync(new URL('node_modules/zod', root))) return fail(notInstalled())
  await run(new URL(command[0], root))
}

function usage() {
  const lines = Object.entries(commands).map(([command, [, meaning]]) => `  npm run ${command.padEnd(9)} ${meaning}`)
  return ['Usage: npm run COMMAND -- ARGUMENTS', ...lines].join('\n')
}

function notInstalled() {
  return '请先在本项目目录运行 npm install。\nRun npm install in this folder first.'
}

async function run(file) {
  // In the project's own folder: a cache in a shared one could be somebody else's.
  module.enableCompileCache?.(fileURLToPath(new URL('node_modules/.cache/wenzhang', root)))
  // A reader that has seen enough (| head) is no fault.
  process.stdout.on('error', (error) => (error.code === 'EPIPE' ? process.exit(0) : fail(error.message)))
  quietExperiments()
  try {
    const { run: command } = await import(pathToFileURL(fileURLToPath(file)).href)
    process.exitCode = await command(rest)
  } catch (error) {
    fail(process.env.LOG_LEVEL === 'debug' || error.code === undefined ? error.stack : `${error.message} (${error.code})`)
  }
}

/** node:sqlite is called experimental in Node 24; people who ask a question need not read that. */
function quietExperiments() {
  const emit = process.emitWarning
  process.emitWarning = (warning, ...details) => {
    const [type] = details
    if (type !== 'ExperimentalWarning' && (type === undefined || type.type !== 'ExperimentalWarning'))
      emit.call(process, warning, ...details)
  }
}

function fail(message, status = 1) {
  console.error(message)
  process.exitCode = status
}
