import { readContext } from '../../lookup/read-names.ts'
import type { Outcome } from '../../refusal.ts'
import { given } from '../../refusal.ts'
import { nationalContext } from '../../subjects/subject-name.ts'

/** Which subjects a list is about; without a context those of all contexts. */
export interface SubjectFilter {
  readonly context?: string
  readonly prefix?: string
}

/**
 * Reads `subjectPrefix`: `:.ctx:name` is within that context, `:*:name` within all, a bare one within the context of
 * the path or the national set; left out, it is everything, or everything of the context of the path.
 */
export function readPrefix(text: string | undefined, context: string | undefined): Outcome<SubjectFilter> {
  if (text === undefined || text === '') return given(context === undefined ? {} : { context })
  const { named, prefix } = /^:(?<named>[^:]*):(?<prefix>[\s\S]*)$/u.exec(text)?.groups ?? {}
  if (named === undefined) return given({ context: context ?? nationalContext, prefix: text })
  const rest = prefix === undefined || prefix === '' ? {} : { prefix }
  if (named === '*') return given(context === undefined ? rest : { context, ...rest })
  const read = readContext(named)
  return read.ok ? given({ context: read.value, ...rest }) : read
}
