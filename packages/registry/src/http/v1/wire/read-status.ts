import { isDate } from '@samenspraak/sdk/generated-code'
import { Given } from '../machinery/given.ts'
import { badRequest } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import type { VersionState } from '../../../subjects/version.ts'
import { versionStatuses } from './status-words.ts'

/** A status as it was sent; deprecated is from today when no date is given. */
export function readStatus(body: unknown, at: string): Answer<Omit<VersionState, 'tags'>> {
  const given = new Given('body', body)
  const status = given.word('status', versionStatuses)
  const successor = given.text('opvolger', 300)
  const from = given.text('verouderdVanaf', 10)
  const reason = given.text('reden', 2000)
  if (status === undefined) given.refuse('status', 'Is verplicht.', 'Is required.')
  if (from !== undefined && !isDate(from))
    given.refuse('verouderdVanaf', 'Moet een datum zijn (JJJJ-MM-DD).', 'Must be a date (YYYY-MM-DD).')
  if (status === 'ingetrokken' && reason === undefined)
    given.refuse('reden', 'Is verplicht bij intrekken.', 'Is required when withdrawing.')
  if (status === 'gepubliceerd' && (successor !== undefined || from !== undefined))
    given.refuse(
      'status',
      'Wat gepubliceerd is, heeft geen opvolger of datum.',
      'What is published has no successor or date.',
    )
  if (status === undefined) {
    const answer = given.answer(undefined)
    return answer.ok ? badRequest([]) : answer
  }
  const deprecatedFrom = status === 'verouderd' ? (from ?? at.slice(0, 10)) : from
  return given.answer({
    status,
    ...(successor === undefined ? {} : { successor }),
    ...(deprecatedFrom === undefined ? {} : { deprecatedFrom }),
    ...(reason === undefined ? {} : { reason }),
  })
}
