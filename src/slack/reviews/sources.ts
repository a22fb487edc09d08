// 来源: the sources of an answer as they stand now, beside what was shown then.
import type { ModalView } from '@slack/types'
import type { AnswerRecord } from '../../state/answers.ts'
import { isReviewer } from '../allowed.ts'
import { sourcesModal } from '../blocks/sources/sources-modal.ts'
import type { Porch } from '../porch.ts'
import { marked } from './verified.ts'

/** As `user` may see it: reviewers can mark it as verified. */
export async function sourcesFor(record: AnswerRecord, user: string, { data, state, config }: Porch): Promise<ModalView> {
  const { outcome, shown, id: answer } = record
  const mark = await state.marks.find(marked(record))
  return sourcesModal({
    outcome,
    answer,
    shown,
    sources: data.sources([...new Set(shown.map(({ key }) => key))]),
    data: data.version(),
    isReviewer: isReviewer(user, config.people),
    ...(mark === undefined ? {} : { mark: { by: mark.by, at: mark.at } }),
    language: outcome.language,
  })
}
