// A place in a document as a person reads it.
import type { Locator } from '../budget/fact.ts'

export function placeText(locator: Locator, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  if ('line' in locator) return zh ? `第 ${locator.line} 行` : `line ${locator.line}`
  if ('page' in locator) return zh ? `第 ${locator.page} 页` : `page ${locator.page}`
  if ('sheet' in locator) return `${locator.sheet}!${locator.cell}`
  return zh ? `第 ${locator.block} 段` : `block ${locator.block}`
}
