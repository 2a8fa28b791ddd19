import type { Outcome } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import { isContext, parseSubject } from '../subjects/subject-name.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { VersionNumber } from './find-version.ts'

const largestVersion = 2_147_483_647

/** A version as it stands in a URL: a number, `latest`, or `-1` for the same. */
export function readVersion(text: string): Outcome<VersionNumber> {
  if (text === 'latest' || text === '-1') return given('latest')
  const version = /^[1-9]\d{0,9}$/u.test(text) ? Number(text) : Infinity
  if (version <= largestVersion) return given(version)
  return refused({
    code: 'version-invalid',
    nl: `Een versie is een getal van 1 tot en met ${largestVersion}, of latest.`,
    en: `A version is a number from 1 up to ${largestVersion}, or latest.`,
  })
}

/** A subject as clients write it; a name without context belongs to the context of the request. */
export function readSubject(text: string, context: string | undefined): Outcome<SubjectName> {
  const name = parseSubject(text, context)
  return name === undefined || name.subject === '' ? refused(subjectInvalid) : given(name)
}

/** A context as clients write it: `.alphen` or `:.alphen:`. */
export function readContext(text: string): Outcome<string> {
  const bare = /^:(?<inner>[^:]*):?$/u.exec(text)?.groups?.['inner'] ?? text
  return isContext(bare) ? given(bare) : refused(subjectInvalid)
}

const subjectInvalid = {
  code: 'subject-invalid',
  nl: 'Deze naam kan geen onderwerp of context zijn: leeg, te lang, of met tekens die niet terug te lezen zijn.',
  en: 'This cannot be the name of a subject or context: empty, too long, or with characters that cannot be read back.',
} as const
