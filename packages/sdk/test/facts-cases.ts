import { resolveConsent } from '@samenspraak/sdk/facts'
import type {
  AssignmentDocument,
  ConsentDocument,
  ConsentPerson,
  ConsentQuestion,
  ConsentReason,
  PlanDocument,
  ResidentDocument,
} from '@samenspraak/sdk/facts'

/** Ids of invented people and organisations; short, because only equality counts. */
export const ids = {
  adult: 'adult',
  child: 'child',
  mother: 'mother',
  holder: 'holder',
  clinic: 'clinic',
  team: 'team',
  doctor: 'doctor',
  plan: 'plan',
} as const

export const op = '2026-06-01'

/** An adult whom nobody represents. */
export const adult: ConsentPerson = {
  inwoner: ids.adult,
  geboortedatum: '1980-05-05',
  vertegenwoordigers: [],
}

/** A child with a registered parent. */
export function childBorn(geboortedatum: string): ConsentPerson {
  return {
    inwoner: ids.child,
    geboortedatum,
    vertegenwoordigers: [
      { soort: 'ouder-met-gezag', periode: { begindatum: geboortedatum.padEnd(10, '-01') } },
    ],
  }
}

/** A question by the doctor of the clinic, about data that the holder has. */
export function question(changes: Partial<ConsentQuestion> = {}): Required<ConsentQuestion> {
  return {
    verwerkingsdoel: 'afstemming',
    op,
    van: { organisatie: ids.holder },
    naar: { organisatie: ids.clinic, team: ids.team, roltoewijzing: ids.doctor },
    naarRegimes: ['zvw'],
    plan: ids.plan,
    inwoners: [adult],
    ...changes,
  }
}

/** A consent of the adult that fits the question, for the whole clinic and without a plan. */
export function consent(id: string, changes: Partial<ConsentDocument> = {}): ConsentDocument {
  return {
    id,
    over: [ids.adult],
    gegevenDoor: [{ soort: 'inwoner', inwoner: ids.adult }],
    verwerkingsdoel: 'afstemming',
    uitleg: 'Verzonnen voorbeeld.',
    gegevensgroepen: ['doelen'],
    van: [{ organisatie: ids.holder }],
    naar: [{ organisatie: ids.clinic }],
    regimes: { van: 'wmo2015', naar: 'zvw' },
    uitdrukkelijk: true,
    periode: { begindatum: '2026-01-01', einddatum: '2026-12-31' },
    bewijs: { wijze: 'schriftelijk', op: '2026-01-01T09:00:00+01:00' },
    status: 'gegeven',
    vastlegging: { versie: 1, vastgelegdOp: '2026-01-01T09:00:00+01:00', bron: ids.holder },
    ...changes,
  }
}

export function refusal(id: string, changes: Partial<ConsentDocument> = {}): ConsentDocument {
  return consent(id, { status: 'geweigerd', ...changes })
}

/** The next version of a consent, withdrawn at a moment. */
export function withdrawn(document: ConsentDocument, at: string): ConsentDocument {
  const { vastlegging } = document
  return {
    ...document,
    status: 'ingetrokken',
    intrekking: { op: at, door: { soort: 'inwoner', inwoner: ids.adult } },
    vastlegging: { ...vastlegging, versie: vastlegging.versie + 1 },
  }
}

export const parentSays = {
  soort: 'vertegenwoordiger',
  namens: ids.child,
  naam: 'Sanne Voorbeeld',
  vertegenwoordiging: 'ouder-met-gezag',
} as const
export const childSays = { soort: 'inwoner', inwoner: ids.child } as const

export function assignment(changes: Partial<AssignmentDocument> = {}): AssignmentDocument {
  return {
    id: ids.doctor,
    persoon: { soort: 'medewerker', naam: 'Dokter Voorbeeld' },
    rol: 'huisarts',
    organisatie: ids.clinic,
    team: ids.team,
    reikwijdte: { soort: 'plan', plan: ids.plan },
    inzet: 'in-dienst',
    geheimhouding: 'beroep',
    wettelijkeRegimes: ['zvw'],
    periode: { begindatum: '2026-01-01', einddatum: '2026-06-01' },
    vastlegging: { versie: 1, vastgelegdOp: '2026-01-01T09:00:00+01:00', bron: ids.clinic },
    ...changes,
  }
}

export function plan(changes: Partial<PlanDocument> = {}): PlanDocument {
  return {
    id: ids.plan,
    planType: 'ondersteuningsplan',
    juridischeStatus: 'geen',
    reikwijdte: 'persoon',
    status: 'actief',
    periode: { begindatum: '2026-01-01' },
    over: [ids.adult],
    vastlegging: { versie: 1, vastgelegdOp: '2026-01-01T09:00:00+01:00', bron: ids.holder },
    ...changes,
  }
}

export function resident(
  id: string,
  geboortedatum: string,
  vertegenwoordigers: NonNullable<ResidentDocument['vertegenwoordigers']> = [],
): ResidentDocument {
  return {
    id,
    identificatie: {
      wijze: 'persoonsgegevens',
      naam: { voornamen: 'Voorbeeld', achternaam: 'Voorbeeld' },
      geboortedatum,
      redenZonderBsn: 'gebruik-niet-toegestaan',
    },
    ...(vertegenwoordigers.length === 0 ? {} : { vertegenwoordigers }),
    status: 'actief',
    vastlegging: { versie: 1, vastgelegdOp: '2026-01-01T09:00:00+01:00', bron: ids.holder },
  }
}

/** What came of each consent, when each is about one resident and one data group. */
export function reasonsOf(
  documents: readonly ConsentDocument[],
  asked: ConsentQuestion,
): Readonly<Record<string, ConsentReason>> {
  return Object.fromEntries(
    resolveConsent(documents, asked).bekeken.map(({ toestemming, reason }) => [toestemming, reason]),
  )
}
