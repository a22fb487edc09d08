// The name that a dropped file is kept under: as the person gave it, but only ever a name.

const mostCharacters = 120
/** What file systems allow for a name, less a margin. */
const mostBytes = 240

/** Without folders and characters that some system forbids; a long name is cut before its extension. */
export function fileNameOf(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .trim()
    .replace(/^\.+|(?<![. ])[. ]+$/g, '')
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? ''
  const stem = fitting(plain.slice(0, plain.length - extension.length), extension)
  return stem === '' ? `document${extension}` : `${stem}${extension}`
}

function fitting(stem: string, extension: string): string {
  const characters = [...stem].slice(0, mostCharacters - extension.length)
  while (Buffer.byteLength(characters.join('')) > mostBytes - extension.length) characters.pop()
  return characters.join('')
}
