import { createId } from '@samenspraak/sdk'
import { ondersteuningsplanChange } from '@samenspraak/sdk/ondersteuningsplan/change'
import { checkChange, viewVersion } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { attacks } from './change-attack-cases.ts'
import { changed, outcomeOf, planOf, policy, viewOf, whoIs } from './change-plan.ts'
import { byCoach, goal } from './change-role-cases.ts'

test.each(attacks)('$title', ({ rol, wie, facts, plan: prepare, patch, expected }) => {
  const plan = planOf('volledig', prepare)
  expect(outcomeOf(changed(plan, whoIs(rol, plan, wie, facts), patch))).toEqual(expected)
})

const plan = planOf('volledig')
const wijkcoach = whoIs('wijkcoach', plan)

test('a root that is replaced by nearly nothing is refused for each thing that would go', () => {
  const outcome = outcomeOf(changed(plan, wijkcoach, [{ op: 'replace', path: '', value: { titel: 'Leeg' } }]))
  expect(outcome).toContain('change-not-writable /id')
  expect(outcome).toContain('change-not-allowed /doelen/0')
  expect(outcome.length).toBeLessThanOrEqual(100)
})

test('a change is refused when who asks would see something else by now, and only then', () => {
  const seen = viewVersion(viewOf(plan, wijkcoach))
  const patch = [{ op: 'replace', path: '/doelen/1/tekst', value: 'Om de week naar het koor.' }]
  const hidden = planOf('volledig', (other) => {
    Object.assign(other['inkomenEnSchulden']?.[0] ?? {}, { tekst: 'Iets anders.' })
    Object.assign(other['vastlegging'] ?? {}, { versie: 10 })
  })
  const visible = planOf('volledig', (other) => {
    Object.assign(other, { titel: 'Een ander plan' })
  })
  expect(outcomeOf(changed(plan, wijkcoach, patch, seen))).toEqual(['wijzigen doelen'])
  expect(outcomeOf(changed(hidden, wijkcoach, patch, seen))).toEqual(['wijzigen doelen'])
  expect(outcomeOf(changed(visible, wijkcoach, patch, seen))).toEqual(['view-changed '])
  expect(outcomeOf(changed(plan, wijkcoach, patch, ''))).toEqual(['view-changed '])
})

test('an issue tells the place, the term and the rule in two languages, and no value that was sent', () => {
  const outcome = changed(plan, wijkcoach, [
    { op: 'replace', path: '/doelen/1/status', value: 'Jan de Boer' },
    { op: 'replace', path: '/doelen/1/tekst', value: '' },
  ])
  expect(outcome.ok ? [] : outcome.issues).toEqual([
    expect.objectContaining({
      code: 'rights/change-result-invalid',
      at: '/doelen/1/tekst',
      rule: 'sdk/too-short',
      nl: expect.stringContaining('Doel'),
    }),
    expect.objectContaining({ at: '/doelen/1/status', term: 'doelstatus', rule: 'sdk/enum' }),
  ])
  expect(JSON.stringify(outcome)).not.toContain('Jan')
})

test('a refusal hands back no document and no part of one', () => {
  const outcome = changed(plan, wijkcoach, { titel: 'Mijn plan' })
  expect(Object.keys(outcome).toSorted()).toEqual(['issues', 'ok', 'report'])
})

test('an accepted change shares nothing with the patch', () => {
  const value = { ...goal, auteur: { ...byCoach } }
  const outcome = changed(plan, wijkcoach, [{ op: 'add', path: '/doelen/-', value }])
  value.auteur.roltoewijzing = createId()
  expect(outcome.ok && outcome.document.doelen?.at(-1)?.auteur).toEqual(byCoach)
})

test('the report of a change names the rows it rests on, and none when it is refused', () => {
  const patch = [{ op: 'replace', path: '/doelen/1/status', value: 'bereikt' }]
  const { report } = changed(plan, wijkcoach, patch)
  expect(report.gewijzigd).toEqual([
    {
      actie: 'beeindigen',
      gegevensgroep: 'doelen',
      bevoegdheden: [expect.objectContaining({ sleutel: 'wijkcoach-doelen-wijzigen-eigen' })],
    },
  ])
  expect(changed(plan, wijkcoach, { titel: 'Mijn plan' }).report.gewijzigd).toEqual([])
})

test.each([
  ['a request with an unknown role', { ...wijkcoach, rol: 'burgemeester' }, plan, 'rights/role-unknown'],
  ['a document that is not valid', wijkcoach, { id: 'geen plan' }, 'rights/document-invalid'],
] as const)('%s changes nothing', (_title, request, before, code) => {
  const outcome = checkChange(ondersteuningsplanChange, { before, patch: {}, request, policy })
  expect(outcome.ok ? [] : outcome.issues.map((issue) => issue.code)).toEqual([code])
})

test('a patch that changes nothing is accepted, whatever may be written', () => {
  const vrijwilliger = whoIs('vrijwilliger', plan)
  expect(changed(plan, vrijwilliger, [{ op: 'test', path: '/id', value: plan.id }])).toMatchObject({
    ok: true,
    document: plan,
  })
})

test('what was written is seen afterwards, behind what stood there', () => {
  const patch = [{ op: 'add', path: '/doelen/-', value: { ...goal, auteur: byCoach } }]
  const outcome = changed(plan, wijkcoach, patch)
  const document = outcome.ok ? viewOf(outcome.document, wijkcoach).document : undefined
  expect(document?.doelen?.map(({ tekst }) => tekst)).toEqual([
    ...(plan.doelen ?? []).map(({ tekst }) => tekst),
    goal.tekst,
  ])
})
