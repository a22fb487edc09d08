// English: what is said where a language model read the question, or could not.
import type { Words } from '../../answer/words.ts'

export const unread: Words['unread'] = {
  timeout: 'the language model did not reply in time; only the rules were used',
  unreachable: 'the language model is out of reach; only the rules were used',
  unauthorized: 'the language model refused access (a wrong key, or no permission); please tell the administrator',
  not_found: 'the address or the name of the language model is wrong; please tell the administrator',
  rate_limited: 'the language model is too busy just now; please try again later',
  server_error: 'the language model failed; please try again later',
  bad_request: 'the language model does not accept such a request; please tell the administrator',
  refused: 'the language model did not take this question',
  budget_spent: "today's allowance of the language model is used up; only the rules were used",
  busy: 'too many are asking at the same time; please try again later',
  circuit_open: 'the language model failed several times and is left alone for a while; please try again later',
  deadline: 'the language model took too long; only the rules were used',
  unclear: 'the language model did not understand it either',
  unproven: 'what the language model made of it did not pass the checks and is not used',
}

export const operations: Words['operations'] = {
  stated: '',
  sum: ', sum',
  average: ', average',
  difference: ', difference',
  ratio: ', multiple',
  percent: ', percentage',
  highest: ', highest',
  lowest: ', lowest',
  count: ', count',
  rank: ', rank',
  computed: ', computed',
}

export const meanings = {
  one: 'Your question can be understood like this. Is it what you mean?',
  several: 'Your question can be understood in more than one way. Please choose:',
  readByModel:
    'the rules did not understand the question and a language model read it; every figure is from the documents, please check the reading',
} as const
