// What would notify somebody or become a link in what the bot posted.
import type { Ping } from './contract.ts'
import { isOn, type Loose, record, text } from './loose.ts'

type Found = Pick<Ping, 'what' | 'where'>

export function pingsIn(message: {
  readonly text: string
  readonly blocks: readonly Loose[]
  readonly args?: Loose
}): readonly Found[] {
  const { args = {} } = message
  const isParsed = args.parse === 'full' || isOn(args.link_names)
  return [
    ...inMrkdwn(message.text, isParsed).map((what) => ({ what, where: 'text' as const })),
    ...message.blocks.flatMap(inBlock),
  ]
}

function inMrkdwn(value: string, isParsed: boolean): readonly string[] {
  const tokens = value.match(/<(?:[@#!]|https?:|mailto:|tel:)[^>]*>?/g) ?? []
  return [...tokens, ...(isParsed ? (value.match(/@(?:here|channel|everyone)\b/g) ?? []) : [])]
}

function inBlock(value: unknown): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap(inBlock)
  const of = record(value)
  const below = Object.values(of).flatMap((each) => (typeof each === 'object' ? inBlock(each) : []))
  return [...inThis(of), ...below]
}

function inThis(of: Loose): readonly Found[] {
  if (of.type === 'mrkdwn') return inMrkdwn(text(of.text), !isOn(of.verbatim)).map((what) => ({ what, where: 'mrkdwn' }))
  if (of.type === 'markdown')
    return (text(of.text).match(/\]\([^)]*\)?|<[@#!h][^>]*>?/g) ?? []).map((what) => ({ what, where: 'mrkdwn' }))
  const named = { user: of.user_id, usergroup: of.usergroup_id, channel: of.channel_id, broadcast: of.range, link: of.url }
  const what = Object.hasOwn(named, text(of.type)) ? named[of.type as keyof typeof named] : undefined
  return typeof what === 'string' ? [{ what: `${text(of.type)}:${what}`, where: 'rich_text' }] : []
}
