import { describe, expect, test } from 'vitest'
import { example, part, permit, seen } from './rights-seen-by-rows.ts'
import type { Example } from './rights-seen-by-rows.ts'

// A measurement by the debt support: its act and its assessor tell of debts to whoever may only read measurements.
const measurement = await example('meting', 'zrm-2017-door-schuldhulpverlener')
const resident = 'a46f0996-c2ac-40b1-9f1b-f2a0b7e343d7'
const partner = '065d4aa8-0000-4000-8000-000000000001'
const debts = 'inkomen-en-schulden'

function about(...over: readonly string[]): Example {
  return { ...measurement, document: { ...measurement.document, over } }
}

describe('a code that tells of another group', () => {
  const rows = [permit('omslag'), permit('metingen')]

  test('hides what it stands in from who may not read that group', () => {
    expect(part(seen(measurement, rows), 'uitslag')).toBeUndefined()
    expect(part(seen(measurement, [...rows, permit(debts)]), 'uitslag')).toBeDefined()
  })

  test('hides nothing that is about the one who asks', () => {
    const view = seen(measurement, rows, { wie: { inwoner: resident } })
    expect(part(view, 'beoordelaar')).toEqual(measurement.document['beoordelaar'])
  })

  test('hides nothing that is about whom the one who asks represents', () => {
    const view = seen(measurement, rows, { wie: { namens: [resident] } })
    expect(part(view, 'beoordelaar')).toEqual(measurement.document['beoordelaar'])
  })

  test('still hides what is also about somebody else: the debts may be theirs', () => {
    const view = seen(about(resident, partner), rows, { wie: { inwoner: resident } })
    expect(part(view, 'beoordelaar')).toBeUndefined()
    const both = seen(about(resident, partner), rows, { wie: { inwoner: resident, namens: [partner] } })
    expect(part(both, 'beoordelaar')).toBeDefined()
  })

  test('still hides data of persons that do not say of whom', () => {
    const { over: _left, ...document } = measurement.document
    const view = seen({ ...measurement, document }, rows, { wie: { inwoner: resident } })
    expect(part(view, 'beoordelaar')).toBeUndefined()
  })

  test('opens nothing else to the one it is about', () => {
    const view = seen(measurement, [permit('omslag')], { wie: { inwoner: resident } })
    expect(part(view, 'beoordelaar')).toBeUndefined()
    expect(part(view, 'uitslag')).toBeUndefined()
  })

  test('tells of nobody in a message that is about no persons', async () => {
    const research = await example('ervaringsonderzoek', 'volledig-wmo')
    const document = { ...research.document, wettelijkRegime: 'wgs' }
    const given = [permit('omslag'), permit('verantwoording'), permit('tevredenheid')]
    expect(seen({ ...research, document }, given).document).toEqual(document)
  })
})

describe('a version', () => {
  const isThere = (one: Example, groups: readonly Parameters<typeof permit>[0][]): boolean => {
    const record = part(
      seen(
        one,
        groups.map((group) => permit(group)),
      ),
      'vastlegging',
    )
    return Object.hasOwn(Object(record), 'versie')
  }
  const groups = ['omslag', 'huishouden', 'doelen', 'metingen', 'tevredenheid'] as const

  test('is shown to who may see all of a message, and all that its codes tell of', () => {
    expect(isThere(about(resident), [...groups, debts, 'gezondheid', 'veiligheid'])).toBe(true)
  })

  test('is hidden when a code may hide something, though every group of the message is open', () => {
    expect(isThere(about(resident), groups)).toBe(false)
  })

  test('is hidden when one group of the message is', () => {
    expect(isThere(about(resident), ['omslag', 'metingen', debts, 'gezondheid', 'veiligheid'])).toBe(false)
  })

  test('is hidden alone: who keeps the document and under which act stays', async () => {
    const plan = await example('ondersteuningsplan', 'volledig')
    const record = part(seen(plan, [permit('omslag')]), 'vastlegging')
    expect(Object.keys(Object(record))).toEqual(['bron', 'wettelijkRegime'])
  })
})
