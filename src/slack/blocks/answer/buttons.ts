// What can be done with an answer: see its sources and its SQL, take its figures along, share it, say whether it is right.
import type { ActionsBlock, Button, ContextActionsBlock } from '@slack/types'
import type { Outcome } from '../../../answer/outcome.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { type Action, actions } from '../action-ids.ts'
import type { AppBlock } from '../message.ts'
import { plain } from '../text.ts'

export type Buttons = { readonly answer: number; readonly isPrivate: boolean }

/** Each button only where there is something behind it; sharing is for what others do not see yet. */
export function buttonBlocks(outcome: Outcome, { answer, isPrivate }: Buttons): readonly AppBlock[] {
  if (outcome.outcome === 'clarification' || isPolite(outcome)) return []
  const { buttons } = slackAnswerWords[outcome.language]
  const hasFigures = outcome.outcome === 'answer' && outcome.figures.length > 0
  const offered = [
    { action: actions.sources, text: buttons.sources, isOffered: outcome.citations.length > 0 },
    { action: actions.sql, text: buttons.sql, isOffered: hasFigures && outcome.sql !== null },
    { action: actions.export, text: buttons.export, isOffered: hasFigures },
    { action: actions.share, text: buttons.share, isOffered: hasFigures && isPrivate },
  ].filter(({ isOffered }) => isOffered)
  const elements = offered.map(({ action, text }) => button(action, { text, answer }))
  return [...(elements.length === 0 ? [] : [{ type: 'actions', elements } satisfies ActionsBlock]), feedback(outcome, answer)]
}

/** A word back to thanks or “收到”: nothing is offered with it, and there is nothing to judge. */
function isPolite({ outcome, suggestions }: Outcome): boolean {
  return outcome === 'refused' && suggestions.length === 0
}

/** The one button of a card. */
export function sourcesButton({ language }: Outcome, answer: number): ActionsBlock {
  return { type: 'actions', elements: [button(actions.sources, { text: slackAnswerWords[language].buttons.sources, answer })] }
}

function button(action: Action, { text, answer }: { readonly text: string; readonly answer: number }): Button {
  return { type: 'button', action_id: action, text: plain(text), value: String(answer) }
}

function feedback({ language }: Outcome, answer: number): ContextActionsBlock {
  const { up, down } = slackAnswerWords[language].feedback
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actions.feedback,
        positive_button: { text: plain(up.text), accessibility_label: up.label, value: `${answer}:up` },
        negative_button: { text: plain(down.text), accessibility_label: down.label, value: `${answer}:down` },
      },
    ],
  }
}
