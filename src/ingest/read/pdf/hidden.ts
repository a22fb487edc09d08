// Text that a page holds and nobody sees: shown without ink, as under a picture that was read by a machine, or in a layer that is off.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Operators } from './rules.ts'

/** Whether a layer is shown: what pdfjs-dist gives for the document. */
export type Layers = { isVisible(group: unknown): boolean }

/** Whether any character is shown so. White ink, and what is painted over, is not told apart. */
export function showsHidden({ fnArray, argsArray }: Operators, layers: Layers): boolean {
  const state: State = { mode: 0, kept: [], marked: [] }
  return fnArray.some((operator, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    steps.get(operator)?.(state, args, layers)
    return shows.has(operator) && (withoutInk.has(state.mode) || state.marked.includes(false)) && hasCharacters(args)
  })
}

/** Text rendering modes 3 and 7: neither filled nor stroked. */
const withoutInk: ReadonlySet<number> = new Set([3, 7])
const shows: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
])

type State = { mode: number; readonly kept: number[]; readonly marked: boolean[] }
type Step = (state: State, args: readonly unknown[], layers: Layers) => void

const steps: ReadonlyMap<number, Step> = new Map<number, Step>([
  [OPS.save, ({ kept, mode }) => void kept.push(mode)],
  [
    OPS.restore,
    (state) => {
      state.mode = state.kept.pop() ?? state.mode
    },
  ],
  [
    OPS.setTextRenderingMode,
    (state, [mode]) => {
      state.mode = Number(mode)
    },
  ],
  [OPS.beginMarkedContent, ({ marked }) => void marked.push(true)],
  [OPS.beginMarkedContentProps, ({ marked }, [tag, group], layers) => void marked.push(tag !== 'OC' || layers.isVisible(group))],
  [OPS.endMarkedContent, ({ marked }) => void marked.pop()],
])

/** Glyphs stand in the last argument, with numbers between them that only move. */
function hasCharacters(args: readonly unknown[]): boolean {
  const glyphs = args.at(-1)
  return (
    Array.isArray(glyphs) && glyphs.some((glyph) => /\S/.test((glyph as { readonly unicode?: string } | null)?.unicode ?? ''))
  )
}
