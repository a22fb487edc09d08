// Documents: dropped, taken in or left; and the correction of a shared card where a figure changed.
import { ingestInChild } from '../../../src/ingest/in-child.ts'
import type { FakeMessage } from '../../../tests/slack/fake/fake-slack.ts'
import { press, pressHidden } from '../presses.ts'
import { privateAnswer } from '../questions.ts'
import { channels, type Flow, people, type Stage, said, showing, times } from '../stage.ts'

const channel = channels.documents

const drop: Flow = async (stage) => {
  let ts = ''
  return {
    act: async () => {
      ts = (await dropped(stage, '4.40')).ts
      return undefined
    },
    faults: async () => [
      ...times('replies', said(stage.slack, channel, ts).length, [1, 1]),
      ...times('proposals', counted(stage, 'select count(*) from proposals where thread = ? and ts is not null', ts), [1, 1]),
    ],
  }
}

const accept: Flow = async (stage) => {
  const proposal = await proposed(stage)
  const now = () => stage.slack.messages(channel).find(({ ts }) => ts === proposal.ts)
  return {
    act: () => press(stage, proposal, { action: 'ingest', by: people.keeper }),
    faults: async (isAccepted) => {
      const done = counted(
        stage,
        `select count(*) from audit where act = 'ingest' and json_extract(detail, '$.name') = ?`,
        fileOf(stage),
      )
      return [
        ...times('ingests in the audit', done, [isAccepted ? 1 : 0, 1]),
        ...times(
          'first ingests',
          counted(
            stage,
            `select count(*) from audit where act = 'ingest' and json_extract(detail, '$.outcome') = 'new' and json_extract(detail, '$.name') = ?`,
            fileOf(stage),
          ),
          [done, done],
        ),
        ...times('messages', said(stage.slack, channel, proposal.thread_ts).length, [1, 1]),
        ...(done === 0 || (now()?.edited !== undefined && !showing(now() as FakeMessage, '"ingest'))
          ? []
          : ['the proposal still waits']),
      ]
    },
  }
}

const dismiss: Flow = async (stage) => {
  const proposal = await proposed(stage)
  const now = () => stage.slack.messages(channel).find(({ ts }) => ts === proposal.ts)
  return {
    act: () => press(stage, proposal, { action: 'dismiss', by: people.keeper }),
    faults: async (isAccepted) => {
      const done = counted(
        stage,
        `select count(*) from audit where act = 'dismiss' and json_extract(detail, '$.name') = ?`,
        fileOf(stage),
      )
      return [
        ...times('dismissals in the audit', done, [isAccepted ? 1 : 0, 1]),
        ...(done === 0 || now()?.text.includes('没有收录') ? [] : ['the proposal still waits']),
      ]
    },
  }
}

const correction: Flow = async (stage) => {
  const { slack, user, memory } = stage
  memory.exec('delete from shares')
  await takeIn(stage, '4.40')
  const answer = await privateAnswer(stage, `${organizationOf(stage)}2031年三公经费`)
  await pressHidden(stage, answer, { action: 'share' })
  const form = await slack.until(() => slack.views(user)[0])
  await slack.submit({ user, viewId: form.id, values: { target: channels.shared } })
  const card = await slack.until(() => said(slack, channels.shared).find((one) => showing(one, organizationOf(stage))))
  await slack.until(() => memory.prepare('select 1 from shares where ts is not null').get() !== undefined)
  const corrections = () => said(slack, channels.shared, card.ts)
  return {
    act: async () => {
      await takeIn(stage, '5.50')
      return undefined
    },
    isOver: () => memory.prepare('select 1 from shares where corrected is not null').get() !== undefined,
    faults: async () => [
      ...times('corrections', corrections().length, [1, 1]),
      ...times(
        'corrections that say both',
        corrections().filter((one) => showing(one, '4.40万元') && showing(one, '5.50万元')).length,
        [1, 1],
      ),
      ...times(
        'in the audit',
        counted(
          stage,
          "select count(*) from audit where act = 'correct' and json_extract(detail, '$.share') = (select max(id) from shares where user = ?)",
          user,
        ),
        [1, 1],
      ),
    ],
  }
}

async function proposed(stage: Stage): Promise<FakeMessage> {
  const { ts } = await dropped(stage, '4.40')
  return stage.slack.until(() => said(stage.slack, channel, ts)[0])
}

function dropped(stage: Stage, sangong: string) {
  return stage.slack.drop({
    user: people.keeper,
    channel,
    name: fileOf(stage),
    bytes: disclosure(organizationOf(stage), sangong),
  })
}

async function takeIn(stage: Stage, sangong: string): Promise<void> {
  const bytes = disclosure(organizationOf(stage), sangong)
  const job = { dryRun: false, language: 'zh', timeoutMs: 30_000, memoryMb: 512, database: stage.database } as const
  const done = await ingestInChild({ ...job, bytes, name: `${sangong}-${fileOf(stage)}` })
  if (!done.ok) throw new Error(done.message)
}

const characters = '东西南北春夏秋冬山水林田湖草沙石金木火土日月星云风雨雷电松柏竹梅兰菊桃李杏梨枣柳杨槐桂枫樟榆桐桑'

/** An organization for each time that a flow is played. */
function organizationOf({ nth }: Stage): string {
  return `云川${characters[nth % characters.length]}${characters[Math.floor(nth / characters.length)]}大学`
}

function fileOf(stage: Stage): string {
  return `${organizationOf(stage)}.txt`
}

function disclosure(organization: string, sangong: string): Uint8Array {
  return Buffer.from(`${organization}2031年部门预算情况说明

一、部门收支总体情况
（一）收入预算：2031年年初预算数100万元，其中：一般公共预算拨款100万元。
（二）支出预算：2031年年初预算数100万元，其中：教育支出10万元，农林水支出90万元。

二、“三公”经费情况说明
2031年“三公”经费预算${sangong}万元，比2030年减少0.60万元。
`)
}

function counted({ memory }: Stage, query: string, value: string): number {
  return memory.prepare<[string], number>(query).pluck().get(value) ?? 0
}

export const deciding = { drop, accept, dismiss, correction } satisfies Readonly<Record<string, Flow>>
