import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { download, largestDrop } from '../../../src/slack/documents/download.ts'
import { startSlack } from '../fake/bolt.ts'

const servers: Server[] = []
afterEach(() => {
  vi.unstubAllGlobals()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server in Slack's stead; gives its address and the requests that it saw. */
async function serve(answer: (response: ServerResponse) => void) {
  const seen: IncomingMessage['headers'][] = []
  const server = createServer((request, response) => {
    seen.push(request.headers)
    answer(response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, seen }
}

const config = (apiUrl: string | undefined) => ({ apiUrl, botToken: 'xoxb-secret' })
const file = (url: string, of: object = {}) => ({ id: 'F1', name: '水务局2031.txt', url_private_download: url, ...of })
const megabyte = Buffer.alloc(1024 * 1024, 'x')

test('a dropped file comes byte for byte', async () => {
  const slack = await startSlack()
  const bytes = Buffer.from('“三公”经费预算4.40万元')
  await slack.drop({ channel: 'C1', user: 'U1', name: '水务局2031.txt', bytes, mimetype: 'text/plain' })
  const [dropped] = slack.messages('C1')[0]?.files ?? []
  if (dropped === undefined) throw new Error('nothing was dropped')
  const given = { apiUrl: slack.apiUrl, botToken: slack.botToken }
  expect(Buffer.from(await download(dropped, given))).toEqual(bytes)
})

test('Slack’s page to sign in is not taken for the document', async () => {
  const slack = await startSlack()
  await slack.drop({ channel: 'C1', user: 'U1', name: '水务局2031.txt', bytes: megabyte, mimetype: 'text/plain' })
  const [dropped] = slack.messages('C1')[0]?.files ?? []
  if (dropped === undefined) throw new Error('nothing was dropped')
  const refused = { code: 'slack_refused', details: { method: 'download', error: 'sign_in' } }
  await expect(download(dropped, config(slack.apiUrl))).rejects.toMatchObject(refused)
})

test('a page that somebody dropped is a document', async () => {
  const { url } = await serve((response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>三公</p>'))
  expect(await download(file(`${url}F1`, { mimetype: 'text/html' }), config(url))).toHaveLength(13)
})

describe('the token goes to Slack alone', () => {
  test.each([
    'https://files.example.com/F1',
    'https://evilslack.com/F1',
    'https://slack.com.example.com/F1',
    'https://files.slack.com@example.com/F1',
    'http://files.slack.com/F1',
    'ftp://files.slack.com/F1',
    'file:///etc/hostname',
    'files.slack.com/F1',
    '',
  ])('not to “%s”', async (url) => {
    const asked: unknown[] = []
    vi.stubGlobal('fetch', async (...of: unknown[]) => void asked.push(of))
    await expect(download(file(url), config(undefined))).rejects.toMatchObject({ code: 'drop_address' })
    expect(asked).toEqual([])
  })

  test.each(['https://files.slack.com/F1', 'https://slack.com/F1', 'https://files.enterprise.slack.com/F1'])(
    'to “%s”',
    async (url) => {
      const asked: unknown[] = []
      vi.stubGlobal('fetch', async (...of: unknown[]) => {
        asked.push(of)
        return new Response('x')
      })
      await download(file(url), config(undefined))
      expect(asked).toMatchObject([[url, { headers: { authorization: 'Bearer xoxb-secret' } }]])
    },
  )

  test('or to the server in its stead, and then to no other', async () => {
    const [slack, other] = [await serve((response) => response.end('x')), await serve((response) => response.end('x'))]
    await download(file(`${slack.url}F1`), config(`${slack.url}api/`))
    expect(slack.seen).toMatchObject([{ authorization: 'Bearer xoxb-secret' }])
    for (const url of [`${other.url}F1`, 'https://files.slack.com/F1'])
      await expect(download(file(url), config(`${slack.url}api/`))).rejects.toMatchObject({ code: 'drop_address' })
    expect(other.seen).toEqual([])
  })

  test('and not to where it is sent on', async () => {
    const other = await serve((response) => response.end('x'))
    const slack = await serve((response) => response.writeHead(302, { location: other.url }).end())
    const refused = { code: 'slack_refused', details: { error: 302 } }
    await expect(download(file(`${slack.url}F1`), config(slack.url))).rejects.toMatchObject(refused)
    expect(other.seen).toEqual([])
  })
})

describe('a file that is too large', () => {
  test('is not asked for where its size says so', async () => {
    const { url, seen } = await serve((response) => response.end('x'))
    const large = download(file(`${url}F1`, { size: largestDrop + 1 }), config(url))
    await expect(large).rejects.toMatchObject({ code: 'drop_too_large', details: { bytes: largestDrop + 1, limit: largestDrop } })
    expect(seen).toEqual([])
  })

  test('is not read to its end where its size was a lie', async () => {
    let sent = 0
    const { url } = await serve((response) => {
      const more = (): void => {
        sent += 1
        if (sent > 500 || response.destroyed) return
        if (response.write(megabyte)) setImmediate(more)
        else response.once('drain', more)
      }
      more()
    })
    await expect(download(file(`${url}F1`, { size: 10 }), config(url))).rejects.toMatchObject({ code: 'drop_too_large' })
    expect(sent).toBeLessThan(200)
  })

  test('is taken up to the limit', async () => {
    const { url } = await serve((response) => response.end(Buffer.alloc(largestDrop, 'x')))
    expect(await download(file(`${url}F1`), config(url))).toHaveLength(largestDrop)
  })
})

describe('what goes wrong', () => {
  test.each([
    [404, 'slack_refused'],
    [403, 'slack_refused'],
    [503, 'slack_unreachable'],
    [429, 'slack_unreachable'],
  ])('status %d is %s', async (status, code) => {
    const { url } = await serve((response) => response.writeHead(status).end('x'))
    await expect(download(file(`${url}F1`), config(url))).rejects.toMatchObject({ code, details: { error: status } })
  })

  test.each([
    ['no connection', (response: ServerResponse) => void response.socket?.destroy()],
    [
      'half a file',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '100' }).write('half')
        setTimeout(() => response.socket?.destroy(), 20)
      },
    ],
  ])('%s is tried again later', async (_, answer) => {
    const { url } = await serve(answer)
    await expect(download(file(`${url}F1`), config(url))).rejects.toMatchObject({ code: 'slack_unreachable' })
  })
})
