import type { OndersteuningsplanVoor } from '@samenspraak/sdk/ondersteuningsplan/role'
import { ondersteuningsplanRole } from '@samenspraak/sdk/ondersteuningsplan/role'
import type { DoelId, PlanId } from '@samenspraak/sdk/bouwstenen'
import type { Organisatie } from '@samenspraak/sdk/organisatie'
import type { OrganisatieVoor } from '@samenspraak/sdk/organisatie/role'
import type { PlanVoor } from '@samenspraak/sdk/plan/role'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { AccessRequest, Projected } from '@samenspraak/sdk/rights'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { checkView, viewFor } from '@samenspraak/sdk/role-views'
import { createId } from '@samenspraak/sdk'
import { sample } from '@samenspraak/sdk/sample'
import { expect, expectTypeOf, test } from 'vitest'
import { policyOf } from './rights-random.ts'

type Verwijzer = OndersteuningsplanVoor<'huisarts-verwijzer'>
type Regisseur = OndersteuningsplanVoor<'regisseur'>

test('what a role never sees is no property of its type', () => {
  expectTypeOf<keyof Verwijzer>().toExtend<keyof Ondersteuningsplan>()
  expectTypeOf<'inkomenEnSchulden' | 'gezondheid' | 'doelen'>().not.toExtend<keyof Verwijzer>()
  expectTypeOf<'inkomenEnSchulden' | 'gezondheid' | 'doelen'>().toExtend<keyof Regisseur>()
  const look = (plan: Verwijzer): unknown =>
    // @ts-expect-error a referring GP never sees debts
    plan.inkomenEnSchulden
  const shown: Verwijzer = { id: createId(), planType: 'gezinsplan', status: 'actief' }
  expect(look(shown)).toBeUndefined()
})

test('inside what is seen the ids keep their kind, and what is always there needs no question', () => {
  type Doel = NonNullable<Regisseur['doelen']>[number]
  expectTypeOf<Doel['id']>().toEqualTypeOf<DoelId>()
  expectTypeOf<NonNullable<Regisseur['id']>>().toEqualTypeOf<PlanId>()
  expectTypeOf<Regisseur['vastlegging']>().toExtend<object | undefined>()
})

test('what everybody may see is seen as it is', () => {
  expectTypeOf<OrganisatieVoor<'inwoner'>['naam']>().toEqualTypeOf<Organisatie['naam']>()
  expectTypeOf<OrganisatieVoor<'inwoner'>['id']>().toEqualTypeOf<Organisatie['id']>()
})

test('the variants of a union stay variants', () => {
  type Soort = NonNullable<PlanVoor<'regisseur'>['planType']>
  expectTypeOf<'familiegroepsplan'>().toExtend<Soort>()
  const text = (plan: PlanVoor<'regisseur'>): unknown =>
    plan.planType === 'persoonlijkPlanWmo' ? plan.overhandigdOp : undefined
  expect(text({ planType: 'gezinsplan', juridischeStatus: 'geen' })).toBeUndefined()
})

test('of several roles at once only what all of them always get is always there', () => {
  type Both = OndersteuningsplanVoor<'regisseur' | 'huisarts-verwijzer'>
  expectTypeOf<Regisseur>().toExtend<Both>()
  expectTypeOf<Verwijzer>().toExtend<Both>()
})

test('a role that is any text gives a view of which anything may be missing', () => {
  expectTypeOf<OndersteuningsplanVoor<string>>().toEqualTypeOf<Projected<Ondersteuningsplan>>()
})

const created = createPolicy(rows, { verraad, version: 'test' })
const facts: Omit<AccessRequest, 'rol'> = {
  verwerkingsdoel: 'verwijzing',
  op: '2026-11-22',
  wie: { organisatiesoort: 'huisartsenpraktijk' },
  zaak: { toegewezen: true, betrokken: true },
  personen: [],
  toestemmingen: [],
}

test('a view has the type of the role in its request', () => {
  if (!created.ok) expect.unreachable()
  const plan = sample('ondersteuningsplan', { seed: 1 })
  const shown = viewFor(ondersteuningsplanRole, plan, { ...facts, rol: 'huisarts-verwijzer' }, created.policy)
  expectTypeOf(shown.document).toEqualTypeOf<Verwijzer | undefined>()
  const anybody: AccessRequest = { ...facts, rol: 'regisseur' }
  const other = viewFor(ondersteuningsplanRole, plan, anybody, created.policy)
  expectTypeOf(other.document).toEqualTypeOf<Projected<Ondersteuningsplan> | undefined>()
  expect([shown.issues, other.issues]).toEqual([[], []])
})

test('a check of a received view has the type of the role', () => {
  const checked = checkView(ondersteuningsplanRole, 'huisarts-verwijzer', {})
  if (checked.ok) expectTypeOf(checked.value).toEqualTypeOf<Verwijzer>()
  expect(checked.ok).toBe(false)
})

test('other rows than the types were made from are refused', () => {
  const show = (): unknown =>
    viewFor(ondersteuningsplanRole, {}, { ...facts, rol: 'regisseur' }, policyOf(rows.slice(1)))
  expect(show).toThrowError(expect.objectContaining({ code: 'rights/role-policy-differs' }))
})
