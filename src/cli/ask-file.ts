// The file of a batch: its text, or an error that names the file and says what is wrong with it.
import { readFileSync } from 'node:fs'
import { WenzhangError } from '../errors.ts'

/** A file of questions that cannot be read; `details.file` names it. */
export class QuestionsUnreadableError extends WenzhangError {}

/** `-` is standard input. */
export function readQuestions(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const sentence = sentences[code] ?? unreadable
    throw new QuestionsUnreadableError('questions_unreadable', sentence(file), { file }, { cause: error })
  }
}

const unreadable = (file: string): string => `问题文件 ${file} 读不出来。 / The file of questions ${file} cannot be read.`

const sentences: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `没有 ${file} 这个问题文件。 / There is no file of questions ${file}.`,
  EISDIR: (file) => `${file} 是文件夹，请给一个 JSON Lines 文件。 / ${file} is a folder: name a file of JSON lines.`,
  EACCES: (file) => `没有权限读 ${file}。 / The file ${file} may not be read: check its permissions.`,
}
