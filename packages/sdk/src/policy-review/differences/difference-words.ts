import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { joined } from '../../rights/conditions/condition-words.ts'
import type { InTwoLanguages } from '../../rights/conditions/condition-words.ts'
import type { Actie } from '../../rights/mask/mask.ts'
import { wordOf } from '../../rights/policy/vocabulary.ts'
import type { Vocabulary } from '../../rights/policy/vocabulary.ts'
import { sentenceOf } from '../../rights/sentence/sentence-of.ts'

/** `Wijkcoach, doelen: ` as the start of a difference; the actions where they are not all of the row. */
export function startOf(
  { rol, gegevensgroep }: Bevoegdheid,
  acties: readonly Actie[],
  vocabulary: Vocabulary,
): InTwoLanguages {
  const role = wordOf('rol', rol, vocabulary)
  const group = groupWord(gegevensgroep, vocabulary)
  const words = acties.map((actie) => wordOf('gegevensactie', actie, vocabulary))
  const nl = joined(
    words.map((word) => word.nl),
    'en',
  )
  const en = joined(
    words.map((word) => word.en),
    'and',
  )
  return { nl: `${role.nl}, ${group.nl} (${nl})`, en: `${role.en}, ${group.en} (${en})` }
}

/** A data group in short: `Omslag: dat er een plan is` is called `Omslag`. */
export function groupWord(gegevensgroep: string, vocabulary: Vocabulary): InTwoLanguages {
  const { nl, en } = wordOf('gegevensgroep', gegevensgroep, vocabulary)
  return { nl: nl.split(':')[0] ?? nl, en: en.split(':')[0] ?? en }
}

/** A start and what is said after it. */
export function said(start: InTwoLanguages, nl: string, en: string): InTwoLanguages {
  return { nl: `${start.nl}: ${nl}`, en: `${start.en}: ${en}` }
}

/** The row before and after, both read aloud. */
export function beforeAndAfter(
  before: Bevoegdheid,
  after: Bevoegdheid,
  vocabulary: Vocabulary,
): InTwoLanguages {
  const old = sentenceOf(before, vocabulary)
  const fresh = sentenceOf(after, vocabulary)
  return { nl: `Eerst: ${old.nl} Nu: ${fresh.nl}`, en: `Before: ${old.en} Now: ${fresh.en}` }
}

/** `van 2026-01-01 tot en met 2026-12-31`. */
export function periodWords({ periode: { begindatum, einddatum } }: Bevoegdheid): InTwoLanguages {
  return einddatum === undefined
    ? { nl: `vanaf ${begindatum}`, en: `from ${begindatum}` }
    : { nl: `van ${begindatum} tot en met ${einddatum}`, en: `from ${begindatum} up to ${einddatum}` }
}
