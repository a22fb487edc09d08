// What goes between the house and the process that reads files, and what that process makes of a file.
import type { Document } from '../read/document.ts'
import { readDocument } from '../read/read-document.ts'
import { ReadError, type ReadErrorCode } from '../read/read-error.ts'

export type ReadingJob = { readonly bytes: Uint8Array; readonly file: string }
export type Reading =
  | { readonly document: Document }
  | { readonly code: ReadErrorCode; readonly details: Readonly<Record<string, string | number>> }
  | { readonly unexpected: string }

/** Never rejects: an error as a class does not go from process to process. */
export async function readingOf({ bytes, file }: ReadingJob): Promise<Reading> {
  try {
    return { document: await readDocument(bytes, file) }
  } catch (error) {
    if (error instanceof ReadError) return { code: error.code, details: error.details }
    return { unexpected: error instanceof Error ? error.message : String(error) }
  }
}
