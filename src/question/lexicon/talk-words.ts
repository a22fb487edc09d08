// Words that say nothing about a figure but tell who speaks to whom: said to the bot they are politeness, said to nobody they are talk.
import { wordsOf } from './entry.ts'

/** Persons, and what they do with papers: who overhears these is not asked. */
export const peopleWords: ReadonlySet<string> = listOf([
  '我 我们 咱 咱们 你 您 你们 您们 你知道 您知道 他 她 他们 大家 各位 各位老师 老师 同志 亲 亲们 朋友 小伙伴 师傅 大神 老铁 兄弟 老哥 贵单位 贵办 贵局 客人的 接待客人 老板 老板问 老板要 领导问 领导要 领导让 局长问 主任问 科长问 处长问',
  '报 报一下 报下 汇报 汇报一下 告知 写的 写的是 写着 填的 填的是 填了 填报的 填报的是 编 编了 编的 发 定了 定下来 定下来了 出来 出来了 出来没 出了 出了没 有了 准备 打算 计划 统计 统计一下 统计下 提供 提供一下 展示 展示一下 介绍 介绍一下 介绍下 手上 手里 手头 手中 写报告 写材料 写汇报 写稿子 做汇报 要用 写报告用 写材料用 写材料要用 写报告要用',
  '要 还要 需要 会 应 应该 想 知道 晓得 清楚 了解 听说 据说 听闻 我听说 据了解 先 今天 刚 刚才 刚刚 已 已经 拿 拿到 拿去 能拿到 得到 能得到 争取 搞 搞的 弄 过来 过来的 下来 继续 急 急急急 在线等 不好意思 抱歉 打扰 打扰了 那就',
  'i|we|my|our|us|you|i want|i need|let me know|put|put aside|get|got|plan|plans|like|going|go|work|working|check|find|keep|keeps|own|sorry|okay|all right',
])

/** What is done with money or documents, and the documents themselves: part of a question that asks how much or which, no question by themselves. */
export const deedWords: ReadonlySet<string> = listOf([
  '安排 安排了 安排的 所安排 列支 列支了 批 批了 批的 批复 批复了 批下来 下拨 下拨了 批准 核定 下达 编列 编制的 投入 投入了 动用 动用了 动用的 使用 用了 支付 拨付 拨了 拨 投 开出 纳入 纳入了 计入 列入 列示 发放 设 设了 设有 设立 设置 设置了 内设了 定在 定为 定的 所定',
  '公开 公布 公示 披露 发布 公开的 情况说明 说明 说明书 说明一下 明了 预算信息 公开信息 相关信息 相关数据 相关资料 预算数据 预算资料 公开数据 公开资料 预算文件 公开文件 预算报告 官方数据 信息 内容 资料 材料 文件 文档 报告 记录 表里 表中 表内 总表 收支总表 一览表 一行 一栏 一列 官方 正式 政府公开',
  '大幅 大幅度 明显 显著 一下子 突然 居然 竟然 这么多 那么多 这么大 那么大 不少 其实 就是 也就是 基本上 说 讲 截至 截止 全部 所有 单位 机构',
  'fiscal|information|data|document|documents|published|disclosed|publish|disclose|report|reported|state|stated|print|printed|planned|allocated|allocate|allot|earmarked|set aside|receive|received|use|used|office|bureau|agency|unit|when',
])

/** What a named party does that asks, wants or says something itself. */
export const speechWords: ReadonlySet<string> = listOf([
  '问 问下 问一下 问问 要 说 说下 讲 想 想看 想问 看 看看 看一下 查 让 能 可以 会 找 给 报',
])

function listOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => wordsOf([[], line])))
}
