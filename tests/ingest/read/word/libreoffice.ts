// LibreOffice, where it is installed: what it makes of a Word document.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** A .docx as an old Word document, or printed. */
export function converted(docx: Uint8Array, format: 'doc' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-converted-'))
  try {
    writeFileSync(join(folder, 'in.docx'), docx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'in.docx')])
    return new Uint8Array(readFileSync(join(folder, `in.${format}`)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
