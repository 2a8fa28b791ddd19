import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { ondersteuningsplanChange } from '@samenspraak/sdk/ondersteuningsplan/change'
import { rows } from '@samenspraak/sdk/policy'
import { checkChange } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { outcomeOf, planOf, whoIs } from './change-plan.ts'
import { coach, newId, resident, stranger } from './change-role-cases.ts'
import { policyOf } from './rights-random.ts'

const party = 'e6d5cfb3-fc8c-49fd-a0ed-29164e44e9f8'
const mainGoal = '393aaa1c-e6c3-4f26-95a9-5c79b9c24205'
const organisatie = '5d5f6a08-7b0f-4c7c-9c53-0f2f1a1b2c3d'

/** A role that may write more than it may see, as no row of the project lets it. */
function outcome(wider: Partial<Bevoegdheid>[], patch: unknown): readonly string[] {
  const own = rows.find(({ sleutel }) => sleutel === 'onderaannemer-afspraken-toevoegen')
  const plan = planOf('volledig', (other) => {
    Object.assign(other['betrokkenen']?.[4] ?? {}, { roltoewijzing: stranger })
    Object.assign(other['afspraken']?.[0] ?? {}, { uitvoerder: party })
  })
  const made = wider.flatMap((row, index): readonly Bevoegdheid[] =>
    own === undefined ? [] : [{ ...own, voorwaarden: [], ...row, sleutel: `ruimer-${index}` } as const],
  )
  const policy = policyOf([...rows, ...made])
  const request = whoIs('onderaannemer', plan, { roltoewijzing: stranger, organisatie })
  return outcomeOf(checkChange(ondersteuningsplanChange, { before: plan, patch, request, policy }))
}

const seesLittle: Partial<Bevoegdheid> = {
  gegevensgroep: 'doelen',
  acties: ['lezen'],
  verplichting: { soort: 'tot-minimum-beperken' },
}

test('a goal of which little is seen is not opened by making it a goal of an own task', () => {
  const patch = [{ op: 'add', path: '/afspraken/0/voorDoelen/-', value: mainGoal }]
  const writes: Partial<Bevoegdheid> = { gegevensgroep: 'afspraken', acties: ['lezen', 'wijzigen'] }
  expect(outcome([seesLittle, writes], patch)).toEqual(['change-gains-rights '])
})

test('a colleague is not brought in by who then sees what the colleague wrote', () => {
  const value = {
    id: newId,
    betrokkenheid: 'wijkcoach',
    naam: 'Nog iemand',
    organisatie,
    roltoewijzing: '7a1d6c1e-3c1f-4d0a-8e36-1f0a9b8c7d6e',
    periode: { begindatum: '2026-11-22' },
  }
  const writes: Partial<Bevoegdheid> = { gegevensgroep: 'omslag', acties: ['lezen', 'toevoegen'] }
  const patch = [{ op: 'add', path: '/betrokkenen/-', value }]
  expect(outcome([writes], patch)).toEqual(['change-gains-rights /betrokkenen/5'])
  const stays = [{ op: 'add', path: '/betrokkenen/-', value: { ...value, organisatie: coach } }]
  expect(outcome([writes], stays)).toEqual(['toevoegen omslag'])
})

test('who may write the envelope does not become somebody who is involved', () => {
  const writes: Partial<Bevoegdheid> = { gegevensgroep: 'omslag', acties: ['lezen', 'wijzigen'] }
  expect(
    outcome([writes], [{ op: 'replace', path: '/betrokkenen/3/roltoewijzing', value: stranger }]),
  ).toEqual(['change-gains-rights /betrokkenen/3'])
  expect(
    outcome([writes], [{ op: 'replace', path: '/betrokkenen/3/organisatie', value: organisatie }]),
  ).toEqual(['change-gains-rights /betrokkenen/3'])
  expect(outcome([writes], [{ op: 'add', path: '/betrokkenen/3/inwoner', value: resident }])).toEqual([
    'change-gains-rights /betrokkenen/3',
  ])
  expect(outcome([writes], [{ op: 'replace', path: '/betrokkenen/3/naam', value: 'Sanne K.' }])).toEqual([
    'wijzigen omslag',
  ])
})

test('a row that may only show the minimum lets nobody write', () => {
  const row: Partial<Bevoegdheid> = {
    gegevensgroep: 'doelen',
    acties: ['lezen', 'wijzigen'],
    verplichting: { soort: 'tot-minimum-beperken' },
  }
  const patch = [{ op: 'replace', path: '/doelen/0/status', value: 'bereikt' }]
  expect(outcome([row], patch)).toEqual(['change-not-allowed /doelen/0/status'])
})
