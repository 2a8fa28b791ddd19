/**
 * A subject within its context. A context is a municipality or a consortium (`.alphen-aan-den-rijn`); `.` is the national
 * set, which every other context reads too where it has no subject of that name itself.
 */
export interface SubjectName {
  readonly context: string
  readonly subject: string
}

/** The context of everybody: the national set. */
export const nationalContext = '.'

const qualified = /^:(?<context>\.[^:]*):(?<subject>[\s\S]*)$/u
const contextForm = /^\.[A-Za-z0-9._-]{0,127}$/u
const unreadable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u

/** Longest name of a subject, in UTF-16 units. */
export const maxSubjectLength = 255

/**
 * The subject of a name as clients write it: `plan.v1` (national set, or the context that counts otherwise) or
 * `:.alphen:plan.v1`; undefined when the name is too long, or holds characters that cannot be read back (control characters,
 * half surrogates).
 */
export function parseSubject(name: string, otherwise: string = nationalContext): SubjectName | undefined {
  const { context = otherwise, subject = name } = qualified.exec(name)?.groups ?? {}
  if (!isContext(context) || subject.length > maxSubjectLength || unreadable.test(subject)) return undefined
  return { context, subject }
}

/** Whether a context may bear this name. */
export function isContext(context: string): boolean {
  return contextForm.test(context)
}

/**
 * The name as clients write it; the national set goes without its context, unless what is left would be read as a name in
 * another one.
 */
export function writeSubject({ context, subject }: SubjectName): string {
  return context === nationalContext && !subject.startsWith(':.') ? subject : `:${context}:${subject}`
}
