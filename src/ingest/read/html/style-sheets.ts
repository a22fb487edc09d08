// The style sheets that a page carries, as far as they hide something: its elements are marked hidden. Sheets outside of the page are not fetched.
import type { CheerioAPI } from 'cheerio'
import { hides, plainStyle } from './elements.ts'

/** Rules for the whole page only hold it back until it is ready; a rule that the selector's library does not know hides nothing. */
export function hideByRules(page: CheerioAPI): void {
  for (const sheet of page('style').toArray()) {
    const text = page(sheet)
      .text()
      .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    for (const [, selector = '', declarations = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g))
      if (hides(plainStyle(declarations))) hideSelected(page, selector.trim())
  }
}

function hideSelected(page: CheerioAPI, selector: string): void {
  try {
    page(selector).not('html, body').attr('hidden', '')
  } catch {
    // A selector of another time: no element is known to be meant.
  }
}
