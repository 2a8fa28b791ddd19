import { ondersteuningsplanChange } from '@samenspraak/sdk/ondersteuningsplan/change'
import { checkChange } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { changedGroups } from '../src/rights/change/changed-groups.ts'
import { omslag, organisatie, outcome, policyMade, reads, said, writes } from './breaker-change-rows.ts'
import type { Row } from './breaker-change-rows.ts'
import { planOf, policy, whoIs } from './change-plan.ts'
import type { Changeable } from './change-plan.ts'
import { coach, newId, resident, stranger } from './change-role-cases.ts'

const party = 'e6d5cfb3-fc8c-49fd-a0ed-29164e44e9f8'
const colleague = '7a1d6c1e-3c1f-4d0a-8e36-1f0a9b8c7d6e'
const ownGoals: Row = {
  gegevensgroep: 'doelen',
  acties: reads,
  voorwaarden: [{ soort: 'doel-van-eigen-taak' }],
}

test('a goal that is not seen is not opened by taking over a task that works on it', () => {
  const given: readonly Row[] = [omslag, { gegevensgroep: 'afspraken', acties: writes }, ownGoals]
  const prepare = (plan: Changeable): void => {
    Object.assign(plan['betrokkenen']?.[4] ?? {}, { roltoewijzing: stranger })
  }
  const taken = [{ op: 'replace', path: '/afspraken/0/uitvoerder', value: party }]
  expect(outcome(given, taken, { prepare })).toEqual(['change-gains-rights /afspraken/0'])
  const handedOver = [{ op: 'replace', path: '/afspraken/0/uitvoerder', value: resident }]
  expect(outcome(given, handedOver, { prepare })).toEqual([
    'change-reference-unknown /afspraken/0/uitvoerder',
  ])
})

test('a goal that is not seen is not opened by becoming who has a task that works on it', () => {
  const patch = [{ op: 'replace', path: '/betrokkenen/3/roltoewijzing', value: stranger }]
  expect(outcome([omslag, ownGoals], patch)).toEqual(['change-gains-rights /betrokkenen/3'])
})

test('somebody who makes it unsure where a colleague works is not taken away by who then sees what is of that colleague', () => {
  const prepare = ({ betrokkenen }: Changeable): void => {
    Object.assign(betrokkenen?.[3] ?? {}, { organisatie })
    delete betrokkenen?.[3]?.['contact']
    betrokkenen?.push({ ...betrokkenen[3], id: colleague, organisatie: coach })
  }
  const asks: Row = { voorwaarden: [{ soort: 'zelfde-organisatie' }], acties: reads }
  const patch = [{ op: 'remove', path: '/betrokkenen/5' }]
  expect(outcome([omslag, { ...asks, gegevensgroep: 'afspraken' }], patch, { prepare })).toEqual([
    'change-gains-rights /betrokkenen/5',
  ])
  expect(outcome([omslag], patch, { prepare })).toEqual(['wijzigen omslag', 'beeindigen omslag'])
})

test('a prohibition for colleagues is not lifted by saying where somebody works', () => {
  const value = {
    id: newId,
    betrokkenheid: 'wijkcoach',
    naam: 'Nog iemand',
    organisatie: coach,
    roltoewijzing: colleague,
    periode: { begindatum: '2026-11-22' },
  }
  const forbids: Row = {
    gegevensgroep: 'afspraken',
    acties: reads,
    effect: 'verbieden',
    voorwaarden: [{ soort: 'zelfde-organisatie' }],
  }
  const patch = [{ op: 'add', path: '/betrokkenen/-', value }]
  expect(outcome([omslag, { gegevensgroep: 'afspraken', acties: reads }, forbids], patch)).toEqual([
    'change-gains-rights /betrokkenen/5',
  ])
})

test('who is not involved does not add themselves to who is, where that opens something', () => {
  const value = {
    id: newId,
    betrokkenheid: 'wijkcoach',
    naam: 'Ikzelf',
    organisatie,
    roltoewijzing: stranger,
    periode: { begindatum: '2026-11-22' },
  }
  const patch = [{ op: 'add', path: '/betrokkenen/-', value }]
  const asks: Row = {
    gegevensgroep: 'doelen',
    acties: reads,
    voorwaarden: [{ soort: 'betrokken-bij-plan' }],
  }
  expect(outcome([omslag, asks], patch, { zaak: { betrokken: false } })).toEqual([
    'change-gains-rights /betrokkenen/5',
  ])
  expect(outcome([omslag], patch, { zaak: { betrokken: false } })).toEqual(['toevoegen omslag'])
  expect(outcome([omslag, asks], patch, { zaak: { betrokken: true } })).toEqual(['toevoegen omslag'])
})

test('who is not assigned to a case does not make it a case to which they are', () => {
  const asks: Row = {
    gegevensgroep: 'doelen',
    acties: reads,
    voorwaarden: [{ soort: 'toegewezen-aan-zaak' }],
  }
  const given: readonly Row[] = [omslag, { gegevensgroep: 'huishouden', acties: writes }, asks]
  const zaak = { toegewezen: false }
  expect(outcome(given, { huishouden: newId }, { zaak })).toEqual(['change-gains-rights '])
  expect(outcome(given, { over: [newId] }, { zaak })).toEqual(['change-gains-rights '])
  expect(outcome(given, { huishouden: newId }, { zaak: { toegewezen: true } })).toEqual([
    'wijzigen huishouden',
  ])
})

test('a period that is made longer does not open what a row permits while it lasts', () => {
  const { tree } = ondersteuningsplanChange
  const type = {
    ...ondersteuningsplanChange,
    tree: tree.map((object) =>
      object.properties['uitvoerder'] !== undefined && object.properties['wanneer'] !== undefined
        ? { ...object, periode: ['wanneer'] }
        : object,
    ),
  }
  const afspraken: Row = { gegevensgroep: 'afspraken', acties: ['lezen', 'wijzigen'] }
  const lasting: Row = { ...afspraken, acties: ['beeindigen'], voorwaarden: [{ soort: 'periode-geldt' }] }
  const before = planOf('volledig')
  const patch = [{ op: 'replace', path: '/afspraken/0/wanneer/einddatum', value: '2027-07-01' }]
  const request = whoIs('onderaannemer', before)
  const by = (given: readonly Row[]): readonly string[] =>
    said(checkChange(type, { before, patch, request, policy: policyMade(given) }))
  expect(by([omslag, afspraken, lasting])).toEqual(['change-gains-rights /afspraken/0'])
  expect(by([omslag, afspraken])).toEqual(['wijzigen afspraken'])
})

test('the groups of a change are named by the words of its policy', () => {
  const words = policy.vocabulary
  const turned = { ...policy, vocabulary: { ...words, groupNames: words.groupNames.toReversed() } }
  const used = new Map([['wijzigen 0', new Set<never>()]])
  const named = changedGroups(used, whoIs('wijkcoach', planOf('volledig')), turned)
  expect(named.map(({ gegevensgroep }) => gegevensgroep)).toEqual([words.groupNames.at(-1)])
})
