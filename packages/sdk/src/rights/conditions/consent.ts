import type { Toestemmingsverwijzing } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { ResolvedConsent } from '../request/access-request.ts'
import type { ElementTest } from './about-element.ts'
import { everyPerson } from './persons.ts'
import { no, unknown, yes } from './truth.ts'

/** The consents of a request that a row can rest on. */
export function consentsFor(
  which: Toestemmingsverwijzing,
  gegevensgroep: string,
  consents: readonly ResolvedConsent[],
): readonly ResolvedConsent[] {
  return consents.filter(
    (consent) =>
      consent.gegevensgroep === gegevensgroep &&
      (which.soort === 'vastgelegd'
        ? consent.toestemming === which.toestemming
        : !which.uitdrukkelijk || isExplicit(consent.uitdrukkelijk)),
  )
}

/** Programs without types may send a word where a yes or no belongs. */
function isExplicit(said: unknown): boolean {
  return said === true
}

/** Every resident concerned consented, for the act under which the element was recorded. */
export function consentTest(
  which: Toestemmingsverwijzing,
  gegevensgroep: string,
  consents: readonly ResolvedConsent[],
): ElementTest {
  const given = new Set<string>()
  for (const { inwoner, vanRegime } of consentsFor(which, gegevensgroep, consents))
    given.add(`${inwoner} ${vanRegime}`)
  return {
    // Groups with the same consents share one test.
    key: `toestemming-gegeven:${[...given].toSorted().join()}`,
    asks: ['over', 'regime'],
    never: given.size === 0,
    truth: (element, involved) => {
      const { regime } = element
      if (typeof regime !== 'string' || regime === 'onbekend') return unknown
      return everyPerson(element, involved, (person) =>
        typeof person === 'string' && given.has(`${person} ${regime}`) ? yes : no,
      )
    },
  }
}
