import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDocument } from '../../../../src/ingest/read/read-document.ts'
import { docxOf, paragraph } from './write-docx.ts'

/** The first bytes of an old Office file, and the name by which one of Word is known. */
const old = new Uint8Array(
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]),
)
const path = process.env.PATH
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-soffice-'))
})
afterEach(() => {
  process.env.PATH = path
  rmSync(folder, { recursive: true })
})

/** A converter that does what the script says; its last argument but one is the folder to write to. */
function converter(script: string): void {
  const file = join(folder, 'soffice')
  writeFileSync(file, `#!/bin/sh\nout=$7\n${script}\n`)
  chmodSync(file, 0o755)
  process.env.PATH = `${folder}:${path}`
}

test('an old Word file without a converter is refused with what to do', async () => {
  process.env.PATH = folder
  await expect(readDocument(old, 'a.doc')).rejects.toMatchObject({ code: 'converter_missing' })
})

test('it is read as what the converter makes of it', async () => {
  writeFileSync(join(folder, 'made.docx'), docxOf(paragraph('云川县2031年部门预算')))
  converter(`mkdir -p "$out" && cp ${join(folder, 'made.docx')} "$out/in.docx"`)
  expect(await readDocument(old, 'a.doc')).toMatchObject({ format: 'word', blocks: [{ text: '云川县2031年部门预算' }] })
})

test('one that the converter cannot read is refused', async () => {
  converter('exit 1')
  await expect(readDocument(old, 'a.doc')).rejects.toMatchObject({ code: 'binary_file' })
})

test('the converter sees no setting of ours', async () => {
  process.env.SLACK_BOT_TOKEN = 'xoxb-1'
  converter(`env > ${join(folder, 'seen')}; exit 1`)
  await expect(readDocument(old, 'a.doc')).rejects.toThrow()
  delete process.env.SLACK_BOT_TOKEN
  expect(readFileSync(join(folder, 'seen'), 'utf8')).not.toContain('xoxb')
})
