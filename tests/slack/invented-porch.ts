// A porch without a bot: the fake Slack, a memory of its own, invented documents that can change, and a clock that is moved by hand.
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Config, readConfig } from '../../src/config.ts'
import { createDatabase } from '../../src/database/create.ts'
import { setMeta } from '../../src/database/version.ts'
import { writeDisclosure } from '../../src/database/write.ts'
import { writeKnowledge } from '../../src/database/write-knowledge.ts'
import { openParts } from '../../src/parts.ts'
import type { Porch } from '../../src/slack/porch.ts'
import { type InventedDisclosure, invent, inventedDivisions } from '../database/invented.ts'
import { remembered } from '../state/remembered.ts'
import { atTheEnd } from './fake/bolt.ts'
import { type Calling, calling } from './web/calling.ts'

export type InventedPorch = Calling & {
  readonly porch: Porch
  readonly state: Porch['state']
  readonly clock: { now: number; today: string }
  /** Other documents in the place of those that are there. */
  publish(...disclosures: readonly InventedDisclosure[]): void
}

/** `settings` beside those of the fake Slack. Ends with the test. */
export async function inventedPorch(
  disclosures: readonly InventedDisclosure[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<InventedPorch> {
  const called = await calling()
  const { slack, web, log, metrics } = called
  const memory = await remembered()
  const data = published(disclosures)
  const clock = Object.assign(memory.clock, { today: '2031-05-06' })
  atTheEnd(memory.close)
  const { bot: config }: Config = readConfig({ SLACK_BOT_TOKEN: slack.botToken, SLACK_API_URL: slack.apiUrl, ...settings })
  const porch: Porch = {
    ...{
      config,
      log,
      metrics,
      web,
      state: memory.state,
      ask: data.parts.ask,
      askWidely: data.parts.askWidely,
      data: data.parts.data,
      version: '0.0.0',
    },
    clock: { now: () => clock.now, today: () => clock.today },
    ...{ botUser: slack.botUser, dataMoved: () => undefined },
    ingest: () => Promise.reject(new Error('nothing is taken in here')),
    health: () => Promise.reject(new Error('nobody asks for its health here')),
  }
  return { ...called, porch, state: memory.state, clock, publish: data.publish }
}

function published(disclosures: readonly InventedDisclosure[]) {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-porch-'))
  const [file, next] = [join(folder, 'budget.sqlite'), join(folder, 'next.sqlite')]
  write(file, disclosures)
  const parts = openParts({ database: file })
  atTheEnd(async () => {
    parts.close()
    rmSync(folder, { recursive: true })
  })
  let count = 0
  const publish = (...others: readonly InventedDisclosure[]): void => {
    count += 1
    write(next, others, `package ${count}`)
    renameSync(next, file)
  }
  return { parts, publish }
}

function write(file: string, disclosures: readonly InventedDisclosure[], digest = ''): void {
  const db = createDatabase(file)
  writeKnowledge(db, resolve(import.meta.dirname, '../../data'))
  const insert = db.sqlite.prepare('insert into t_division (code, name, short, parent, level) values (?, ?, ?, ?, ?)')
  for (const { code, name, short, parent, level } of inventedDivisions) insert.run(code, name, short, parent, level)
  for (const disclosure of disclosures) writeDisclosure(db, { ...invent(disclosure), packaged: false })
  setMeta(db, 'package', digest)
  db.sqlite.close()
}

/** The water office of 青禾区, whose three public expenses are as given. */
export function water(year: number, value: string, of: Partial<InventedDisclosure> = {}): InventedDisclosure {
  return { organization: '云川市青禾区水务局', year, facts: [{ item: 'sangong', value }], ...of }
}
