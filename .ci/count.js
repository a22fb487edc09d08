// Prints “N passed, N failed” (and skipped, where there are any) from a report of vitest. A file that could not run counts as one failure.
import { readFileSync } from 'node:fs'

const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
)
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
)
const skipped = numPendingTests + numTodoTests
const failed = numFailedTests + broken.length
console.log(`${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
if (numPassedTests === 0 || failed > 0) process.exitCode = 1
