import type { Begrip } from '../../sources/glossary/begrip.ts'
import type { Bilingual } from '../../sources/glossary/bilingual.ts'
import type { Difference } from './glossary-index.ts'
import type { Description } from './graph.ts'
import { inBoth, links, named } from './graph.ts'
import { iriOf } from './iris.ts'

/** A difference as a thing of its own: two terms and what sets them apart. */
export function describeDifference({ first, second, verschil }: Difference): Description {
  return {
    iri: iriOf(`id:begripsverschil/${first.sleutel}--${second.sleutel}`),
    says: {
      'rdf:type': named('ss:Begripsverschil'),
      'ss:onderscheidt': links(iriOf(`begrip:${first.sleutel}`), iriOf(`begrip:${second.sleutel}`)),
      'rdfs:label': inBoth({
        nl: `${first.voorkeursterm.nl} is niet hetzelfde als ${second.voorkeursterm.nl}`,
        en: `${first.voorkeursterm.en} is not the same as ${second.voorkeursterm.en}`,
      }),
      'rdfs:comment': inBoth(verschil),
    },
  }
}

/** The difference as a note with either term, for readers that know the standard only. */
export function noteOfDifference(term: Begrip, difference: Difference): Bilingual {
  const other = otherThan(term, difference)
  return {
    nl: `Niet hetzelfde als ${other.voorkeursterm.nl}: ${difference.verschil.nl}`,
    en: `Not the same as ${other.voorkeursterm.en}: ${difference.verschil.en}`,
  }
}

export function otherThan(term: Begrip, { first, second }: Difference): Begrip {
  return first.sleutel === term.sleutel ? second : first
}
