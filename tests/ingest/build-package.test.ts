import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageFolder } from '../../src/database/build.ts'
import { readKnowledge } from '../../src/database/knowledge.ts'
import { buildPackage } from '../../src/ingest/build-package.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { validatePackage } from '../database/package/validate.ts'

const corpus = process.env.WENZHANG_CORPUS ?? ''

test('the package that comes with the program is valid by its own description', () => {
  expect(validatePackage(packageFolder)).toEqual([])
})

describe.skipIf(corpus === '')('from the original documents (WENZHANG_CORPUS)', () => {
  const originals = (): readonly string[] => readdirSync(join(corpus, 'original')).toSorted()

  function packageOf(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const knowledge = readKnowledge(packageFolder)
    return buildPackage(packageFolder, async (db) => {
      for (const file of files) await ingest(readFileSync(join(corpus, 'original', file)), file, { db, knowledge })
    })
  }

  test('the package is rebuilt to the byte', async () => {
    const files = [...(await packageOf(originals()))]
    expect(files.flatMap(([file, text]) => firstDifference(file, text) ?? [])).toEqual([])
  })

  test('the order of ingest does not matter', async () => {
    expect(await packageOf(originals().toReversed())).toEqual(await packageOf(originals()))
  })

  test('no passage of a document is as long as sixty characters', async () => {
    const texts = [...(await packageOf(originals())).values()].join('\n')
    for (const file of originals()) {
      const document = readFileSync(join(corpus, 'original', file), 'utf8')
      expect(longestShared(document, texts), file).toBeLessThan(60)
    }
  })
})

/** The first line of a file of the package that is another one now. */
function firstDifference(file: string, text: string): string | undefined {
  const before = readFileSync(join(packageFolder, file), 'utf8').split('\n')
  const now = text.split('\n')
  const at = Array.from({ length: Math.max(before.length, now.length) }, (_, index) => index).find(
    (index) => before[index] !== now[index],
  )
  return at === undefined ? undefined : `${file}:${at + 1}: ${before[at]} is now ${now[at]}`
}

/** Length of the longest line part of `document`, in steps of 60 characters, that `texts` holds; 0 for none. */
function longestShared(document: string, texts: string): number {
  const found = document
    .split('\n')
    .some((line) =>
      Array.from({ length: Math.max(0, line.length - 59) }, (_, start) => line.slice(start, start + 60)).some(
        (part) => part.trim().length === 60 && texts.includes(part),
      ),
    )
  return found ? 60 : 0
}
