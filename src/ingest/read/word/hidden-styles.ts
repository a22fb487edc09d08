// The styles of a Word document whose text nobody sees: hidden, struck out, or in type that is too small to read.
import { type Cheerio, load } from 'cheerio'
import type { Element } from 'domhandler'

/** The ids of such styles. */
export type HiddenStyles = ReadonlySet<string>

/** From the text of word/styles.xml; a style says what its base says where it says nothing itself. */
export function hiddenStyles(xml: string): HiddenStyles {
  const page = load(xml, { xml: { xmlMode: true } })
  const styles = new Map(
    page('w\\:style')
      .toArray()
      .map((element) => {
        const style = page(element)
        const base = style.children('w\\:basedOn').attr('w:val')
        return [style.attr('w:styleId') ?? '', { own: hides(style.children('w\\:rPr')), base }] as const
      }),
  )
  const isHidden = (id: string | undefined, depth = 0): boolean => {
    const style = id === undefined || depth > deepest ? undefined : styles.get(id)
    return style !== undefined && (style.own ?? isHidden(style.base, depth + 1))
  }
  return new Set([...styles.keys()].filter((id) => isHidden(id)))
}

const deepest = 20

/** Whether run properties take the text from the page; undefined where they say nothing of it. */
export function hides(properties: Cheerio<Element>): boolean | undefined {
  const said = properties.children('w\\:vanish, w\\:strike, w\\:dstrike')
  const size = Number(properties.children('w\\:sz').attr('w:val') ?? Number.NaN)
  if (size <= smallest) return true
  return said.length === 0 ? undefined : said.toArray().some((element) => isOn(said.filter((_, each) => each === element)))
}

/** In half points. */
const smallest = 4

/** A property that stands there is on, unless it says that it is not. */
export function isOn(property: Cheerio<Element>): boolean {
  return !/^(?:0|false|off)$/.test(property.attr('w:val') ?? '')
}
