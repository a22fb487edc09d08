// The import table of the house and the judge of one import. The rooms are the folders of src/; its single files are rooms of their own.

export type Import = {
  /** The importing file and the imported one, from src/ on; a package by its name. */
  readonly from: string
  readonly to: string
  readonly typesOnly: boolean
}

/** What a room may import besides itself and `everyone`. “room” allows all of it, “room/file” that file, “types:…” only its types. */
export const table: Readonly<Record<string, readonly string[]>> = {
  budget: [],
  language: [],
  errors: [],
  log: ['types:config'],
  metrics: [],
  config: [],
  plan: ['types:database/catalog'],
  database: [],
  question: ['plan', 'types:database/catalog'],
  child: [],
  query: ['plan', 'database', 'child'],
  answer: ['plan', 'types:query', 'types:database/catalog', 'types:wording'],
  wording: ['types:plan', 'types:answer', 'types:question', 'types:query'],
  ask: ['question', 'plan', 'query', 'answer', 'wording', 'types:database/catalog'],
  widen: ['types:ask', 'types:question', 'plan', 'query', 'answer', 'wording'],
  state: ['types:plan', 'types:question', 'types:answer'],
  model: ['question/port', 'plan', 'types:config'],
  export: ['types:answer'],
  slack: [
    'types:ask',
    'types:widen',
    'types:answer',
    'types:plan',
    'types:question',
    'types:config',
    'types:metrics',
    'wording',
    'state',
    'export',
  ],
  evaluation: ['types:ask', 'types:widen', 'types:answer'],
  ingest: ['database', 'child'],
  parts: ['config', 'ask', 'widen', 'question', 'plan', 'query', 'answer', 'wording', 'database', 'model', 'state'],
  main: ['parts', 'config', 'metrics', 'health', 'slack', 'state', 'wording', 'ingest'],
  health: ['types:metrics'],
  cli: [
    'parts',
    'config',
    'state',
    'ingest',
    'database',
    'query',
    'export',
    'evaluation',
    'wording',
    'types:ask',
    'types:widen',
    'types:answer',
    'types:plan',
    'types:question',
  ],
}
const everyone = ['budget', 'language', 'errors', 'log']
/** The ground floor stands on nothing: what everyone imports imports nobody. */
const groundFloor = ['budget', 'language', 'errors']

/** Packages that one idea of the house hides: who may know them. What is not listed here may be used nowhere. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  zod: ['config', 'plan', 'database', 'query', 'model', 'export', 'evaluation', 'cli', 'slack', 'state', 'main'],
  kysely: ['database', 'query', 'state'],
  'better-sqlite3': ['database', 'query', 'state'],
  'node:sqlite': ['query'],
  'csv-parse': ['database', 'ingest', 'export', 'evaluation'],
  'csv-stringify': ['database', 'ingest', 'export', 'cli'],
  '@e965/xlsx': ['export', 'ingest'],
  cheerio: ['ingest'],
  mammoth: ['ingest'],
  'pdfjs-dist': ['ingest'],
  domhandler: ['ingest'],
  'opencc-js': ['language'],
  'pinyin-pro': ['language'],
  pino: ['log'],
  commander: ['cli'],
  'string-width': ['cli'],
  openai: ['model'],
  '@slack/bolt': ['slack'],
  '@slack/types': ['slack'],
  '@slack/web-api': ['slack'],
  'prom-client': ['metrics'],
}

/** The room of a file: its first folder, or for a file of src/ itself its name. */
export function roomOf(file: string): string {
  return file.replace(/\.ts$/, '').split('/')[0] ?? ''
}

/** All imports of a source text: static, re-exported, dynamic and required. */
export function importsOf(file: string, source: string): readonly Import[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  return [...code.matchAll(pattern)].flatMap(({ groups = {} }) => {
    const to = groups.from ?? groups.bare ?? groups.called
    return to === undefined ? [] : [{ from: file, to: resolve(file, to), typesOnly: groups.type !== undefined }]
  })
}

/** Why the house forbids an import; undefined where it allows it. */
export function fault({ from, to, typesOnly }: Import): string | undefined {
  if (!to.endsWith('.ts')) return packageFault(from, to)
  const [here, there] = [roomOf(from), roomOf(to)]
  if (here === there || (everyone.includes(there) && !groundFloor.includes(here))) return undefined
  const target = to.replace(/\.ts$/, '')
  const allowed = table[here]
  if (allowed === undefined) return `${from}: no such room as ${here} in the plan of the house`
  const permits = (name: string): boolean => target === name || target.startsWith(`${name}/`)
  if (allowed.some(permits)) return undefined
  if (allowed.some((each) => each.startsWith('types:') && permits(each.slice(6)))) {
    return typesOnly ? undefined : `${from} may import only types of ${target}`
  }
  return `${from} may not import ${to}`
}

const pattern =
  /^(?:import|export)\s+(?<type>type\s+)?(?:[\w*\s{},$]*?\sfrom\s+)'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'|(?:\bimport|\brequire|\bcreateRequire\([^)]*\))\('(?<called>[^']+)'\)/gm

function resolve(file: string, to: string): string {
  if (to.startsWith('.')) return new URL(to, `house:///${file}`).pathname.slice(1)
  if (to.startsWith('node:')) return to
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')
}

function packageFault(from: string, name: string): string | undefined {
  const rooms = packages[name]
  if (rooms === undefined) return name.startsWith('node:') ? undefined : `${from} imports ${name}, which no room may`
  return rooms.includes(roomOf(from)) ? undefined : `${from} may not know ${name}`
}
