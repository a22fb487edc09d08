// How names sound, so that a near-homophone (江津三宫经费) or typed pinyin (jiangjin sangong) finds what was meant.
import { createRequire } from 'node:module'

/** The fuzzy sounds of a text, one per Chinese character; other characters stand for themselves in lower case. */
export function sounds(text: string): readonly string[] {
  return Array.from(text).some(isChinese) ? read(text) : Array.from(text.toLowerCase())
}

/** Two texts with the same key sound alike: tones, n/l, f/h, z/zh, c/ch, s/sh, in/ing, en/eng are not told apart. */
export function soundKey(text: string): string {
  return sounds(text).join(' ')
}

/** Whether two texts sound alike. */
export function soundsLike(one: string, other: string): boolean {
  return soundKey(one) === soundKey(other)
}

/**
 * Typed pinyin as fuzzy sounds, in every way it can be cut into syllables (xian: xian, or xi an), at most `limit`;
 * none where a part of it is no syllable. Spaces, apostrophes and tone numbers part syllables; tone marks are dropped.
 */
export function typedSounds(typed: string, limit = 8): readonly (readonly string[])[] {
  const words = plainLetters(typed)
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  let found: readonly (readonly string[])[] = words.length === 0 ? [] : [[]]
  for (const word of words) {
    const cuts = cut(word, limit)
    found = found.flatMap((before) => cuts.map((syllables) => [...before, ...syllables])).slice(0, limit)
  }
  return found.map((syllables) => syllables.map(fuzzy))
}

type PinyinPro = typeof import('pinyin-pro')
let loaded: PinyinPro | undefined

/** pinyin-pro takes tens of milliseconds to load, so the first text that needs it pays for it, not every start. */
function read(text: string): readonly string[] {
  loaded ??= createRequire(import.meta.url)('pinyin-pro') as PinyinPro
  return loaded.pinyin(text, { toneType: 'none', type: 'array', v: true }).map((syllable) => fuzzy(syllable.toLowerCase()))
}

function isChinese(character: string): boolean {
  return /\p{Script=Han}/u.test(character)
}

/** One form for the sounds that dialects and keyboards do not tell apart. */
function fuzzy(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^f/, 'h')
    .replace(/([ie])ng$/, '$1n')
}

function plainLetters(typed: string): string {
  const marked = typed.toLowerCase().replaceAll('ü', 'v')
  return marked.normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/\p{M}/gu, '')
}

const initials = [
  '',
  'b',
  'p',
  'm',
  'f',
  'd',
  't',
  'n',
  'l',
  'g',
  'k',
  'h',
  'j',
  'q',
  'x',
  'zh',
  'ch',
  'sh',
  'r',
  'z',
  'c',
  's',
  'y',
  'w',
]
const finals: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve',
  l: 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang',
  ch: 'a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang',
  sh: 'a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang',
  r: 'e ao ou an en ang eng ong i u uo ui uan un',
  z: 'a e ai ei ao ou an en ang eng ong i u uo ui uan un',
  c: 'a e ai ao ou an en ang eng ong i u uo ui uan un',
  s: 'a e ai ao ou an en ang eng ong i u uo ui uan un',
  y: 'a o e ao ou an in ang ing ong i u ue uan un',
  w: 'a o ai ei an en ang eng u',
}
const syllables = new Set(initials.flatMap((initial) => (finals[initial] ?? '').split(' ').map((final) => initial + final)))
const longestSyllable = 6

/** Every way to cut a word into syllables, longer first syllables first. */
function cut(word: string, limit: number): readonly (readonly string[])[] {
  const dead = new Set<number>()
  const found: (readonly string[])[] = []
  const walk = (from: number, before: readonly string[]): boolean => {
    if (from === word.length) return found.push(before) > 0
    if (found.length >= limit || dead.has(from)) return false
    let ends = false
    for (let length = Math.min(longestSyllable, word.length - from); length > 0; length -= 1) {
      const syllable = word.slice(from, from + length)
      if (syllables.has(syllable)) ends = walk(from + length, [...before, syllable]) || ends
    }
    if (!ends && found.length < limit) dead.add(from)
    return ends
  }
  walk(0, [])
  return found.slice(0, limit)
}
