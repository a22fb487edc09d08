// What `state` says to a person: what a purge removes, and what stands beside a draft of a golden question.

export type StateWords = {
  readonly noState: (file: string) => string
  readonly nothingKept: (user: string) => string
  readonly wouldGo: (user: string, counts: string) => string
  readonly gone: (user: string, counts: string) => string
  readonly tables: Readonly<Record<StateTable, string>>
  readonly noFeedback: string
  readonly toEdit: string
  readonly said: (verdict: 'up' | 'down', reason: string | null, expected: string | null) => string
}
export type StateTable = 'inbox' | 'threads' | 'answers' | 'feedback' | 'shares' | 'marks' | 'proposals' | 'audit'

export const stateWords: Readonly<Record<'zh' | 'en', StateWords>> = {
  zh: {
    noState: (file) => `没有状态库 ${file}：机器人还没有运行过，或用 --state 指明文件。`,
    nothingKept: (user) => `没有保存 ${user} 的任何内容。`,
    wouldGo: (user, counts) => `将要删除 ${user} 的内容：${counts}。现在什么都没有删；确认删除请加 --yes。`,
    gone: (user, counts) => `已删除 ${user} 的内容：${counts}。`,
    tables: {
      inbox: '收到的消息',
      threads: '对话',
      answers: '回答',
      feedback: '反馈',
      shares: '分享的卡片',
      marks: '核实标记',
      proposals: '待收录的文件',
      audit: '操作记录里的名字',
    },
    noFeedback: '还没有反馈。',
    toEdit: '以上是草稿：expect 写的是机器人当时的回答。把不对的改成应有的结果，再运行 npm run eval -- 文件。',
    said: (verdict, reason, expected) =>
      [verdict === 'up' ? '👍' : '👎', reason ?? '', expected === null ? '' : `期望：${expected}`].filter(isSaid).join(' '),
  },
  en: {
    noState: (file) => `There is no state ${file}: the bot has not run yet, or name the file with --state.`,
    nothingKept: (user) => `Nothing of ${user} is kept.`,
    wouldGo: (user, counts) => `Of ${user} this would be removed: ${counts}. Nothing is removed yet; add --yes to do it.`,
    gone: (user, counts) => `Of ${user} this was removed: ${counts}.`,
    tables: {
      inbox: 'messages received',
      threads: 'threads',
      answers: 'answers',
      feedback: 'feedback',
      shares: 'shared cards',
      marks: 'verified answers',
      proposals: 'dropped documents',
      audit: 'names in the audit',
    },
    noFeedback: 'There is no feedback.',
    toEdit: 'These are drafts: expect is what the bot answered. Correct what is wrong, then run npm run eval -- FILE.',
    said: (verdict, reason, expected) =>
      [verdict === 'up' ? '👍' : '👎', reason ?? '', expected === null ? '' : `expected: ${expected}`].filter(isSaid).join(' '),
  },
}

function isSaid(part: string): boolean {
  return part !== ''
}
