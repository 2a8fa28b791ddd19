import type { SubjectName } from '../subjects/subject-name.ts'

/** What a setting is for: everything, a context, or a subject of a context. */
export interface Scope {
  readonly context?: string
  readonly subject?: string
}

/** All subjects in all contexts. */
export const everywhere: Scope = {}

/** Key of the record in which the settings of a scope are kept. */
export function keyOfScope({ context = '', subject }: Scope): string {
  return subject === undefined ? context : `${context}/${subject}`
}

/** Scopes that say something about a subject, the nearest first. */
export function scopesOf({ context, subject }: Scope): readonly Scope[] {
  if (context === undefined) return [everywhere]
  return subject === undefined ? [{ context }, everywhere] : [{ context, subject }, { context }, everywhere]
}

/** The subject of a scope, for the journal. */
export function subjectOfScope({ context, subject }: Scope): SubjectName | undefined {
  return context === undefined || subject === undefined ? undefined : { context, subject }
}
