// The lists above a document: findings and unread numbers, with links to their places in it.
import type { Evidence } from '../../budget/fact.ts'
import { reportWords } from '../../wording/ingest-report-page.ts'
import { placeText } from '../../wording/place.ts'
import { unreadReason } from '../../wording/unread.ts'
import type { Language } from '../language.ts'
import type { Claim } from './claims.ts'
import { element, link, text } from './html.ts'
import type { Mark } from './marks.ts'
import type { ShownDocument } from './shown-document.ts'
import { findingOf, understood } from './understood.ts'

export type Listed = { readonly shown: ShownDocument; readonly marks: readonly Mark[]; readonly language: Language }

/** Each finding with all its places: links within this document, words for those in other documents. */
export function findingsHtml(listed: Listed): string {
  const { shown, language } = listed
  const items = shown.told.findings.map(({ evidence }, index) => {
    const links = linksTo(listed, ({ findings }) => findings.includes(index))
    const others = evidence.filter(({ document }) => document !== shown.told.document)
    const places = [...links, ...others.map((one) => text(elsewhere(one, listed)))].join(' · ')
    return `${text(findingOf(shown, index, language))} ${element('span', `[${places}]`, 'places')}`
  })
  return listHtml(reportWords[language].findingsHead(items.length), items)
}

export function unreadHtml(listed: Listed): string {
  const { shown, language } = listed
  const items = shown.told.unread.map(({ locator, text: words, why }, index) => {
    const links = linksTo(listed, ({ unread }) => unread === index)
    const place = links[0] ?? text(placeText(locator, language))
    return `${place} ${text(words)} ${element('span', `(${text(unreadReason(why, language))})`, 'places')}`
  })
  return listHtml(reportWords[language].unreadHead(items.length), items)
}

/** What was read, and is not marked since its words were not found in the text again. */
export function unplacedHtml({ shown, language }: Listed, unplaced: readonly Claim[]): string {
  if (unplaced.length === 0) return ''
  const items = unplaced.map(
    (claim) => `${text(placeText(claim.locator, language))} “${text(claim.quote)}” ${text(understood([claim], shown, language))}`,
  )
  return listHtml(reportWords[language].unplacedHead(items.length), items)
}

function linksTo({ marks, language }: Listed, concerns: (claim: Claim) => boolean): readonly string[] {
  return marks.flatMap(({ anchor, claims }) => {
    const claim = claims.find(concerns)
    return claim === undefined ? [] : [link(anchor, placeText(claim.locator, language))]
  })
}

function elsewhere({ document, locator, quote }: Evidence, { shown, language }: Listed): string {
  return `${shown.files.get(document) ?? ''} ${placeText(locator, language)} “${quote}”`
}

/** Open where it is short enough to be read before the document. */
function listHtml(head: string, items: readonly string[]): string {
  if (items.length === 0) return element('p', text(head))
  const lines = element('ol', items.map((item) => element('li', item)).join('\n'))
  return `<details${items.length <= 40 ? ' open' : ''}>${element('summary', text(head))}\n${lines}</details>`
}
