// What an answer in Slack says around its figures, in both languages: buttons, heads of columns, and what is left out.

export type SlackAnswerWords = {
  readonly buttons: Record<'sources' | 'sql' | 'export' | 'share', string>
  /** The buttons below an answer, and what a screen reader calls them. */
  readonly feedback: Record<'up' | 'down', { readonly text: string; readonly label: string }>
  readonly columns: Record<'place' | 'organization' | 'year' | 'stage' | 'label' | 'amount' | 'number' | 'sources', string>
  readonly inUnit: (name: string, unit: string) => string
  readonly beside: (changes: readonly string[]) => string
  readonly and: string
  readonly figures: string
  readonly sources: string
  readonly suggestions: string
  readonly choose: string
  readonly sayWhich: string
  readonly attention: string
  readonly assumed: string
  readonly asks: string
  readonly repeated: string
  readonly verified: (by: string, date: string) => string
  readonly shares: string
  /** Around the time of sharing, with the version of the data. */
  readonly frozen: (data: string) => readonly [before: string, after: string]
  readonly moreRows: (count: number) => string
  readonly moreLines: (count: number) => string
  readonly moreSources: (count: number) => string
  readonly moreChoices: (count: number) => string
}

export const slackAnswerWords: Record<'zh' | 'en', SlackAnswerWords> = {
  zh: {
    buttons: { sources: '来源', sql: 'SQL', export: '导出', share: '分享' },
    feedback: {
      up: { text: '有用', label: '这个回答有用' },
      down: { text: '有问题', label: '这个回答有问题' },
    },
    columns: {
      place: '名次',
      organization: '单位',
      year: '年份',
      stage: '阶段',
      label: '项目',
      amount: '金额',
      number: '数值',
      sources: '出处',
    },
    inUnit: (name, unit) => (unit === '' ? name : `${name}（${unit}）`),
    beside: (changes) => `（增减 ${changes.join('，')}）`,
    and: '；',
    figures: '数据',
    sources: '出处',
    suggestions: '还可以问',
    choose: '请选择',
    sayWhich: '回复“第一个”“第二个”，或把问题说得更完整些。',
    attention: '注意：',
    assumed: '说明：',
    asks: ' 问：',
    repeated: '程序中断后补发，可能与前面的回答重复。',
    verified: (by, date) => `已核验（${by === '' ? '' : `${by}，`}${date}）`,
    shares: ' 分享了一个回答：',
    frozen: (data) => ['分享于 ', `，数据版本 ${data}。卡片保持分享时的样子；数据若有更正，会在下面回复说明。`],
    moreRows: (count) => `另有 ${count} 项，可导出查看。`,
    moreLines: (count) => `另有 ${count} 行没有显示。`,
    moreSources: (count) => `另有 ${count} 处，按“来源”查看。`,
    moreChoices: (count) => `另有 ${count} 个，请把名字说得更完整些。`,
  },
  en: {
    buttons: { sources: 'Sources', sql: 'SQL', export: 'Export', share: 'Share' },
    feedback: {
      up: { text: 'Helpful', label: 'This answer is helpful' },
      down: { text: 'Something is wrong', label: 'Something is wrong with this answer' },
    },
    columns: {
      place: 'Rank',
      organization: 'Organization',
      year: 'Year',
      stage: 'Stage',
      label: 'Item',
      amount: 'Amount',
      number: 'Number',
      sources: 'Source',
    },
    inUnit: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
    beside: (changes) => ` (change ${changes.join(', ')})`,
    and: '; ',
    figures: 'Figures',
    sources: 'Sources',
    suggestions: 'You can also ask',
    choose: 'Please choose',
    sayWhich: 'Reply “the first” or “the second”, or put the question more completely.',
    attention: 'Note: ',
    assumed: 'Assumed: ',
    asks: ' asks:',
    repeated: 'Sent again after an interruption; it may repeat the answer before.',
    verified: (by, date) => `Verified (${by === '' ? '' : `${by}, `}${date})`,
    shares: ' shares an answer:',
    frozen: (data) => [
      'Shared ',
      `; version of the data: ${data}. The card stays as it was shared; a correction of the data is told in a reply below.`,
    ],
    moreRows: (count) => `${count} more; export to see all.`,
    moreLines: (count) => `${count} more lines are not shown.`,
    moreSources: (count) => `${count} more places; press “Sources”.`,
    moreChoices: (count) => `${count} more; please give the name more completely.`,
  },
}
