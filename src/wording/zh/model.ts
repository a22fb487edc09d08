// 中文: what is said where a language model read the question, or could not.
import type { Words } from '../../answer/words.ts'

export const unread: Words['unread'] = {
  timeout: '语言模型没有及时答复，这里按规则处理',
  unreachable: '连不上语言模型，这里按规则处理',
  unauthorized: '语言模型拒绝了访问（密钥无效或没有权限），请告诉管理员',
  not_found: '语言模型的地址或名称不对，请告诉管理员',
  rate_limited: '语言模型此刻太忙，请稍后再试',
  server_error: '语言模型出错了，请稍后再试',
  bad_request: '语言模型不接受这样的请求，请告诉管理员',
  refused: '语言模型没有处理这个问题',
  budget_spent: '今天语言模型的用量已满，这里按规则处理',
  busy: '同时在问的人太多，请稍后再试',
  circuit_open: '语言模型接连出错，暂时停用，请稍后再试',
  deadline: '语言模型用的时间太长，这里按规则处理',
  unclear: '语言模型也没有看懂',
  unproven: '语言模型给出的读法没有通过核对，所以不用',
}

export const operations: Words['operations'] = {
  stated: '',
  sum: '合计',
  average: '平均',
  difference: '相差',
  ratio: '的倍数',
  percent: '百分比',
  highest: '最高',
  lowest: '最低',
  count: '个数',
  rank: '名次',
  computed: '计算值',
}

export const meanings = {
  one: '问题可以这样理解，对吗？',
  several: '这个问题有不止一种理解，请选择：',
  readByModel: '规则没有看懂，由语言模型读题；数字都来自文件，请核对理解是否对',
} as const
