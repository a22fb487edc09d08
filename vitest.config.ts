import { defineConfig } from 'vitest/config'

// One process per test file: better-sqlite3 is native. Tests on the real documents read WENZHANG_CORPUS and are skipped, visibly, where it is unset.
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], pool: 'forks', maxWorkers: 3, testTimeout: 30_000 },
})
