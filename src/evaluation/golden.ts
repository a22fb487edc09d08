// Golden questions as they stand in a file: one JSON object a line, a batch line of `ask` plus what is expected of its outcome.
import { z } from 'zod'
import { WenzhangError } from '../errors.ts'

/** A file of golden questions that cannot be read; `details.line` is its line. */
export class GoldenError extends WenzhangError {}

/** One value, or several of which each is right. */
const oneOf = <T extends z.ZodType>(value: T) =>
  z.union([value, z.array(value).min(1)]).transform((given) => (Array.isArray(given) ? given : [given]) as readonly z.output<T>[])

const expectedFigure = z.strictObject({
  /** A part of the shown name that identifies the organization. Absent: not checked. */
  organization: z.string().optional(),
  item: oneOf(z.string()).optional(),
  year: z.int().optional(),
  value: oneOf(z.number()),
  unit: oneOf(z.string()),
})
export type ExpectedFigure = z.infer<typeof expectedFigure>

const plainExpectation = z.strictObject({
  outcome: oneOf(z.enum(['answer', 'clarification', 'no_answer', 'refused'])),
  reason: oneOf(z.string()).default([]),
  /** Must be there, in this order; the first is the headline. */
  figures: z.array(expectedFigure).default([]),
  /** May be there besides. */
  also: z.array(expectedFigure).default([]),
  /** A literal span of a citation's quote. */
  quote: z.string().max(59).optional(),
  /** Words that the text must hold. */
  says: z.array(z.string()).default([]),
  /** Words that would be false: the text must not hold them. */
  never: z.array(z.string()).default([]),
  /** How many members a list must have. */
  members: z.int().optional(),
  /** A warning with this code must be there, or with one of several. */
  warned: oneOf(z.string()).default([]),
  /** The order of `figures` is free. */
  unordered: z.boolean().default(false),
  /** A ranking that may not go on beyond `figures`. */
  exact: z.boolean().default(false),
})
export type Expectation = z.infer<typeof plainExpectation>

const golden = z.strictObject({
  id: z.string().min(1),
  q: z.string(),
  thread: z.string().optional(),
  today: z.iso.date().optional(),
  kind: z.string().min(1),
  /** `or`: other outcomes that are right too. */
  expect: plainExpectation.extend({ or: z.array(plainExpectation).default([]) }),
})
export type GoldenQuestion = z.infer<typeof golden>

/** The questions of a file, in its order. Throws a GoldenError `bad_golden_line` or `golden_id_twice`. */
export function readGolden(text: string): readonly GoldenQuestion[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  const questions = lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1)]))
  const ids = new Set<string>()
  for (const { id } of questions) {
    if (ids.has(id)) throw new GoldenError('golden_id_twice', `Two golden questions have the id ${id}.`, { id })
    ids.add(id)
  }
  return questions
}

/** Whether anything but an answer is asked for: a figure given here is wrong. */
export function mustNotAnswer({ expect }: GoldenQuestion): boolean {
  return [expect, ...expect.or].every(({ outcome }) => !outcome.includes('answer'))
}

function readLine(line: string, number: number): GoldenQuestion {
  const { data, error } = golden.safeParse(parsed(line))
  if (data !== undefined) return data
  const [issue] = error.issues
  const place = issue?.path.join('.') ?? ''
  throw new GoldenError('bad_golden_line', `Line ${number} is no golden question: ${place} ${issue?.message}`, { line: number })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
