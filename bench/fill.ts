// Run as a program: writes a synthetic database, in a process of its own so that its memory is not measured.
import { buildSynthetic } from './synthetic.ts'

const [file = '', organizations = '0', facts = '0'] = process.argv.slice(2)
buildSynthetic(file, { organizations: Number(organizations), facts: Number(facts) })
