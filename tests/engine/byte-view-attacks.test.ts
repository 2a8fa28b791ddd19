import { compiledPlainView, compiledWasmView, createByteView } from '@samenspraak/engine/bytes'
import { metingRights } from '@samenspraak/sdk/meting/rights'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { byteRights, view } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy, RightsType, Verraad } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { policyOf } from '../../packages/sdk/test/rights-random.ts'
import { examplesOf } from '../fhir/examples.ts'
import { plainBytes, programOf } from './byte-view-compare.ts'
import { needAllForId, other, own, planWith, requestOf, role, rowsFor, rowsIf } from './byte-view-strange.ts'
import type { Condition, Wie } from './byte-view-strange.ts'

// What somebody might try, one by one: each line of the view along bytes that only strange documents reach.

const assessed = examplesOf('meting').find(
  ({ file }) => file === 'zrm-2017-door-schuldhulpverlener.json',
)?.document

describe.each([
  ['WebAssembly', compiledWasmView() ?? compiledPlainView],
  ['plain JavaScript', compiledPlainView],
] as const)('the view along bytes in %s', (_name, compiled) => {
  /** What both views show of a document: the same text, or nothing. */
  const bothOf = (
    type: RightsType<unknown>,
    document: unknown,
    request: AccessRequest,
    policy: Policy,
  ): readonly [bytes: string, sdk: string] => {
    const program = programOf(type.messageType.schemaId)
    const rights = byteRights(type, request, policy)
    const viewed =
      program && rights && createByteView(program, rights, { compiled })?.view(plainBytes(document))
    const shown = view(type, document, request, policy).document
    return [
      viewed?.outcome === 'shown' ? new TextDecoder().decode(viewed.bytes) : (viewed?.outcome ?? 'no view'),
      shown === undefined ? 'hidden' : JSON.stringify(shown),
    ]
  }

  test.each<readonly [Condition['soort'], Wie]>([
    ['zelfde-organisatie', { organisatie: '\u0000' }],
    ['over-zichzelf', { inwoner: '\u0000' }],
    ['mede-over-zichzelf', { namens: ['\u0000', '\u0000\u0000'] }],
    ['eigen-taak', { roltoewijzing: '\u0000', inwoner: '\u0000' }],
    ['eigen-inbreng', { roltoewijzing: '\u0000' }],
  ])('shows nothing by %s to who says to be %j, whatever id stands for all others', (soort, wie) => {
    const policy = policyOf(rowsIf([Object({ soort })]), soort)
    expect(bothOf(ondersteuningsplanRights, planWith(Object), requestOf(wie), policy)).toEqual([
      'hidden',
      'hidden',
    ])
  })

  test('hands out memory that holds nothing but what is shown', () => {
    const request = requestOf({ organisatie: own })
    const policy = policyOf(
      rowsIf([{ soort: 'regime-in', wettelijkeRegimes: ['wmo2015', 'geen'] }]),
      'memory',
    )
    const program = programOf(ondersteuningsplanRights.messageType.schemaId) ?? new Uint8Array()
    const rights = byteRights(ondersteuningsplanRights, request, policy)
    const byteView = rights && createByteView(program, rights, { compiled })
    const first = byteView?.view(plainBytes(planWith(Object)))
    const bytes = first?.outcome === 'shown' ? first.bytes : undefined
    const text = new TextDecoder().decode(bytes)
    expect(byteView?.view(plainBytes({})).outcome).toBe('invalid')
    expect([bytes?.buffer.byteLength, new TextDecoder().decode(bytes)]).toEqual([text.length, text])
  })

  test('gives up on a large document that is all new contexts, instead of viewing it once for each', () => {
    const persons = Array.from({ length: 12 }, (_, nth) => `50aa2136-6f6d-42bd-ac47-2551a088a6${nth + 10}`)
    const policy = policyOf(rowsIf([{ soort: 'over-zichzelf' }]), 'contexts')
    const request = requestOf({ namens: persons })
    const plan = planWith(({ doelen: [doel] = [] }) => ({
      doelen: Array.from({ length: 100 }, (_, nth) => ({
        ...Object(doel),
        id: `1d3f8f57-07a5-4e0c-8f53-1f0c0b7c9${String(nth + 100)}`,
        tekst: 'x'.repeat(4000),
        over: persons.filter((_person, bit) => (((nth + 1) >> bit) & 1) === 1),
      })),
    }))
    const rights = byteRights(ondersteuningsplanRights, request, policy)
    if (rights === undefined) throw new TypeError('no rights')
    let decided = 0
    const decide: typeof rights.decide = (context) => {
      decided += 1
      return rights.decide(context)
    }
    const program = programOf(ondersteuningsplanRights.messageType.schemaId) ?? new Uint8Array()
    const byteView = createByteView(program, { ...rights, decide }, { compiled })
    const outcomes = Array.from({ length: 12 }, () => byteView?.view(plainBytes(plan)).outcome)
    // What was decided is kept, so that documents like it are its own after a while.
    expect([outcomes[0], outcomes.at(-1), decided]).toEqual(['not-mine', 'shown', 102])
  })

  test.each([
    ['hides a measurement whose assessor tells of debts', [], 'hidden'],
    ['shows that there is one to who does not see the assessor', ['metingen'], 'onderwerp'],
  ])('%s', (_what, without, expected) => {
    const tells: Verraad = {
      codelijst: 'beoordelaarsrol',
      waarde: 'schuldhulpverlener',
      gegevensgroep: 'inkomen-en-schulden',
      motivering: { nl: 'Om te meten.', en: 'To measure.' },
    }
    const rows = rowsIf([]).filter(({ gegevensgroep }) => !without.includes(gegevensgroep))
    const [bytes, sdk] = bothOf(
      metingRights,
      assessed,
      requestOf({ organisatie: own }),
      policyOf(rows, 'telling', [tells]),
    )
    expect(bytes).toBe(sdk)
    expect(bytes).toContain(expected)
  })

  test('what is about somebody involved who is no resident is not about the residents of the plan', () => {
    const plan = planWith(({ betrokkenen = [] }) => {
      const [person] = betrokkenen
      const { inwoner: _inwoner, ...professional } = { ...Object(person) }
      const betrokkene = '7d3f8f57-07a5-4e0c-8f53-1f0c0b7c9c11'
      return {
        betrokkenen: [...betrokkenen, { ...professional, id: betrokkene, roltoewijzing: role }],
        instemmingen: [{ betrokkene, houding: 'akkoord', op: '2026-03-01' }],
      }
    })
    const [inwoner = ''] = plan.over
    const wie = { inwoner, namens: [...plan.over] }
    const policy = policyOf(rowsIf([{ soort: 'over-zichzelf' }]), 'about')
    const [bytes, sdk] = bothOf(ondersteuningsplanRights, plan, requestOf(wie), policy)
    expect(bytes).toBe(sdk)
    expect([bytes.includes('"over":'), bytes.includes('instemmingen')]).toEqual([true, false])
  })

  test.each([
    ['one organisation', [own, own], true],
    ['another organisation', [other, other], false],
    ['organisations that differ', [own, other], false],
    ['an organisation that not all say', [own, undefined], false],
  ])(
    'a role assignment is of the own organisation when all who hold it have %s',
    (_what, holders, isSeen) => {
      const plan = planWith(({ betrokkenen = [], over }) => ({
        betrokkenen: [
          ...betrokkenen,
          ...holders.map((organisatie, nth) => ({
            id: `7d3f8f57-07a5-4e0c-8f53-1f0c0b7c9c1${nth}`,
            betrokkenheid: 'wijkcoach',
            naam: 'Wijkcoach Voorbeeld',
            periode: { begindatum: '2026-01-01' },
            roltoewijzing: role,
            ...(organisatie === undefined ? {} : { organisatie }),
          })),
        ],
        gezondheid: [
          {
            id: '7d3f8f57-07a5-4e0c-8f53-1f0c0b7c9d11',
            over: [...over],
            auteur: { soort: 'rol', roltoewijzing: role },
            tekst: 'wat alleen de eigen organisatie ziet',
          },
        ],
      }))
      const policy = policyOf(rowsFor('gezondheid', [{ soort: 'zelfde-organisatie' }]), 'holders')
      const [bytes, sdk] = bothOf(ondersteuningsplanRights, plan, requestOf({ organisatie: own }), policy)
      expect(bytes).toBe(sdk)
      expect(bytes.includes('alleen de eigen organisatie')).toBe(isSeen)
    },
  )

  test('a goal whose id needs all of its group is not named to who sees the minimum of it', () => {
    const program = Uint8Array.from(programOf(ondersteuningsplanRights.messageType.schemaId) ?? [])
    const plan = planWith(Object)
    const rows = rowsIf([]).map((row) =>
      row.gegevensgroep === 'doelen'
        ? { ...row, verplichting: { soort: 'tot-minimum-beperken' as const } }
        : row,
    )
    // No message has such an id today, so the word of the program that would say so is written here.
    const rights = byteRights(
      ondersteuningsplanRights,
      requestOf({ organisatie: own }),
      policyOf(rows, 'ids'),
    )
    const kind = ondersteuningsplanRights.kinds.findIndex((one) => one.kind === 'doelId')
    const shownBy = (changed: Uint8Array): string => {
      const viewed = rights && createByteView(changed, rights, { compiled })?.view(plainBytes(plan))
      return viewed?.outcome === 'shown' ? new TextDecoder().decode(viewed.bytes) : 'nothing'
    }
    const before = shownBy(program)
    needAllForId(program, kind, policyOf(rows, 'ids').vocabulary.groupNames.indexOf('doelen'))
    expect([before, shownBy(program)].map((text) => text.includes('"voorDoelen":'))).toEqual([true, false])
  })
})
