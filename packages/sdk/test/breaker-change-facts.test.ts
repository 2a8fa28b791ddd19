import { inwonerChange } from '@samenspraak/sdk/inwoner/change'
import { inzageregelChange } from '@samenspraak/sdk/inzageregel/change'
import { checkChange } from '@samenspraak/sdk/rights'
import { roltoewijzingChange } from '@samenspraak/sdk/roltoewijzing/change'
import { toestemmingChange } from '@samenspraak/sdk/toestemming/change'
import { expect, test } from 'vitest'
import { exampleOf, omslag, outcomeOn, policyMade, said, writes } from './breaker-change-rows.ts'
import { planOf, whoIs } from './change-plan.ts'
import { coach, newId, resident } from './change-role-cases.ts'

const consent = 'toestemming/1.0/valid/inwoner-zelf-minimaal.json'
const giver = '1dd9b1b2-dc18-4c9d-a2b4-bf9f8667d8de'

test.each([
  'accountmanager-werk',
  'hoofdaanbieder',
  'huisarts',
  'schuldhulpverlener',
  'wijkcoach',
  'wmo-consulent',
])('%s: nobody adds themselves to who receives under a consent that was given', (rol) => {
  const wie = { organisatie: giver, roltoewijzing: coach }
  const patch = [{ op: 'add', path: '/naar', value: [{ organisatie: giver, roltoewijzing: coach }] }]
  expect(outcomeOn(toestemmingChange, consent, { rol, wie, patch })).toEqual([
    'change-not-allowed /naar/0',
    'change-gains-rights ',
  ])
})

test('a new receiver changes a consent, and is not only added to it', () => {
  const patch = [{ op: 'add', path: '/naar', value: [{ organisatie: giver, team: newId }] }]
  const wie = { organisatie: giver, roltoewijzing: coach }
  expect(outcomeOn(toestemmingChange, consent, { rol: 'wijkcoach', wie, patch })[0]).toBe(
    'change-not-allowed /naar/0',
  )
})

test('an entry of an access log is not added to by who may add consents', () => {
  const example = 'inzageregel/1.0/valid/lezen-minimaal.json'
  const value = { schema: 'https://w3id.org/samenspraak/schema/meting/1.0', id: newId }
  const patch = [{ op: 'add', path: '/documenten/-', value }]
  const wie = { organisatie: giver, roltoewijzing: coach }
  expect(outcomeOn(inzageregelChange, example, { rol: 'wijkcoach', wie, patch })).toEqual([
    'change-not-writable /documenten/1',
  ])
})

test('a regisseur does not widen their own role assignment, and may change that of another', () => {
  const example = 'roltoewijzing/1.0/valid/wijkcoach-volledig.json'
  const id = '9605d1f1-da01-4e0f-8c03-464bc46f119f'
  const patches: readonly unknown[] = [
    { rol: 'schuldhulpverlener' },
    { geheimhouding: 'ambt' },
    { periode: { einddatum: null } },
    { organisatie: newId },
  ]
  for (const patch of patches) {
    const by = (roltoewijzing: string): readonly string[] =>
      outcomeOn(roltoewijzingChange, example, { rol: 'regisseur', wie: { roltoewijzing }, patch })
    expect([by(id), by(coach)]).toEqual([['change-gains-rights '], ['wijzigen omslag']])
  }
})

test('nobody makes themselves a representative, and may note down another', () => {
  const before = exampleOf('inwoner/1.0/valid/volledig.json')
  const given = policyMade([omslag, { gegevensgroep: 'vertegenwoordiging', acties: writes }])
  const request = whoIs('onderaannemer', planOf('volledig'), { inwoner: resident })
  const by = (inwoner: string): readonly string[] => {
    const value = { soort: 'mentor', naam: 'Iemand', inwoner, periode: { begindatum: '2026-11-22' } }
    const patch = [{ op: 'add', path: '/vertegenwoordigers/-', value }]
    return said(checkChange(inwonerChange, { before, patch, request, policy: given }))
  }
  expect([by(resident), by(newId)]).toEqual([['change-gains-rights '], ['toevoegen vertegenwoordiging']])
})
