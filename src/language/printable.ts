// Text from outside (questions, documents, file names) made safe for a terminal: nothing in it moves the cursor, colours or reorders.

/** The text without escape sequences, control, bidirectional and invisible characters; line feeds and tabs stay. */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(sequences, '')
    .replaceAll(unsafe, '')
}

/** As `printable`, on one line: white space of any kind becomes one space. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim()
}

/** Whole escape sequences: commands (CSI), strings (OSC, DCS, SOS, PM, APC) up to their end, and the short ones. */
const sequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g

/** Controls but line feed and tab; formats, of which bidirectional overrides; lone surrogates. Marks that pile up are cut at four. */
const unsafe = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]|(?<=\p{M}{4})\p{M}+/gu
