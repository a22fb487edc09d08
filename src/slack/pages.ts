// The home page and the prompts above an empty conversation.
import { mayIngest } from './allowed.ts'
import { literally } from './blocks/answer/fallback-text.ts'
import { homeView } from './blocks/pages/home-view.ts'
import { examplesOf } from './examples.ts'
import type { Porch } from './porch.ts'

export async function showHome(user: string, porch: Porch): Promise<void> {
  const { web, data } = porch
  const { language, retentionDays, people } = porch.config
  const canIngest = mayIngest({ user, channel: 'D' }, people)
  const view = homeView({ status: data.status(), examples: examplesOf(porch, language), retentionDays, canIngest, language })
  await web.call({ method: 'views.publish', tries: 2, run: (client) => client.views.publish({ user_id: user, view }) })
}

/** Slack shows at most four. What is pressed is said by the person, as if typed: a name that Slack would read as more is left out. */
export async function suggestPrompts(channel: string, porch: Porch): Promise<void> {
  const { web, log } = porch
  const questions = examplesOf(porch, porch.config.language).filter((question) => literally(question) === question)
  const prompts = questions.map((question) => ({ title: question, message: question }))
  const [first, ...rest] = prompts
  if (first === undefined) return
  try {
    await web.call({
      method: 'assistant.threads.setSuggestedPrompts',
      tries: 1,
      run: (client) => client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: [first, ...rest] }),
    })
  } catch (error) {
    log.debug({ error: String(error) }, 'no prompts were suggested')
  }
}
