import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Projected } from '@samenspraak/sdk/rights'
import { coversDay, periodInWords } from './days.ts'
import { detail, section } from './page.ts'
import type { Detail, Item, Section } from './page.ts'
import { aboutWhom } from './residents.ts'
import type { Seen } from './seen.ts'
import { wordOf } from './words.ts'

type SeenPlan = Projected<Ondersteuningsplan>
type SeenBetrokkene = NonNullable<SeenPlan['betrokkenen']>[number]

/** How a resident may be reached: not heeding it can be dangerous, so it comes before everything. */
export function warningSections(seen: Seen): readonly Section[] {
  const items = seen.plannen.flatMap((plan) =>
    (plan.veiligheidsafspraken ?? []).map(({ over, regel, instructie, via, periode }) => ({
      head: wordOf('contactregel', regel) ?? 'Afspraak over contact',
      details: [
        ...aboutWhom(over, seen),
        ...detail('Hoe', instructie),
        ...detail('Via', nameIn(plan, via)),
        ...detail('Wanneer', periodInWords(periode)),
      ],
    })),
  )
  return section('Let op bij contact', items)
}

/** Whom to call first: who keeps the plan together on that day, who handles the referral, and who else takes part. */
export function peopleSections(seen: Seen): readonly Section[] {
  const first = [
    ...seen.plannen.flatMap((plan) => coordinators(plan, seen)),
    ...seen.terugkoppelingen.flatMap(({ contactpersoon, status }) =>
      contactpersoon === undefined
        ? []
        : [
            {
              head: contactpersoon.naam ?? 'Contactpersoon',
              details: [
                { label: 'Waarvoor', value: 'de verwijzing' },
                ...detail('Stand', wordOf('verwijzingstatus', status)),
                ...reachable(contactpersoon),
              ],
            },
          ],
    ),
  ]
  return [
    ...section('Wie kunt u bellen', first),
    ...section(
      'Wie verder meedoen',
      seen.plannen.flatMap((plan) => others(plan, seen)),
    ),
  ]
}

/** The name of who takes part, when it is seen. */
export function nameIn(plan: SeenPlan, id: string | undefined): string | undefined {
  return id === undefined ? undefined : plan.betrokkenen?.find((each) => each.id === id)?.naam
}

/** Whether somebody takes part as huisarts, so that what is asked of them is asked of the reader. */
export function isHuisarts(plan: SeenPlan, id: string | undefined): boolean {
  return id !== undefined && plan.betrokkenen?.find((each) => each.id === id)?.betrokkenheid === 'huisarts'
}

function coordinatorIds(plan: SeenPlan, { reports: [{ op }] }: Seen): ReadonlySet<string> {
  const now = (plan.regisseurs ?? []).filter(({ periode }) => coversDay(periode, op))
  return new Set(now.map(({ betrokkene }) => betrokkene ?? ''))
}

function coordinators(plan: SeenPlan, seen: Seen): readonly Item[] {
  const ids = coordinatorIds(plan, seen)
  return (plan.betrokkenen ?? [])
    .filter(({ id = '' }) => ids.has(id))
    .map((person) => ({
      head: person.naam ?? 'Regisseur',
      details: [
        { label: 'Waarvoor', value: 'het plan (regisseur)' },
        ...organisationOf(person, seen),
        ...reachable(person.contact ?? {}),
      ],
    }))
}

function others(plan: SeenPlan, seen: Seen): readonly Item[] {
  const ids = coordinatorIds(plan, seen)
  const { op } = seen.reports[0]
  return (plan.betrokkenen ?? [])
    .filter(({ id = '', periode }) => !ids.has(id) && coversDay(periode, op))
    .map((person) => ({
      head: person.naam ?? 'Betrokkene',
      details: [
        ...detail('Als', wordOf('betrokkenheid', person.betrokkenheid)),
        ...organisationOf(person, seen),
        ...reachable(person.contact ?? {}),
      ],
    }))
}

function organisationOf({ organisatie }: SeenBetrokkene, { organisaties }: Seen): readonly Detail[] {
  if (organisatie === undefined) return []
  return detail('Organisatie', organisaties.find(({ id }) => id === organisatie)?.naam)
}

interface SeenContact {
  readonly telefoonnummer?: string
  readonly email?: string
}

function reachable({ telefoonnummer, email }: SeenContact): readonly Detail[] {
  return [...detail('Telefoon', telefoonnummer), ...detail('E-mail', email)]
}
