import type { AccessRequest } from '@samenspraak/sdk/rights'
import type { Changeable } from './change-plan.ts'

/** One wish of one role, and what must come of it. */
export interface RoleCase {
  readonly title: string
  readonly rol: string
  readonly wie?: Partial<AccessRequest['wie']>
  readonly facts?: Partial<AccessRequest>
  readonly plan?: (plan: Changeable) => void
  readonly patch: unknown
  readonly expected: readonly string[]
}

/** Who is who in the example plan. */
export const resident = 'da924185-5ba7-473f-a230-d1eae6d9cef2'
export const coach = '61c0d118-73d6-4aa6-814a-008d42d3dbd9'
export const stranger = '2f6f1f2e-6a52-4c53-9c0e-0a4b1d1f0a01'
export const newId = '0b0e5a52-9d1c-4f6e-8a37-3f6d2c1b9e01'
export const byResident = { soort: 'inwoner', inwoner: resident }
export const byCoach = { soort: 'rol', roltoewijzing: coach }
export const byStranger = { soort: 'rol', roltoewijzing: stranger }

const remark = (auteur: unknown): unknown => ({ tekst: 'Dit is nieuw.', auteur, op: '2026-11-22T10:00:00Z' })

/** A goal that can be added as it is. */
export const goal = {
  id: newId,
  over: [resident],
  soort: 'subdoel',
  tekst: 'Op dinsdag naar de markt.',
  perspectief: 'samen',
  status: 'voorgesteld',
  wettelijkRegime: 'wmo2015',
}

const ownWords = { inwoner: resident, soort: 'voorkeur', tekst: 'Liever in de ochtend.', op: '2026-11-22' }

const adult = [{ inwoner: resident, leeftijdsgroep: '18-en-ouder', kanBelangenNietOverzien: true }]

/** The plan with the second agreement written by somebody else. */
const byAnother = (plan: Changeable): void => {
  if (plan['afspraken']?.[1] !== undefined)
    Object.assign(plan['afspraken'][1], { auteur: byStranger, status: 'bezig' })
}

export const roleCases: readonly RoleCase[] = [
  {
    title: 'an inwoner adds own words',
    rol: 'inwoner',
    patch: [{ op: 'add', path: '/eigenWoorden/-', value: ownWords }],
    expected: ['toevoegen eigen-woorden'],
  },
  {
    title: 'an inwoner corrects own words',
    rol: 'inwoner',
    patch: [{ op: 'replace', path: '/eigenWoorden/0/tekst', value: 'Zo bedoel ik het.' }],
    expected: ['wijzigen eigen-woorden'],
  },
  {
    title: 'an inwoner takes own words back when no remark of another hangs on them',
    rol: 'inwoner',
    patch: [{ op: 'remove', path: '/eigenWoorden/0' }],
    expected: ['wijzigen eigen-woorden', 'beeindigen eigen-woorden'],
  },
  {
    title: 'an inwoner adds a remark to a goal that another wrote',
    rol: 'inwoner',
    patch: [{ op: 'add', path: '/doelen/1/opmerkingen/-', value: remark(byResident) }],
    expected: ['toevoegen doelen'],
  },
  {
    title: 'an inwoner does not change the text of a goal that another wrote',
    rol: 'inwoner',
    patch: [{ op: 'replace', path: '/doelen/1/tekst', value: 'Anders.' }],
    expected: ['change-not-author /doelen/1/tekst'],
  },
  {
    title: 'an inwoner does not write that another consents',
    rol: 'inwoner',
    patch: [{ op: 'replace', path: '/instemmingen/1/houding', value: 'akkoord' }],
    expected: ['change-not-allowed /instemmingen/1/houding'],
  },
  {
    title: 'whoever represents an adult who cannot judge their interests writes down their own words',
    rol: 'wettelijk-vertegenwoordiger',
    facts: { verwerkingsdoel: 'meedoen-door-inwoner', personen: adult },
    patch: [{ op: 'replace', path: '/eigenWoorden/0/tekst', value: 'Zij zegt: liever vroeg.' }],
    expected: ['wijzigen eigen-woorden'],
  },
  {
    title: 'whoever represents somebody does not change a remark that they made themselves',
    rol: 'wettelijk-vertegenwoordiger',
    facts: { verwerkingsdoel: 'meedoen-door-inwoner', personen: adult },
    patch: [{ op: 'replace', path: '/eigenWoorden/0/opmerkingen/0/tekst', value: 'Anders.' }],
    expected: ['change-not-author /eigenWoorden/0/opmerkingen/0/tekst'],
  },
  {
    title: 'whoever represents somebody adds a goal in the own name, not in the name of the inwoner',
    rol: 'wettelijk-vertegenwoordiger',
    wie: { inwoner: stranger },
    facts: { verwerkingsdoel: 'meedoen-door-inwoner', personen: adult },
    patch: [
      { op: 'add', path: '/doelen/-', value: { ...goal, auteur: { soort: 'inwoner', inwoner: stranger } } },
      { op: 'add', path: '/doelen/-', value: { ...goal, id: newId.replace('01', '02'), auteur: byResident } },
    ],
    expected: ['change-not-author /doelen/3'],
  },
  {
    title: 'a wijkcoach changes a goal of their own',
    rol: 'wijkcoach',
    patch: [{ op: 'replace', path: '/doelen/1/tekst', value: 'Om de week naar het koor.' }],
    expected: ['wijzigen doelen'],
  },
  {
    title: 'a wijkcoach ends a goal of their own, for which the right to end is enough',
    rol: 'wijkcoach',
    patch: [{ op: 'replace', path: '/doelen/1/status', value: 'bereikt' }],
    expected: ['beeindigen doelen'],
  },
  {
    title: 'a wijkcoach does not change what the inwoner wrote',
    rol: 'wijkcoach',
    patch: [
      { op: 'replace', path: '/doelen/0/tekst', value: 'Anders.' },
      { op: 'replace', path: '/doelen/1/opmerkingen/0/tekst', value: 'Anders.' },
      { op: 'replace', path: '/eigenWoorden/0/tekst', value: 'Anders.' },
    ],
    expected: [
      'change-not-allowed /eigenWoorden/0/tekst',
      'change-not-allowed /doelen/0/tekst',
      'change-not-allowed /doelen/1/opmerkingen/0/tekst',
    ],
  },
  {
    title: 'a wijkcoach adds a goal under the Wmo, and an agreement for it in a second step',
    rol: 'wijkcoach',
    patch: [{ op: 'add', path: '/doelen/-', value: { ...goal, auteur: byCoach } }],
    expected: ['toevoegen doelen'],
  },
  {
    title: 'a wijkcoach adds a remark to a goal of the inwoner',
    rol: 'wijkcoach',
    patch: [{ op: 'add', path: '/doelen/0/opmerkingen', value: [remark(byCoach)] }],
    expected: ['toevoegen doelen'],
  },
  {
    title: 'a wijkcoach adds nothing in the name of a colleague',
    rol: 'wijkcoach',
    patch: [
      { op: 'add', path: '/doelen/-', value: { ...goal, auteur: byStranger } },
      { op: 'add', path: '/doelen/0/opmerkingen', value: [remark(byStranger)] },
    ],
    expected: ['change-not-author /doelen/0/opmerkingen/0', 'change-not-author /doelen/2'],
  },
  {
    title: 'a wijkcoach does not make a goal of the inwoner their own',
    rol: 'wijkcoach',
    patch: [{ op: 'replace', path: '/doelen/0/auteur', value: byCoach }],
    expected: [
      'change-not-allowed /doelen/0/auteur/soort',
      'change-not-allowed /doelen/0/auteur/inwoner',
      'change-not-allowed /doelen/0/auteur/roltoewijzing',
      'change-not-author /doelen/0',
    ],
  },
  {
    title: 'an onderaannemer ends an agreement of their own',
    rol: 'onderaannemer',
    wie: { roltoewijzing: stranger },
    plan: byAnother,
    patch: [{ op: 'replace', path: '/afspraken/0/status', value: 'gestopt' }],
    expected: ['beeindigen afspraken'],
  },
  {
    title: 'an onderaannemer does not write an agreement to the name of a colleague',
    rol: 'onderaannemer',
    wie: { roltoewijzing: stranger },
    plan: byAnother,
    patch: [{ op: 'add', path: '/afspraken/0/auteur', value: byCoach }],
    expected: ['change-not-allowed /afspraken/0/auteur/roltoewijzing', 'change-not-author /afspraken/0'],
  },
  {
    title: 'a vrijwilliger changes no goal',
    rol: 'vrijwilliger',
    patch: [{ op: 'replace', path: '/doelen/0/status', value: 'bereikt' }],
    expected: ['change-not-allowed /doelen/0/status'],
  },
  {
    title: 'a regisseur changes the status of a goal, but not its text',
    rol: 'regisseur',
    patch: [
      { op: 'replace', path: '/doelen/0/tekst', value: 'Anders.' },
      { op: 'replace', path: '/doelen/0/status', value: 'opgeschort' },
    ],
    expected: ['change-not-author /doelen/0/tekst'],
  },
  {
    title: 'a regisseur hands an agreement to somebody else who is involved',
    rol: 'regisseur',
    patch: [
      { op: 'replace', path: '/afspraken/1/uitvoerder', value: '4892d8dd-6db6-43b8-b450-93b7a34944b4' },
    ],
    expected: ['wijzigen afspraken'],
  },
  {
    title: 'a regisseur adds somebody who is involved',
    rol: 'regisseur',
    patch: [
      {
        op: 'add',
        path: '/betrokkenen/-',
        value: {
          id: newId,
          betrokkenheid: 'naaste',
          naam: 'Buurvrouw Mien',
          periode: { begindatum: '2026-11-22' },
        },
      },
    ],
    expected: ['toevoegen omslag'],
  },
]
