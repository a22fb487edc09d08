// Questions of earlier conversations, for the arrow keys: a small file in the person's state folder, theirs alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const kept = 500

/** Newest first, as readline wants them; none where the file cannot be read. */
export function loadHistory(file = historyFile()): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}

/** A folder that cannot be written costs the history, not the conversation. */
export function saveHistory(lines: readonly string[], file = historyFile()): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${lines.slice(0, kept).join('\n')}\n`, { mode: 0o600 })
  } catch {
    // Nothing depends on it.
  }
}

function historyFile(): string {
  return join(process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'wenzhang', 'history')
}
