import type { Inwoner } from '../../../generated/inwoner/1.0/types.ts'
import type { Unbranded } from '../../ids.ts'
import { ageBand } from '../days/age-band.ts'
import { covers } from '../days/covers.ts'
import { newestVersions } from '../newest-versions.ts'

/** A resident as a document, with ids as plain text or checked. */
export type ResidentDocument = Unbranded<Inwoner>

/**
 * The residents for whom somebody acts under the law on a day: parents with authority and guardians for minors, curator
 * and mentor for adults. An administrator (bewindvoerder) acts for money only, and an authorised person, partner or
 * relative not under the law, so these are not among them; nor is anybody whose age is unknown.
 */
export function representedBy(
  inwoners: readonly ResidentDocument[],
  representative: string,
  op: string,
): readonly string[] {
  return newestVersions(inwoners)
    .current.filter((inwoner) => {
      const kinds = kindsFor(birthOf(inwoner), op)
      return (inwoner.vertegenwoordigers ?? []).some(
        (one) => one.inwoner === representative && kinds.includes(one.soort) && covers(one.periode, op),
      )
    })
    .map(({ id }) => id)
}

/** When a resident was born, as far as it is known here. */
export function birthOf({ identificatie }: ResidentDocument): string | undefined {
  return identificatie === undefined || identificatie.wijze === 'pseudoniem'
    ? undefined
    : identificatie.geboortedatum
}

function kindsFor(geboortedatum: string | undefined, op: string): readonly string[] {
  const band = geboortedatum === undefined ? 'onbekend' : ageBand(geboortedatum, op)
  if (band === 'onbekend') return []
  return band === '18-en-ouder' ? ['curator', 'mentor'] : ['ouder-met-gezag', 'voogd']
}
