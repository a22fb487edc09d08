// What the command `ask` itself says, in both languages: titles of the parts of an answer, help, and what is wrong with a line.

export type TerminalWords = {
  readonly sources: string
  readonly suggestions: string
  readonly choices: string
  readonly attention: string
  readonly assumed: string
  readonly plan: string
  readonly sql: string
  readonly parameters: string
  readonly facts: string
  readonly welcome: string
  readonly help: string
  readonly unknownCommand: (command: string) => string
  readonly prompt: string
}

export const terminalWords: Record<'zh' | 'en', TerminalWords> = {
  zh: {
    sources: '出处',
    suggestions: '还可以问',
    choices: '请选择',
    attention: '注意：',
    assumed: '说明：',
    plan: '计划',
    sql: 'SQL',
    parameters: '参数',
    facts: '事实编号',
    welcome: '问账：直接提问，例如“江津2023年三公经费”。/help 看说明，/quit 退出。',
    help: [
      '直接输入问题；接着的问题可以省略，如“那2022年呢”“占几成”“为啥少了”“按元显示”。',
      '  /new      忘掉前面的对话',
      '  /explain  每个答案都显示计划和 SQL（再输一次关闭）',
      '  /help     这段说明',
      '  /quit     退出（exit、q、退出，或 Ctrl+D）',
    ].join('\n'),
    unknownCommand: (command) => `没有 ${command} 这个命令，/help 看说明。`,
    prompt: '问> ',
  },
  en: {
    sources: 'Sources',
    suggestions: 'You can also ask',
    choices: 'Please choose',
    attention: 'Note: ',
    assumed: 'Assumed: ',
    plan: 'Plan',
    sql: 'SQL',
    parameters: 'Parameters',
    facts: 'Facts',
    welcome: 'Wenzhang: just ask, for example “江津2023年三公经费”. /help explains, /quit leaves.',
    help: [
      'Type a question; the next one may leave out what stays the same: “and 2022?”, “what share?”, “why less?”.',
      '  /new      forget the conversation so far',
      '  /explain  show the plan and the SQL of each answer (again to stop)',
      '  /help     this text',
      '  /quit     leave (also exit, q, or Ctrl+D)',
    ].join('\n'),
    unknownCommand: (command) => `There is no command ${command}; /help explains.`,
    prompt: '? ',
  },
}

/** What may be wrong with a line of a batch. */
export const batchErrors = {
  bad_json: 'the line is no JSON object',
  no_question: 'the line has no question: “q” must be a text that is not empty',
  bad_today: '“today” must be a date like 2024-05-06',
  bad_thread: '“thread” must be a text',
  failed: 'the question could not be answered because of a fault of the program',
} as const
export type BatchErrorCode = keyof typeof batchErrors
