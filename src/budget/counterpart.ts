// People and the posts that they may hold: a document often states only one of the two.

/** The item of the same kind of people on the other side; undefined for anything else. */
export function counterpart(item: string): string | undefined {
  const [kind = '', ...rest] = item.split('.')
  const other = sides[kind]
  return other === undefined ? undefined : [other, ...rest].join('.')
}

const sides: Readonly<Record<string, string>> = { post: 'staff', staff: 'post' }
