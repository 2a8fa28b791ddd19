import { readFileSync } from 'node:fs'
import { toestemming } from '@samenspraak/sdk/toestemming'
import { toestemmingChange } from '@samenspraak/sdk/toestemming/change'
import { checkChange } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { changed, outcomeOf, planOf, policy, viewOf, whoIs } from './change-plan.ts'

const file = new URL('../../../schemas/toestemming/1.0/valid/inwoner-zelf-minimaal.json', import.meta.url)
const consent: unknown = JSON.parse(readFileSync(file, 'utf8'))

test('an inwoner withdraws consent with the right to end it, and may not change what was agreed', () => {
  const [inwoner = ''] = toestemming.is(consent) ? consent.over : []
  const facts = {
    verwerkingsdoel: 'meedoen-door-inwoner',
    personen: [{ inwoner, leeftijdsgroep: '18-en-ouder' }],
  }
  const request = { ...whoIs('inwoner', planOf('volledig'), { inwoner }), ...facts }
  const withdrawn = {
    status: 'ingetrokken',
    intrekking: { op: '2026-11-22T10:00:00Z', door: { soort: 'inwoner', inwoner } },
  }
  const wish = { before: consent, request, policy }
  const outcome = checkChange(toestemmingChange, { ...wish, patch: withdrawn })
  expect(outcome.report.gewijzigd.map(({ actie }) => actie)).toEqual(['toevoegen', 'beeindigen'])
  const changedPurpose = checkChange(toestemmingChange, {
    ...wish,
    patch: { uitdrukkelijk: true, verwerkingsdoel: 'besluiten' },
  })
  expect(changedPurpose.ok).toBe(false)
})

test('in a plan of a family each keeps the own words, in their place between those of others who are hidden', () => {
  const plan = planOf('gezinsplan-vier-wetten')
  const own = plan.eigenWoorden?.at(1)?.inwoner ?? ''
  const request = whoIs('inwoner', plan, { inwoner: own })
  const seen = viewOf(plan, request).document?.eigenWoorden ?? []
  expect(seen.every(({ inwoner }) => inwoner === own)).toBe(true)
  expect(seen.length).toBeLessThan(plan.eigenWoorden?.length ?? 0)
  const outcome = changed(plan, request, [
    { op: 'replace', path: '/eigenWoorden/0/tekst', value: 'Zo zeg ik het.' },
    { op: 'add', path: '/eigenWoorden/-', value: { inwoner: own, tekst: 'En dit nog.', op: '2026-11-22' } },
  ])
  expect(outcomeOf(outcome)).toEqual(['toevoegen eigen-woorden', 'wijzigen eigen-woorden'])
  const [place = -1] = [...(plan.eigenWoorden ?? []).entries()]
    .filter(([, { inwoner }]) => inwoner === own)
    .map(([index]) => index)
  const expected = (plan.eigenWoorden ?? []).map((words, index) =>
    index === place ? { ...words, tekst: 'Zo zeg ik het.' } : words,
  )
  expect(outcome.ok && outcome.document.eigenWoorden).toEqual([
    ...expected,
    { inwoner: own, tekst: 'En dit nog.', op: '2026-11-22' },
  ])
})

test('in a plan of a family nobody writes the own words of somebody else', () => {
  const plan = planOf('gezinsplan-vier-wetten')
  const [own, other] = plan.over
  const request = whoIs('inwoner', plan, { inwoner: own ?? '' })
  const words = { inwoner: other, tekst: 'Dat wil hij ook.', op: '2026-11-22' }
  expect(outcomeOf(changed(plan, request, [{ op: 'add', path: '/eigenWoorden/-', value: words }]))).toEqual([
    expect.stringMatching(/^change-not-allowed \/eigenWoorden\/\d$/),
    expect.stringMatching(/^change-not-author \/eigenWoorden\/\d$/),
  ])
})
