import type { Outcome } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import { missing } from '../lookup/resolve-references.ts'
import type { RegisterOutcome } from '../store/outcomes.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Registered } from './register.ts'

/** What the store made of a registration, in the words of those who asked. */
export function settled(outcome: RegisterOutcome): Outcome<Registered> | 'moved' {
  switch (outcome.outcome) {
    case 'registered':
      return given({ version: outcome.version, content: outcome.content, created: outcome.created })
    case 'moved':
    case 'setting-moved':
      return 'moved'
    case 'reference-missing':
      return refused(missing(writeSubject(outcome.reference), outcome.reference.version))
    case 'label-taken':
      return refused({
        code: 'label-taken',
        nl: `Versie ${outcome.version} heeft dit label al, met een andere inhoud.`,
        en: `Version ${outcome.version} has this label already, with another content.`,
      })
    case 'id-taken':
      return refused({
        code: 'id-taken',
        nl: 'Dit id, deze guid of dit versienummer hoort al bij een andere inhoud.',
        en: 'This id, guid or version number belongs to another content already.',
      })
  }
}
