// What `sql` says to a person: how many rows there are, and why a statement was not run.
import type { Reason } from '../query/check/reason.ts'
import type { Saying, Values } from '../query/check/sayings.ts'
import { untraced } from './sql-lineage.ts'

export type SqlWords = {
  readonly rows: (count: number, truncated: boolean) => string
  readonly notRun: (code: string, position: number | undefined) => string
  readonly reason: (reason: Reason) => string
}

export const sqlWords: Readonly<Record<'zh' | 'en', SqlWords>> = {
  zh: {
    rows: (count, truncated) => (truncated ? `只列出前 ${count} 行，还有更多（truncated）。` : `共 ${count} 行。`),
    notRun: (code, position) => (position === undefined ? `未执行（${code}）：` : `未执行（${code}，第 ${position} 个字符）：`),
    reason: ({ saying, values }) => chinese[saying](values),
  },
  en: {
    rows: (count, truncated) => {
      const rows = count === 1 ? '1 row' : `${count} rows`
      return truncated ? `First ${rows}; there are more (truncated).` : `${rows}.`
    },
    notRun: (code, position) => (position === undefined ? `Not run (${code}). ` : `Not run (${code}, character ${position}). `),
    reason: ({ message }) => message,
  },
}

/** The English sentences stand beside the check itself: a model reads them, too. */
const chinese: Readonly<Record<Saying, (values: Values) => string>> = {
  ...untraced,
  empty: () => '没有语句：请写一条查询公开视图的 SELECT。',
  characters: (v) => `语句有 ${v.count} 个字符，最多 ${v.most} 个。`,
  words: (v) => `语句有 ${v.count} 个词和符号，最多 ${v.most} 个。`,
  invisible: (v) => `有一个看不见的字符（${v.sign}）：请删去，或换成普通空格。`,
  look_alike: (v) => `“${v.sign}”不是 SQL 的符号：请改写成半角的 ${v.plain} 。`,
  strange: (v) => `“${v.sign}”不是 SQL 的符号；文字请放在单引号里。`,
  open_text: (v) => `以 ${v.sign} 开头的文字没有结束。`,
  open_name: (v) => `以 ${v.sign} 开头的名称没有结束。`,
  open_comment: () => '以 /* 开头的注释没有结束。',
  not_closed: () => '这个左括号没有对应的右括号。',
  not_opened: () => '这个右括号没有对应的左括号。',
  parameter: (v) => `${v.sign} 没有绑定任何值：请直接写出值。`,
  blob: () => "字节常量（x'…'）在这里没有用处：视图里只有数字和文字。",
  several: () => '一次只能执行一条语句：分号之后还有内容。',
  not_a_select: (v) => `只能执行 SELECT（或 WITH … SELECT），不能执行 ${v.word}。`,
  parentheses: (v) => `括号嵌套超过 ${v.most} 层。`,
  expression: (v) => `表达式嵌套太深，超过 ${v.most} 层。`,
  with_size: (v) => `把每个 WITH 在用到的地方展开后共有 ${v.count} 个 SELECT，最多 ${v.most} 个。`,
  with_circle: () => '几个同名的 WITH 互相引用：请给每个起不同的名字。',
  engine_limit: (v) => `语句太复杂：${v.error}。`,
  steps: () => '语句太复杂：需要的步骤太多。',
  pattern: (v) => `LIKE 或 GLOB 的模式超过 ${v.most} 字节。`,
  recursion: () => 'WITH 不能引用自己：这里不允许递归。',
  no_view: (v) => `没有 ${v.name} 这个视图。公开的视图：${v.list}。`,
  not_in_from: (v) => `这一部分的 FROM 里没有叫 ${v.name} 的表：请用它的别名，不带参数。`,
  no_column: (v) => `没有 ${v.name} 这一列。可用的列：${v.list}。`,
  no_from: (v) => `没有 ${v.name} 这一列：FROM 里没有公开的视图。`,
  double_quotes: (v) => `没有 "${v.name}" 这一列。名称用双引号，文字用单引号：'${v.name}'。`,
  ambiguous: (v) => `不止一个视图有 ${v.name}：请写成“视图名.${v.name}”。`,
  function_off: (v) => `函数 ${v.name} 不在允许之列。可用的函数：${v.list}。`,
  function_arguments: (v) => `函数 ${v.name} 的参数个数不对。`,
  not_allowed: (v) => `不允许 ${v.word}：语句只能读取。`,
  not_understood: (v) => `SQLite 读不懂这里的 ${v.word} 。`,
  ends_too_soon: () => '语句没有写完。',
  invalid: (v) => `SQLite 无法编译：${v.error}。`,
  unused: (v) => `没有哪里用到 WITH ${v.name}：请删去。`,
  stopped: (v) => `SQLite 中止了执行：${v.error}。`,
  too_slow: (v) => `执行超过 ${v.seconds} 秒，已中止。`,
  memory: (v) => `占用内存超过 ${v.megabytes} MB，已中止。`,
  long_text: (v) => `有一段文字超过了 ${v.most} 字节。`,
  large_sum: () => '整数之和太大：请改为小数相加（1.0 * …）。',
  no_database: () => '打不开数据库。',
  no_views: () => '数据库里没有公开的视图，可能不是要找的文件。',
  no_process: () => '执行语句的进程没有启动，或者已经结束。',
  bad_line: (v) => `第 ${v.line} 行不是含有 "id" 和 "sql" 的 JSON 对象。`,
}
