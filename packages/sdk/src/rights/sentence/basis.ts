import type { Rechtsgrond } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { Grondslag } from '../../../generated/bouwstenen/1.0/types.ts'
import { joined } from '../conditions/condition-words.ts'
import type { InTwoLanguages } from '../conditions/condition-words.ts'

/** The end of a sentence: what a row rests on. */
export function basisOf(rechtsgrond: Rechtsgrond | undefined): InTwoLanguages {
  if (rechtsgrond === undefined) return { nl: '', en: '' }
  switch (rechtsgrond.soort) {
    case 'geen-persoonsgegevens':
      return { nl: ', want het zijn geen persoonsgegevens', en: ', because these are no personal data' }
    case 'toestemming': {
      const laws = lawsOf(rechtsgrond.bepalingen ?? [])
      return laws.nl === ''
        ? { nl: ', op grond van toestemming', en: ', on the basis of consent' }
        : { nl: `, op grond van toestemming (${laws.nl})`, en: `, on the basis of consent (${laws.en})` }
    }
    default: {
      const laws = lawsOf(rechtsgrond.bepalingen)
      return { nl: `, op grond van ${laws.nl}`, en: `, on the basis of ${laws.en}` }
    }
  }
}

function lawsOf(bepalingen: readonly Grondslag[]): InTwoLanguages {
  const words = bepalingen.map(({ wet, artikel, lid }) => ({
    nl: `${wet} artikel ${artikel}${lid === undefined ? '' : ` lid ${lid}`}`,
    en: `${wet} article ${artikel}${lid === undefined ? '' : ` paragraph ${lid}`}`,
  }))
  return {
    nl: joined(
      words.map(({ nl }) => nl),
      'en',
    ),
    en: joined(
      words.map(({ en }) => en),
      'and',
    ),
  }
}
