// The Web API: who calls, whether they may, how often, and then the method.

import type { Exchange, Reply, Request } from './exchange.ts'
import { waiting } from './exchange.ts'
import type { Limits } from './limits.ts'
import { type Loose, parse, record, text } from './loose.ts'
import type { Method } from './methods/method.ts'
import { methods } from './methods/table.ts'
import { must, refuse } from './refusal.ts'
import { tokens, type World } from './world.ts'

export function apiExchange(world: World, limits: Limits, request: Request): Exchange {
  const name = request.url.pathname.replace('/api/', '')
  const { token: inBody, ...args } = argsOf(request)
  const token = request.request.headers.authorization?.replace(/^Bearer /, '') ?? text(inBody)
  return { method: name, args, run: () => call({ world, limits, name, token, args }) }
}

type Called = {
  readonly world: World
  readonly limits: Limits
  readonly name: string
  readonly token: string
  readonly args: Loose
}

function call({ world, limits, name, token, args }: Called): Reply {
  const method = methods.get(name)
  if (method === undefined) return refuse('unknown_method', { req_method: name })
  checkToken(world, method, token)
  const seconds = world.settings.limits === 'none' ? undefined : limits({ method: name, tier: method.tier, args })
  if (seconds !== undefined) return { status: 429, headers: waiting(seconds), body: { ok: false, error: 'ratelimited' } }
  const provided = scopesOf(world)
  checkScopes(method.scopes(world, args), provided)
  return { headers: { 'x-oauth-scopes': provided.join(',') }, body: { ok: true, ...method.run(world, args) } }
}

function checkToken(world: World, method: Method, token: string): void {
  must(token !== '', 'not_authed')
  must(!world.isRevoked, 'token_revoked')
  must(token === tokens.bot || token === tokens.app, 'invalid_auth')
  must((token === tokens.app) === (method.token === 'app'), 'not_allowed_token_type')
}

function checkScopes(needed: readonly string[], provided: readonly string[]): void {
  if (needed.length > 0 && !needed.some((each) => provided.includes(each)))
    refuse('missing_scope', { needed: needed.join(','), provided: provided.join(',') })
}

export function scopesOf(world: World): readonly string[] {
  const { bot } = record(record(world.settings.manifest.oauth_config).scopes)
  return Array.isArray(bot) ? bot.map(String) : []
}

/** A form whose deeper values are JSON in strings, or JSON as a whole. */
function argsOf({ request, body }: Request): Loose {
  if ((request.headers['content-type'] ?? '').startsWith('application/json')) return record(parse(body.toString()))
  const form = [...new URLSearchParams(body.toString())]
  return Object.fromEntries(form.map(([key, value]) => [key, deep.has(key) ? (parse(value) ?? value) : value]))
}

const deep = new Set(['blocks', 'view', 'metadata', 'files', 'prompts', 'chunks', 'loading_messages', 'attachments', 'message'])
