import type { Toestemming } from '../../../generated/toestemming/1.0/types.ts'
import type { Unbranded } from '../../ids.ts'
import { ageBand } from '../days/age-band.ts'
import type { AgeBand } from '../days/age-band.ts'
import { covers } from '../days/covers.ts'
import type { ConsentReason } from './consent-reason.ts'
import type { ConsentPerson } from './question.ts'

type Giver = Unbranded<Toestemming>['gegevenDoor'][number]

/** Whose yes is needed. */
interface Needed {
  readonly inwoner: boolean
  /** Kinds of representatives of whom one must have said yes; nobody when none is listed. */
  readonly vertegenwoordigers: readonly string[]
}

const parents: readonly string[] = ['ouder-met-gezag', 'voogd']
const appointed: readonly string[] = ['curator', 'mentor']

/**
 * Who must say yes to sharing, by age. Under 12 the representative, from 16 the resident (Wmo 2015 art. 5.3.3 lid 2,
 * read; Jeugdwet art. 7.3.4 on help, read). Between 12 and 16 the Jeugdwet asks both for help, the Wmo the child for
 * sharing and the Uitvoeringswet AVG (art. 5, not read) the representative: both, until a lawyer has said which.
 */
const neededAt: Readonly<Record<AgeBand, Needed>> = {
  'onder-12': { inwoner: false, vertegenwoordigers: parents },
  '12-tot-16': { inwoner: true, vertegenwoordigers: parents },
  '16-tot-18': { inwoner: true, vertegenwoordigers: [] },
  '18-en-ouder': { inwoner: true, vertegenwoordigers: [] },
}

/** Why those who said yes were not, on these days, the ones whose yes was needed; undefined when they were. */
export function missingGiver(
  givers: readonly Giver[],
  person: ConsentPerson,
  days: readonly string[],
): ConsentReason | undefined {
  for (const day of days) {
    const reason = missingOn(givers, person, day)
    if (reason !== undefined) return reason
  }
  return undefined
}

function missingOn(givers: readonly Giver[], person: ConsentPerson, day: string): ConsentReason | undefined {
  const band = person.geboortedatum === undefined ? 'onbekend' : ageBand(person.geboortedatum, day)
  if (band === 'onbekend') return 'age-unknown'
  const needed = neededOf(band, person, day)
  if (
    needed.inwoner &&
    !givers.some((giver) => giver.soort === 'inwoner' && giver.inwoner === person.inwoner)
  )
    return 'resident-missing'
  if (needed.vertegenwoordigers.length === 0) return undefined
  const entitled = givers.some(
    (giver) =>
      giver.soort === 'vertegenwoordiger' &&
      giver.namens === person.inwoner &&
      needed.vertegenwoordigers.includes(giver.vertegenwoordiging) &&
      isRegistered(giver.vertegenwoordiging, person, day),
  )
  return entitled ? undefined : 'representative-missing'
}

function neededOf(band: AgeBand, person: ConsentPerson, day: string): Needed {
  const cannot = person.kanBelangenNietOverzien === true
  if (band !== '18-en-ouder') return cannot ? { inwoner: false, vertegenwoordigers: parents } : neededAt[band]
  // Who has a curator or mentor is not always unable; then both are asked.
  if (appointed.some((soort) => isRegistered(soort, person, day)))
    return { inwoner: !cannot, vertegenwoordigers: appointed }
  return cannot ? { inwoner: false, vertegenwoordigers: ['gevolmachtigde'] } : neededAt[band]
}

/** What a consent says about its giver is not enough: the representation must be on record for that day. */
function isRegistered(soort: string, { vertegenwoordigers = [] }: ConsentPerson, day: string): boolean {
  return vertegenwoordigers.some((one) => one.soort === soort && covers(one.periode, day))
}
