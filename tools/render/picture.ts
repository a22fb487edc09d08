// What is drawn: a topic of the page, and its pictures in both languages, some also as wide as a phone.
import type { Sheet } from './draw/sheet.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

export type Topic = {
  /** Of its files. */
  readonly name: string
  readonly title: string
  /** What the picture shows, in a sentence. */
  readonly says: string
  readonly isForPhones?: boolean
  readonly sheets: Readonly<Record<Language, Sheet>>
}

export type Picture = { readonly file: string; readonly width: number; readonly language: Language; readonly sheet: Sheet }

const widths = { desktop: 640, phone: 375 } as const

export function picturesOf({ name, isForPhones = false, sheets }: Topic): readonly Picture[] {
  const sizes = isForPhones ? (['desktop', 'phone'] as const) : (['desktop'] as const)
  return sizes.flatMap((size) =>
    languages.map((language) => ({
      file: size === 'phone' ? `${name}-phone-${language}.png` : `${name}-${language}.png`,
      width: widths[size],
      language,
      sheet: sheets[language],
    })),
  )
}
