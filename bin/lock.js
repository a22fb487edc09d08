// Keeps package-lock.json installable everywhere without a compiler (docs/decisions/0004).
//   lock.js            rewrite the lock with npm, restore what npm drops, check it
//   lock.js --restore  restore only (after each npm install)
//   lock.js --check    check only
// `--file FILE` works on another lock than this project's.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const options = process.argv.slice(2)
const at = options.indexOf('--file')
const file = at === -1 ? `${root}package-lock.json` : options[at + 1]
/** Packages with a binding.gyp that bring their binaries along: without the mark npm would compile them. */
const prebuilt = ['node_modules/better-sqlite3']
const platforms = ['linux', 'darwin', 'win32']

if (!options.includes('--check') && !options.includes('--restore')) rewrite()
if (!options.includes('--check') && existsSync(file)) restore()
if (!options.includes('--restore')) check()

function rewrite() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['install', '--package-lock-only', '--ignore-scripts'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status === null ? 1 : status)
}

function restore() {
  const text = readFileSync(file, 'utf8')
  const lock = JSON.parse(text)
  for (const [path, entry] of Object.entries(lock.packages)) {
    delete entry.resolved
    if (prebuilt.includes(path)) entry.gypfile = false
  }
  const restored = `${JSON.stringify(lock, null, 2)}\n`
  if (restored !== text) writeFileSync(file, restored)
}

function check() {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  const faults = [...Object.entries(packages).flatMap((entry) => faultsOf(entry, packages)), ...unmarked(packages)]
  for (const fault of faults) console.error(`package-lock.json: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}

function unmarked(packages) {
  return prebuilt
    .filter((path) => packages[path]?.gypfile !== false)
    .map((path) => `${path} lacks "gypfile": false, npm ci would compile it`)
}

function faultsOf([path, entry], packages) {
  const faults = []
  if (entry.resolved !== undefined) faults.push(`${path} names a registry ("resolved")`)
  if (path !== '' && entry.integrity === undefined && !entry.inBundle) faults.push(`${path} has no integrity`)
  const natives = Object.keys(entry.optionalDependencies || {})
  const found = natives.map((native) => nested(path, native, packages))
  natives.forEach((native, index) => {
    if (found[index] === undefined) faults.push(`${path} has no entry for ${native}`)
  })
  // A package with one optional dependency has an extra for one system (fsevents), not a binary for each.
  if (natives.length > 1) {
    const systems = new Set(found.flatMap((native) => native?.os || []))
    for (const platform of platforms) if (!systems.has(platform)) faults.push(`${path} has no native package for ${platform}`)
  }
  return faults
}

/** Node's own search: beside the package that needs it, then outwards. */
function nested(path, name, packages) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const entry = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]
    if (entry !== undefined || folder === '') return entry
  }
}
