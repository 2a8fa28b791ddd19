import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { describe, expect, test } from 'vitest'
import { example, part, permit, seen } from './rights-seen-by-rows.ts'
import type { Example } from './rights-seen-by-rows.ts'

const plan = await example('ondersteuningsplan', 'volledig')
const resident = 'da924185-5ba7-473f-a230-d1eae6d9cef2'

/** The plan as recorded under another act, or under none that is said. */
function recordedUnder(wettelijkRegime: string | undefined): Example {
  const { wettelijkRegime: _left, ...record } = Object(plan.document['vastlegging'])
  const vastlegging = wettelijkRegime === undefined ? record : { ...record, wettelijkRegime }
  return { ...plan, document: { ...plan.document, vastlegging } }
}

// Own words, who is involved and working notes name no act themselves.
const fallingBack = [
  ['eigenWoorden', 'eigen-woorden'],
  ['betrokkenen', 'omslag'],
  ['werkaantekeningen', 'werkaantekeningen'],
] as const

describe.each(fallingBack)('%s', (property, group) => {
  const underAct = [permit(group, [{ soort: 'regime-in', wettelijkeRegimes: ['wmo2015'] }])]
  const byConsent = [
    permit(group, [
      { soort: 'toestemming-gegeven', welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: true } },
    ]),
  ]
  const isSeen = (one: Example, rows: readonly Bevoegdheid[], vanRegime = 'wmo2015'): boolean =>
    part(
      seen(one, rows, {
        toestemmingen: [
          {
            toestemming: '8b7930d4-99b4-45f0-9cef-6f98e824403b',
            inwoner: resident,
            gegevensgroep: group,
            vanRegime,
            uitdrukkelijk: true,
          },
        ],
      }),
      property,
    ) !== undefined

  test('falls under the act under which the document was recorded', () => {
    expect([isSeen(recordedUnder('wmo2015'), underAct), isSeen(recordedUnder('jeugdwet'), underAct)]).toEqual(
      [true, false],
    )
  })

  test('falls under no act when the record names none, so that no act opens it', () => {
    expect([isSeen(recordedUnder(undefined), underAct), isSeen(recordedUnder('onbekend'), underAct)]).toEqual(
      [false, false],
    )
  })

  test('is opened by a consent for the act of the record and by no other', () => {
    const one = recordedUnder('wmo2015')
    expect([isSeen(one, byConsent), isSeen(one, byConsent, 'jeugdwet')]).toEqual([true, false])
  })

  test('is opened by no consent when the record names no act', () => {
    expect([
      isSeen(recordedUnder(undefined), byConsent),
      isSeen(recordedUnder('onbekend'), byConsent),
    ]).toEqual([false, false])
  })
})

describe('a statement with an act of its own', () => {
  const one = { ...recordedUnder('wmo2015') }
  const underRecord = [
    permit('inkomen-en-schulden', [{ soort: 'regime-in', wettelijkeRegimes: ['wmo2015'] }]),
  ]

  test('is not opened by the act of the record', () => {
    expect(part(seen(one, underRecord), 'inkomenEnSchulden')).toBeUndefined()
  })

  test('does not fall back on the record when it says that its act is unknown', () => {
    const [first] = Object.values<unknown>(Object(plan.document['inkomenEnSchulden']))
    const inkomenEnSchulden = [{ ...Object(first), wettelijkRegime: 'onbekend' }]
    const document = { ...one.document, inkomenEnSchulden }
    expect(part(seen({ ...one, document }, underRecord), 'inkomenEnSchulden')).toBeUndefined()
  })
})
