// Who published a document, for which year, of which kind: read from the document alone, or refused.
import type { Knowledge } from '../../../budget/account.ts'
import type { Stage } from '../../../budget/fact.ts'
import type { Divisions, Organization } from '../../../budget/organization.ts'
import { organizationCode } from '../../../budget/organization.ts'
import { normalizeText } from '../../../language/normalize.ts'
import type { Document } from '../../read/document.ts'
import { isBodyName, isTownName, speaksOfNobody } from './body-name.ts'
import { namesContact } from './contact.ts'
import type { IdentityErrorCode } from './identity-error.ts'
import { IdentityError } from './identity-error.ts'
import { findIssuer } from './issuer.ts'
import { kindOf, ownYear } from './kind.ts'
import { namesOf } from './names.ts'
import { placeOf } from './place.ts'
import type { PlacedIssuer } from './placed-issuer.ts'
import { placeIssuer } from './placed-issuer.ts'
import { type PrintedLine, printedLine, printedLines } from './printed-lines.ts'
import { scopeOf } from './scope.ts'
import { stageOf } from './stage.ts'
import type { Named, NameTests } from './title.ts'
import { findTitle } from './title.ts'

export type Identity = {
  readonly organization: Organization
  readonly title: string
  /** The document prints no title; this one is composed of issuer, year and kind. */
  readonly titleComposed: boolean
  readonly year: number
  /** budget or final. */
  readonly stage: Stage
  /** Somebody is named to be contacted; who it is, is never kept. */
  readonly hasContact: boolean
}

/**
 * A place alone publishes for all its bodies, never as one of them. Throws IdentityError where the document does not say; file names
 * are no evidence. `title` is what a person says that a document without a title is: it goes before its lines, and is kept as composed.
 */
export function identify(document: Document, knowledge: Knowledge, title?: string): Identity {
  const lines = printedLines(document)
  const told = toldBy(lines, document.file, knowledge)
  if (title === undefined || (told instanceof IdentityError && told.code === 'no_disclosure')) return orThrow(told)
  if (!(told instanceof IdentityError)) throw new IdentityError('has_title', document.file)
  const titled = toldBy([printedLine(title, 'heading'), ...lines], document.file, knowledge)
  if (titled instanceof IdentityError) throw new IdentityError('title_unclear', document.file)
  return { ...titled, titleComposed: true }
}

function orThrow(told: Identity | IdentityError): Identity {
  if (told instanceof IdentityError) throw told
  return told
}

function toldBy(lines: readonly PrintedLine[], file: string, knowledge: Knowledge): Identity | IdentityError {
  const text = lines.map((line) => line.text).join('\n')
  const fail = (code: IdentityErrorCode) => new IdentityError(code, file)
  if (!/预算|决算|三公/.test(text) || !/\d/.test(text) || isNewsReport(text)) return fail('no_disclosure')
  const tests = nameTests(knowledge.divisions)
  const title = findTitle(lines, tests)
  const named = title?.issuer.name ? title.issuer : findIssuer(lines, tests)
  const issuer = placeIssuer(forPlace(named, title?.text ?? '', tests), knowledge.divisions, text)
  if (issuer === undefined) return fail('no_issuer')
  const year = title?.year ?? ownYear(lines)
  if (year === undefined) return fail('no_year')
  const stage = stageOf(normalizeText(title?.text ?? ''), { text, year })
  if (stage === undefined) return fail('no_stage')
  const printed = title?.text ?? `${issuer.shown}${year}年${kindOf(text, stage)}`
  const organization = organizationOf(issuer, { title: normalizeText(printed), text, knowledge })
  if (issuer.core === '' && organization.scope !== 'summary') return fail('no_issuer')
  return { organization, title: printed, titleComposed: title === undefined, year, stage, hasContact: namesContact(text) }
}

/** A government that reports on 财政决算 or 预算执行 speaks for its place. */
function forPlace(named: Named, title: string, { isArea }: NameTests): Named {
  const place = named.name.replace(/人民政府$/, '')
  const isReport = place !== named.name && isArea(place) && /财政[预决]算|预算执行/.test(title)
  return isReport ? { name: place, printed: named.printed.replace(/人民政府$/, '') } : named
}

/** Newspapers tell of disclosures; their figures are not the issuer's own. */
function isNewsReport(text: string): boolean {
  return newspapers.some((pattern) => pattern.test(text))
}

const newspapers = [
  /本报讯|本[报台]记者|记者从|\((?:通讯员|记者)|(?:新华|中新|人民)[网社][^\n。]{0,16}[电讯]/,
  /(?:日报|晚报|晨报|早报|商报|都市报|新闻网|电视台)讯|\d月\d{1,2}日[电讯]/,
  /日前[^\n。,]{0,6}(?:公布|公开|发布|晒出)|预算公开引发?关注|[预决]算[^\n。,]{0,6}引发?关注/,
]

function nameTests(divisions: Divisions): NameTests {
  const isPlaced = (name: string) => placeOf(name, divisions, '').prefix !== ''
  const isKnown = (name: string) => placeOf(name, divisions, '').isKnown
  const isArea = (name: string) => {
    const { prefix, rest } = placeOf(name, divisions, '')
    return prefix !== '' && rest === '' && /[省市区县州旗盟]$/.test(name)
  }
  const isIssuer = (name: string) => isBodyName(name) || isTownName(name) || isArea(name)
  return { isArea, isPlaced, isIssuer: (name) => (isKnown(name) || !speaksOfNobody(name)) && isIssuer(name) }
}

type Evidence = { readonly title: string; readonly text: string; readonly knowledge: Knowledge }

function organizationOf(issuer: PlacedIssuer, { title, text, knowledge }: Evidence): Organization {
  const scope = scopeOf({ ...issuer, title, text })
  return {
    code: organizationCode(issuer.canonical, scope),
    name: issuer.shown,
    scope,
    division: issuer.division,
    names: namesOf({ ...issuer, text }, knowledge.divisions),
  }
}
