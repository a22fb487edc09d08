// Chromium without a window, over its DevTools protocol: a page of HTML in, a PNG of its whole height out.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openProtocol, type Protocol } from './protocol.ts'

export type Browser = {
  picture(html: string, width: number): Promise<Uint8Array>
  close(): Promise<void>
}

/** `program`: its name or path. Throws where it cannot be started. */
export async function openBrowser(program: string): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-render-'))
  const child = spawn(program, [...flags, `--user-data-dir=${folder}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  const close = async (): Promise<void> => {
    if (child.kill()) await ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const failed = once(child, 'error').then(([error]) => Promise.reject(error))
  const address = await Promise.race([failed, listening(child.stderr)])
  const protocol = await openProtocol(address)
  const page = await openPage(protocol)
  return { picture: (html, width) => picture(page, html, width), close }
}

/** Nothing is fetched and nothing is kept; the sandbox needs rights that a container does not give. */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--disable-lcd-text',
  '--remote-debugging-port=0',
]

async function listening(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (address !== undefined) return address
  }
  throw new Error('the browser ended before it listened')
}

type Page = (method: string, parameters?: object) => Promise<Record<string, unknown>>

async function openPage(protocol: Protocol): Promise<Page> {
  const { targetId } = await protocol.send({ method: 'Target.createTarget', params: { url: 'about:blank' } })
  const { sessionId } = await protocol.send({ method: 'Target.attachToTarget', params: { targetId, flatten: true } })
  return (method, params = {}) => protocol.send({ method, params, sessionId: String(sessionId) })
}

async function picture(page: Page, html: string, width: number): Promise<Uint8Array> {
  const size = (height: number) => ({ width, height, deviceScaleFactor: 1, mobile: false })
  await page('Emulation.setDeviceMetricsOverride', size(100))
  const { frameTree } = (await page('Page.getFrameTree')) as { frameTree: { frame: { id: string } } }
  await page('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
  const { result } = (await page('Runtime.evaluate', measured)) as { result: { value: number } }
  await page('Emulation.setDeviceMetricsOverride', size(result.value))
  const { data } = await page('Page.captureScreenshot', { format: 'png' })
  return Buffer.from(String(data), 'base64')
}

const measured = {
  expression: 'document.fonts.ready.then(() => Math.ceil(document.body.getBoundingClientRect().height))',
  awaitPromise: true,
  returnByValue: true,
}
