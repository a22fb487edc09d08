// English: units of counts behind their figures; what documents say in quotation marks stays as it is printed.

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  辆: ['vehicle', 'vehicles'],
  人: ['person', 'people'],
  名: ['person', 'people'],
  人次: ['visit', 'visits'],
  批次: ['group', 'groups'],
  批: ['group', 'groups'],
  次: ['time', 'times'],
  台: ['unit', 'units'],
  套: ['set', 'sets'],
  天: ['day', 'days'],
  小时: ['hour', 'hours'],
  倍: ['times', 'times'],
  个: ['', ''],
}

/** “1 辆” → “1 vehicle”, “8 个” → “8”. */
export function inEnglish(text: string): string {
  return text
    .split(/(「[^」]*」)/)
    .map((piece) => (piece.startsWith('「') ? piece : piece.replaceAll(counted, said)))
    .join('')
}

const counted = /(\d[\d.]*) (辆|人次|人|名|批次|批|次|台|套|天|小时|倍|个)(?!\p{Script=Han})/gu

function said(printed: string, digits: string, unit: string): string {
  const [one, many] = units[unit] ?? [unit, unit]
  return units[unit] === undefined ? printed : `${digits} ${digits === '1' ? one : many}`.trimEnd()
}
