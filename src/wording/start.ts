// What `npm start` says in a terminal: what is missing, where to get it, and how to try the product without Slack. Both languages at once.

type Tokens = {
  readonly mode: 'socket' | 'http'
  readonly botToken: string | undefined
  readonly appToken: string | undefined
  readonly signingSecret: string | undefined
}
type Setting = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN' | 'SLACK_SIGNING_SECRET'

const withoutSlack = [
  '不用 Slack 也可以试：npm run ask -- "江津2023年三公经费"',
  'To try it without Slack: npm run ask -- "江津2023年三公经费"',
]

const places: Record<Setting, readonly string[]> = {
  SLACK_BOT_TOKEN: [
    'SLACK_BOT_TOKEN（xoxb- 开头）：api.slack.com/apps → 你的应用 → OAuth & Permissions → Bot User OAuth Token，先 Install to Workspace',
    'SLACK_BOT_TOKEN (begins with xoxb-): api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token, after Install to Workspace',
  ],
  SLACK_APP_TOKEN: [
    'SLACK_APP_TOKEN（xapp- 开头）：Basic Information → App-Level Tokens → Generate，权限选 connections:write',
    'SLACK_APP_TOKEN (begins with xapp-): Basic Information → App-Level Tokens → Generate, with connections:write',
  ],
  SLACK_SIGNING_SECRET: [
    'SLACK_SIGNING_SECRET（32 位十六进制）：Basic Information → App Credentials → Signing Secret',
    'SLACK_SIGNING_SECRET (32 hexadecimal digits): Basic Information → App Credentials → Signing Secret',
  ],
}

/** What is not there or cannot be what it should be; undefined: nothing. */
export function missingSettings({ mode, botToken, appToken, signingSecret }: Tokens): string | undefined {
  const needed: readonly (readonly [Setting, string | undefined, RegExp])[] = [
    ['SLACK_BOT_TOKEN', botToken, /^xoxb-./],
    ...(mode === 'socket'
      ? [['SLACK_APP_TOKEN', appToken, /^xapp-./] as const]
      : [['SLACK_SIGNING_SECRET', signingSecret, /^\S{8,}$/] as const]),
  ]
  const wrong = needed.filter(([, value, form]) => value === undefined || !form.test(value))
  if (wrong.length === 0) return undefined
  return lines(
    wrong.map(([setting]) => setting),
    [
      '没有启动：下面的设置缺少或不对。写进 .env 或环境变量：',
      'Not started: these settings are missing or wrong. Put them into .env or the environment:',
    ],
  )
}

const tokenErrors: ReadonlySet<string> = new Set([
  ...[
    'invalid_auth',
    'not_authed',
    'token_revoked',
    'token_expired',
    'account_inactive',
    'not_allowed_token_type',
    'missing_scope',
  ],
])

/** A token that Slack does not take; undefined where the error is another one. */
export function refusedToken(error: unknown): string | undefined {
  const word = wordOf(error)
  if (word === undefined || !tokenErrors.has(word)) return undefined
  return lines(
    ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
    [`没有启动：Slack 不认令牌（${word}）。请检查：`, `Not started: Slack does not accept a token (${word}). Check:`],
  )
}

export const startWords = {
  started: (mode: Tokens['mode']) => `问账已启动（${mode}），Ctrl+C 结束。/ Wenzhang is running (${mode}); Ctrl+C ends it.`,
  waiting: '另一个机器人进程还在用同一个状态库，等它结束…… / Another bot works with the same state: waiting for it to end…',
  stopping: '正在答完已收下的问题…… / Answering what was accepted…',
} as const

function lines(settings: readonly Setting[], head: readonly string[]): string {
  const guide = ['安装说明：docs/slack.md / How to install: docs/slack.md']
  return [
    ...head,
    ...settings.flatMap((setting) => places[setting].map((place) => `  ${place}`)),
    ...guide,
    ...withoutSlack,
  ].join('\n')
}

function wordOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined
  const { data } = error
  return typeof data === 'object' && data !== null && 'error' in data ? String(data.error) : undefined
}
