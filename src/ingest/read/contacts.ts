// Blackens who is to be contacted: names, telephone numbers and addresses of electronic mail become ＊, one for one, so that columns hold.

/** The same text, of the same length, without contacts. The label before a contact stays: it tells that one is named. */
export function maskContacts(text: string): string {
  return text
    .split('\n')
    .map((line) => maskNumbers(maskLabelled(line)))
    .join('\n')
}

const label =
  /(?:联\s*系|聯\s*系|咨询|諮詢|办公|辦公|监督|監督|投诉|投訴|举报|舉報|经办|經辦|填报|填報|填表)?(?:人员|人員|人|方式|电话|電話|电\s*话|座机|座機|手机|手機|传真|傳真|邮箱|郵箱|电子邮件|電子郵件)(?:姓名|号码|號碼)?\s*[：:\t]\s*(?=\S)/g
const numbers = /(?<!\d)(?:[（(]?0\d{2,3}[)）]?\s*[-—－–]?\s*\d{7,8}|1[3-9]\d{9})(?!\d)|[\w.]+@[\w.]+\.\w+/g

/** From the first label on, everything but the labels themselves and the last full stop. */
function maskLabelled(line: string): string {
  const labels = [...line.matchAll(label)].filter(({ 0: found }) => isContact(found))
  const [first] = labels
  if (first === undefined) return line
  const kept = new Set(labels.flatMap(({ 0: found, index }) => Array.from({ length: found.length }, (_, at) => index + at)))
  return Array.from({ length: line.length }, (_, at) => keep(line[at] ?? '', at < first.index || kept.has(at))).join('')
}

/** 人： alone is any list of people; 联系人： is a contact. */
function isContact(found: string): boolean {
  return /联\s*系|聯\s*系|经办|經辦|填报|填報|填表|电\s*话|電話|座机|座機|手机|手機|传真|傳真|邮箱|郵箱|邮件|郵件/.test(found)
}

function keep(character: string, kept: boolean): string {
  return kept || /[\s。；;）)]/.test(character) ? character : '＊'
}

function maskNumbers(line: string): string {
  return line.replaceAll(numbers, (found) => '＊'.repeat(found.length))
}
