// An old Word document made a .docx by LibreOffice, where that is installed: no package reads its tables without losing cells.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReadError } from '../read-error.ts'

/** Before the process that asks for it is ended (../../reader): LibreOffice does not outlive it. */
const longest = 40_000

/** Throws `converter_missing` where there is no `soffice`, `binary_file` where it cannot read the file. */
export async function convertDoc(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'wenzhang-word-'))
  try {
    await writeFile(join(folder, 'in.doc'), bytes)
    if (!(await run(folder))) throw new ReadError('converter_missing', file)
    return await readFile(join(folder, 'out', 'in.docx')).catch(() => Promise.reject(new ReadError('binary_file', file)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** With a profile of its own in the folder, and nothing of our environment but the path; false where there is none to run. What it made is in the folder, or is not. */
function run(folder: string): Promise<boolean> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const argv = [
    profile,
    '--headless',
    '--norestore',
    '--convert-to',
    'docx',
    '--outdir',
    join(folder, 'out'),
    join(folder, 'in.doc'),
  ]
  const child = spawn('soffice', argv, {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: folder },
    timeout: longest,
    killSignal: 'SIGKILL',
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', () => resolve(true))
  })
}
