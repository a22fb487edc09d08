// JSON in what a model wrote around it: thoughts, prose, code fences. The first object that is whole is taken.

/** The value; undefined where there is none. A text that is JSON as a whole may be any value, an embedded one is an object. */
export function extractJson(text: string): unknown {
  const whole = parsed(text)
  if (whole !== undefined) return whole
  const said = text.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '')
  for (
    let start = said.indexOf('{'), tries = 0;
    start !== -1 && tries < mostTries;
    start = said.indexOf('{', start + 1), tries += 1
  ) {
    const end = endOfObject(said, start)
    const found = end === undefined ? undefined : parsed(said.slice(start, end))
    if (found !== undefined) return found
  }
  return undefined
}

const mostTries = 50

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Behind the bracket that closes the one at `start`; brackets in strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let [depth, inString] = [0, false]
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]
    if (inString && sign === '\\') at += 1
    else if (sign === '"') inString = !inString
    else if (!inString && sign === '{') depth += 1
    else if (!inString && sign === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  return undefined
}
