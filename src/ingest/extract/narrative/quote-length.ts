// How long a passage of a document may be, and what stands between its pieces.
export const longest = 59
export const between = ' … '
