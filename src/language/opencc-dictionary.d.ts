// opencc-js ships this dictionary without types: “traditional simplified” pairs joined by “|”.
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  // biome-ignore lint/style/noDefaultExport: it is theirs
  export default pairs
}
