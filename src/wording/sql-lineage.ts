// 中文: why the figures of a statement cannot be traced, or do not hold.
import type { Saying, Values } from '../query/check/sayings.ts'

type Untraced = Extract<
  Saying,
  `untraced_${string}` | `unclear_${string}` | 'integer_division' | 'foreign_number' | 'mixed_units' | 'no_facts' | 'constant'
>

export const untraced: Readonly<Record<Untraced, (values: Values) => string>> = {
  untraced_end: () => '语句在数字还追不到出处的地方就结束了。',
  untraced_syntax: (v) => `写成这样（${v.word}）追不到数字的出处，请换一种写法。`,
  untraced_recursion: () => 'WITH RECURSIVE 里的数字追不到出处。',
  untraced_values: () => 'VALUES 没有出处，请查询公开的视图。',
  untraced_natural: () => 'NATURAL JOIN 看不出按什么连接，请写 JOIN … ON。',
  untraced_using: () => '用了 USING 就不能用 *，请列出各列，或改用 ON。',
  untraced_name: (v) => `${v.name} 指的是什么不清楚，请写成 视图.列名。`,
  untraced_bare: (v) => `${v.name} 不在聚合函数里，也不是分组的列，看不出是谁的数。`,
  untraced_star: () => '表达式里不能用 *，请写出那一列。',
  untraced_distinct: () => 'DISTINCT 不能和聚合、窗口函数一起用，请去掉，或在子查询里分组。',
  untraced_order: () => '合并过的行只能按列出的列排序。',
  untraced_sets: () => 'UNION、UNION ALL、EXCEPT、INTERSECT 不能混用，请用子查询。',
  untraced_own: (v) => `名字不能像 ${v.name} 这样开头。`,
  untraced_function: (v) => `${v.name} 这样用追不到数字的出处。`,
  untraced_differs: () => '带上出处以后查到的行不一样，请用 ORDER BY 把各列的次序都定下来。',
  unclear_quantity: () => '看不出这是什么数：同类才能相加，钱除以钱。',
  unclear_constants: () => '只由常数算出来的不是数据。',
  unclear_text: () => '不能把数字拼成文字，请直接查询数字。',
  unclear_rounding: () => '转成整数会把数字截断，请用 round(…, 2)。',
  unclear_ratios: () => '比率不能相加，请先求和再相除。',
  unclear_function: () => '这个函数算出来的不是可以列出的数。',
  unclear_factor: () => '倍数对不上任何单位：元（/ 100.0）、万元（/ 1000000.0）、亿元；百分比写 100.0 * a / b。',
  integer_division: () => '整数相除会舍去小数，请写 1.0 * a / b 或 / 1000000.0。',
  foreign_number: () => '和数据一起计算的常数只能是 0、1、100、1000、10000、1000000、100000000。',
  mixed_units: (v) => `同一列的数单位不同：${v.list}。`,
  no_facts: (v) => `${v.name} 没有任何文件里的数作依据。`,
  constant: (v) => `${v.name} 是常数，请查询文件里的数。`,
}
