// The other methods: who the bot is, what it is doing, people, reactions, and the check of blocks.
import { checkBlocks, checkView, loadingMessages } from '../blocks.ts'
import { type Loose, list, some, text } from '../loose.ts'
import { must, refuse } from '../refusal.ts'
import { bot, findMessage, team, type World } from '../world.ts'
import { threadOf } from './chat.ts'
import { channelOf, joinedChannel, type Method, needs } from './method.ts'

export const rest: Readonly<Record<string, Method>> = {
  'auth.test': { tier: 'free', scopes: needs(), run: whoAmI },
  'apps.connections.open': { tier: 'free', scopes: needs(), token: 'app', run: connect },
  'assistant.threads.setStatus': { tier: 'free', scopes: needs('chat:write', 'assistant:write'), run: setStatus },
  'assistant.threads.setSuggestedPrompts': { tier: 'free', scopes: needs('assistant:write'), run: setPrompts },
  'assistant.threads.setTitle': { tier: 'free', scopes: needs('assistant:write'), run: setTitle },
  'users.info': { tier: 4, scopes: needs('users:read'), run: person },
  'reactions.add': { tier: 3, scopes: needs('reactions:write'), run: react },
  'blocks.validate': { tier: 'free', scopes: needs(), run: validate },
}

function whoAmI(): Loose {
  return {
    ...{
      url: `https://${team.domain}.slack.com/`,
      team: team.domain,
      user: bot.name,
      team_id: team.id,
      user_id: bot.user,
      bot_id: bot.id,
    },
    is_enterprise_install: false,
  }
}

function connect(world: World): Loose {
  return { url: `${world.url.replace('http:', 'ws:')}link/?ticket=${world.next('ticket')}&app_id=${bot.app}` }
}

function setStatus(world: World, args: Loose): Loose {
  const channel = joinedChannel(world, args.channel_id)
  const thread = threadOf(channel, args.thread_ts) ?? refuse('invalid_arguments')
  must(typeof args.status === 'string', 'invalid_arguments')
  must(args.loading_messages === undefined || loadingMessages.safeParse(args.loading_messages).success, 'invalid_arguments')
  world.statuses.push({ channel: channel.id, thread, status: text(args.status), at: Date.now() })
  return {}
}

function setPrompts(world: World, args: Loose): Loose {
  const channel = joinedChannel(world, args.channel_id)
  const prompts = list(args.prompts)
  must(prompts.length >= 1 && prompts.length <= 4, 'invalid_arguments')
  must(
    prompts.every((each) => some(each.title) !== undefined && some(each.message) !== undefined),
    'invalid_arguments',
  )
  world.prompts.set(channel.id, prompts)
  return {}
}

function setTitle(world: World, args: Loose): Loose {
  const channel = joinedChannel(world, args.channel_id)
  must(threadOf(channel, args.thread_ts) !== undefined && some(args.title) !== undefined, 'invalid_arguments')
  return {}
}

function person(world: World, args: Loose): Loose {
  const found = world.users.get(text(args.user)) ?? refuse('user_not_found')
  return {
    user: { id: found.id, team_id: team.id, name: found.name, real_name: found.name, is_bot: found.isBot, deleted: false },
  }
}

function react(world: World, args: Loose): Loose {
  const channel = channelOf(world, args.channel)
  must(findMessage(channel, text(args.timestamp)) !== undefined, 'message_not_found')
  must(some(args.name) !== undefined, 'invalid_name')
  return {}
}

function validate(_world: World, args: Loose): Loose {
  must(Object.keys(args).filter((key) => ['blocks', 'view'].includes(key)).length === 1, 'invalid_arguments')
  const messages = args.blocks === undefined ? checkView(args.view) : checkBlocks(args.blocks)
  if (messages.length > 0) refuse('invalid_blocks', { errors: messages })
  return {}
}
