import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Projected } from '@samenspraak/sdk/rights'
import { dayInWords, periodInWords } from './days.ts'
import { detail, section } from './page.ts'
import type { Item, Section } from './page.ts'
import { isHuisarts, nameIn } from './people.ts'
import { aboutWhom } from './residents.ts'
import type { Seen } from './seen.ts'
import { wordOf } from './words.ts'

type SeenPlan = Projected<Ondersteuningsplan>
type SeenAfspraak = NonNullable<SeenPlan['afspraken']>[number]

/** What is asked of the huisarts: the tasks that still stand open, before everything that is only to be known. */
export function askedSections(seen: Seen): readonly Section[] {
  const items = seen.plannen.flatMap((plan) =>
    (plan.afspraken ?? [])
      .filter((each) => isHuisarts(plan, each.uitvoerder) && isOpen(each))
      .map((each) => agreed(plan, each, seen)),
  )
  return section('Wat van u wordt gevraagd', items)
}

/** Goals with how they stand, support that was agreed on, and what else the plan tells. */
export function planSections(seen: Seen): readonly Section[] {
  const { plannen } = seen
  const goalItems = plannen.flatMap((plan) => goals(plan, seen))
  return [
    ...section('Doelen en hoe het ermee staat', goalItems),
    ...section('Ondersteuning', plannen.flatMap(support)),
    ...section(
      'Andere afspraken',
      plannen.flatMap((plan) => otherAgreements(plan, seen)),
    ),
    ...section(
      'Gezondheid',
      plannen.flatMap((plan) => health(plan, seen)),
    ),
    ...section(
      'In eigen woorden',
      plannen.flatMap((plan) => ownWords(plan, seen)),
    ),
  ]
}

function isOpen({ status }: SeenAfspraak): boolean {
  return status !== 'gedaan' && status !== 'gestopt'
}

function otherAgreements(plan: SeenPlan, seen: Seen): readonly Item[] {
  return (plan.afspraken ?? [])
    .filter((each) => !isHuisarts(plan, each.uitvoerder) || !isOpen(each))
    .map((each) => agreed(plan, each, seen))
}

function agreed(plan: SeenPlan, afspraak: SeenAfspraak, seen: Seen): Item {
  const { over, wat, uitvoerder, status, wanneer, plaats, resultaat } = afspraak
  return {
    head: wat ?? 'Afspraak',
    details: [
      ...aboutWhom(over, seen),
      ...detail('Wie', nameIn(plan, uitvoerder)),
      ...detail('Stand', wordOf('afspraakstatus', status)),
      ...detail('Wanneer', periodInWords(wanneer)),
      ...detail('Waar', plaats),
      ...detail('Resultaat', resultaat),
    ],
  }
}

function goals({ doelen = [] }: SeenPlan, seen: Seen): readonly Item[] {
  return doelen.map(({ over, tekst, status, streefdatum }) => ({
    head: tekst ?? 'Doel',
    details: [
      ...aboutWhom(over, seen),
      ...detail('Stand', wordOf('doelstatus', status)),
      ...detail('Te bereiken op', dayInWords(streefdatum)),
    ],
  }))
}

function support({ arrangement }: SeenPlan): readonly Item[] {
  return (arrangement?.regels ?? []).map(({ wat, inzetvorm, status, periode }) => ({
    head: wat ?? wordOf('inzetvorm', inzetvorm) ?? 'Ondersteuning',
    details: [
      ...detail('Vorm', wordOf('inzetvorm', inzetvorm)),
      ...detail('Stand', wordOf('arrangementregelstatus', status)),
      ...detail('Wanneer', periodInWords(periode)),
    ],
  }))
}

function health({ gezondheid = [] }: SeenPlan, seen: Seen): readonly Item[] {
  return gezondheid.map(({ over, tekst }) => ({
    head: tekst ?? 'Uitspraak over gezondheid',
    details: [...aboutWhom(over, seen)],
  }))
}

function ownWords({ eigenWoorden = [] }: SeenPlan, seen: Seen): readonly Item[] {
  return eigenWoorden.map(({ inwoner, tekst, op }) => ({
    head: tekst ?? 'Eigen woorden',
    details: [
      ...aboutWhom(inwoner === undefined ? undefined : [inwoner], seen),
      ...detail('Gezegd op', dayInWords(op)),
    ],
  }))
}
