// What a document calls the body that it is of: 全县 is the county's own summary, or somebody else's figure.
import { normalizeText } from '../../../language/normalize.ts'
import type { Identity } from '../identity/identify.ts'
import type { Called } from './lexicon/lexicon.ts'

const kinds = ['省', '市', '区', '县', '镇', '乡', '街道']

/** The names of the body; the places whose figures are its own: all of them in a summary, the governed one of a town. */
export function calledOf({ organization }: Pick<Identity, 'organization'>): Called {
  const names = [...organization.names.map(({ name }) => name), organization.name].map(normalizeText)
  const governs = (kind: string) => names.some((name) => governed.exec(name)?.[1] === kind)
  return { names, places: organization.scope === 'summary' ? kinds : kinds.filter(governs) }
}

const governed = /(省|市|区|县|镇|乡|街道)(?:人民政府|政府|办事处)?(?:\((?:本级|机关)\))?$/
