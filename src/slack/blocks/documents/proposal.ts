// A dropped document, tried without writing: what would change, and buttons to take it in or leave it.
import type { Button } from '@slack/types'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { actions } from '../action-ids.ts'
import type { AppBlock, Message } from '../message.ts'
import { cut, spoken } from '../text.ts'
import { button, buttons, heading, note, saying } from '../text-blocks.ts'
import { namedFile, type ProposalReport, reportBlocks, reportLines } from './proposal-report.ts'

/** A code of `ingest`, and its sentence. */
export type ProposalError = { readonly code: string; readonly message: string }

export type ProposalMessage = {
  readonly proposal: number
  /** Name of the file. */
  readonly name: string
  readonly tried: ProposalReport | ProposalError
  readonly language: 'zh' | 'en'
}

export function proposalMessage(given: ProposalMessage): Message {
  const { tried, language } = given
  if ('code' in tried)
    return tried.code === 'doubtful_version' ? doubtful(given, tried) : proposalFailed({ ...given, message: tried.message })
  const words = slackPageWords[language].proposal
  const head = words.wouldBe[tried.outcome]
  const isNew = tried.outcome !== 'unchanged'
  return {
    text: spoken(head, namedFile(given.name, language), ...reportLines(tried, language), ...(isNew ? [words.nothingYet] : [])),
    blocks: [
      heading(head),
      note(namedFile(given.name, language)),
      ...reportBlocks(tried, language),
      ...(isNew ? [saying(words.nothingYet), choices(given, [pressed(actions.ingest, words.ingest)])] : []),
    ],
  }
}

export type ProposalFailed = { readonly name: string; readonly message: string; readonly language: 'zh' | 'en' }

/** It was not taken in: why, and what to do. */
export function proposalFailed({ name, message, language }: ProposalFailed): Message {
  const words = slackPageWords[language].proposal
  const lines = [namedFile(name, language), cut(message, 2_000)]
  return { text: spoken(words.notTaken, ...lines), blocks: [heading(words.notTaken), ...lines.map((line) => saying(line))] }
}

function doubtful(given: ProposalMessage, error: ProposalError): Message {
  const message = withoutOptions(error.message)
  const words = slackPageWords[given.language].proposal
  const both = [pressed(actions.ingestReplacing, words.replacing), pressed(actions.ingestBeside, words.beside)]
  return {
    text: spoken(namedFile(given.name, given.language), message, words.doubtful),
    blocks: [
      heading(words.doubtfulTitle),
      note(namedFile(given.name, given.language)),
      saying(message),
      saying(words.doubtful),
      choices(given, both),
    ],
  }
}

/** Buttons stand for the options of the command line that the sentence ends with. */
function withoutOptions(message: string): string {
  return message
    .split(/(?<=[。？?])/)
    .filter((sentence) => !/(^|\s|请加 )--[a-z]+/.test(sentence))
    .join('')
}

type Choice = (proposal: number) => Button

function pressed(action: string, text: string): Choice {
  return (proposal) => button({ action, text, value: String(proposal) })
}

function choices({ proposal, language }: ProposalMessage, given: readonly Choice[]): AppBlock {
  const { dismiss } = slackPageWords[language].proposal
  return buttons(...[...given, pressed(actions.dismiss, dismiss)].map((choice) => choice(proposal)))
}
