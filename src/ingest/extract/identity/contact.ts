// Does the document name somebody to be contacted? Only that it does is kept.

/** Takes normalized text; the reader has masked what stands behind the label. */
export function namesContact(text: string): boolean {
  return /(?:联系人|联系电话|联系方式|咨询电话|监督电话|电话号码|电话)\s*:\s*\S|(?:联[系络]|咨询|电话|热线|传真|邮箱|经办|承办|填报|拨打|负责)[^。;]{0,12}[＊*]{2}/.test(
    text,
  )
}
