// What is wrong with the file of the bot's memory, said with its name and what to do. SQLite's own words are the cause.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { WenzhangError } from '../errors.ts'

export const stateErrorCodes = [
  ...(['state_folder_missing', 'state_of_other_version', 'state_damaged'] as const),
  ...(['state_not_writable', 'state_in_use'] as const),
] as const
export type StateErrorCode = (typeof stateErrorCodes)[number]

/** A memory that cannot be opened; `details.file` names it. */
export class StateError extends WenzhangError {}

/** Does `work` with the memory `file`; a fault of SQLite or of the file system becomes a StateError, any other is thrown on. */
export async function withState<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof WenzhangError ? undefined : stateErrorCode(file, error)
    throw code === undefined ? error : stateError(code, file, error)
  }
}

/** Does `work`; where SQLite cannot write now (a full disk, a lock that is held too long) that becomes `state_not_writable`. */
export async function blamingDisk<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const word = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw /^SQLITE_(FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN|PROTOCOL)/.test(word)
      ? stateError('state_not_writable', file, error)
      : error
  }
}

/** The error of this code about `file`. */
export function stateError(code: StateErrorCode, file: string, cause?: unknown): StateError {
  return new StateError(code, sentences[code](file), { file }, { cause })
}

function stateErrorCode(file: string, error: unknown): StateErrorCode | undefined {
  if (!existsSync(dirname(file))) return 'state_folder_missing'
  const system = error instanceof Error && 'code' in error ? String(error.code) : ''
  return causes.find(([pattern]) => pattern.test(system))?.[1]
}

const causes: readonly (readonly [RegExp, StateErrorCode])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'state_damaged'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES|EPERM|EISDIR)/, 'state_not_writable'],
]

const sentences: Record<StateErrorCode, (file: string) => string> = {
  state_folder_missing: (file) =>
    `状态库 ${file} 所在的文件夹不存在，请先建文件夹，或用 WENZHANG_STATE 换一个。 / The folder of the state ${file} does not exist: make it, or name another file with WENZHANG_STATE.`,
  state_of_other_version: (file) =>
    `${file} 不是这个版本的问账写的状态库，请升级问账，或用 WENZHANG_STATE 换一个。 / ${file} is no state that this version of Wenzhang knows: use a newer version, or name another file with WENZHANG_STATE.`,
  state_damaged: (file) =>
    `状态库 ${file} 已损坏，请从备份恢复；没有备份就把它移走，机器人会从空的开始。 / The state ${file} is damaged: restore it from a backup, or move it away and the bot begins with an empty one.`,
  state_not_writable: (file) =>
    `状态库 ${file} 打不开或不能写，请检查权限和磁盘空间、是否被别的程序锁住，或用 WENZHANG_STATE 换一个能写的位置。 / The state ${file} cannot be opened or written: check its permissions, the space on the disk and whether another program has locked it, or name a place that can be written with WENZHANG_STATE.`,
  state_in_use: (file) =>
    `另一个机器人进程正在使用状态库 ${file}，请先结束它；每个应用只运行一个。 / Another bot is working with the state ${file}: end it first; an app runs one.`,
}
