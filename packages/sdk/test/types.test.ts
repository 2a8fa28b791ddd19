import { createId, match, requireId } from '@samenspraak/sdk'
import type { Unbranded } from '@samenspraak/sdk'
import type { Auteur, DoelId, PlanId } from '@samenspraak/sdk/bouwstenen'
import { isMeting } from '@samenspraak/sdk/meting'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { checkOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { expect, expectTypeOf, test } from 'vitest'

test('an id of one kind does not fit where another kind is meant', () => {
  expectTypeOf<DoelId>().not.toExtend<PlanId>()
  expectTypeOf<string>().not.toExtend<PlanId>()
  expectTypeOf<PlanId>().toExtend<string>()
})

test('without brands a plan takes plain strings and keeps its codes', () => {
  expectTypeOf<Unbranded<Ondersteuningsplan>['id']>().toEqualTypeOf<string>()
  expectTypeOf<Unbranded<Ondersteuningsplan>['reikwijdte']>().toEqualTypeOf<'persoon' | 'huishouden'>()
})

test('an id that is no lower-case UUID is refused without repeating it', () => {
  const made: PlanId = createId()
  expect(requireId<PlanId>(made)).toBe(made)
  for (const text of ['', 'geheim', made.toUpperCase(), `urn:uuid:${made}`]) {
    expect(() => requireId<PlanId>(text)).toThrowError(
      expect.objectContaining({ code: 'sdk/id-invalid', message: expect.not.stringContaining('geheim') }),
    )
  }
})

test('match takes the case of the variant and has the type of its answer', () => {
  const text = (auteur: Auteur): string =>
    match(auteur, 'soort', {
      inwoner: ({ inwoner }) => inwoner,
      rol: ({ roltoewijzing }) => roltoewijzing,
      naaste: ({ naam }) => naam,
    })
  expect(text({ soort: 'naaste', naam: 'Buurvrouw' })).toBe('Buurvrouw')
  const incomplete = { inwoner: () => '', rol: () => '' }
  const auteur: Auteur = { soort: 'naaste', naam: 'Buurvrouw' }
  // @ts-expect-error a variant without a case does not compile
  const forgotten = (): string => match<'soort', Auteur, string>(auteur, 'soort', incomplete)
  expect(forgotten).toThrowError(expect.objectContaining({ code: 'sdk/variant-unknown' }))
})

test('a check narrows to the type, and so does a guard', () => {
  const received: unknown = {}
  const checked = checkOndersteuningsplan(received)
  if (checked.ok) expectTypeOf(checked.value).toEqualTypeOf<Ondersteuningsplan>()
  if (isMeting(received) && received.uitslag.instrument === 'participatieladder')
    expectTypeOf(received.uitslag.trede).toEqualTypeOf<number>()
  expect(checked.ok).toBe(false)
})
