import { createHash } from 'node:crypto'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy, sentenceOf } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../src/rights/policy/sha-256.ts'

const row: Bevoegdheid = {
  sleutel: 'wijkcoach-doelen-lezen',
  rol: 'wijkcoach',
  organisatievoorwaarde: { soort: 'elke-organisatie' },
  acties: ['lezen'],
  gegevensgroep: 'doelen',
  verwerkingsdoel: 'ondersteuning-uitvoeren',
  rechtsgrond: {
    soort: 'wet',
    avgGrond: 'taak-van-algemeen-belang',
    bepalingen: [{ wet: 'Wmo 2015', artikel: '5.1.2', lid: 1 }],
  },
  voorwaarden: [{ soort: 'toegewezen-aan-zaak' }],
  effect: 'toestaan',
  periode: { begindatum: '2026-01-01' },
  besloten: { door: 'Werkgroep', op: '2026-01-01' },
  motivering: { nl: 'Zonder doel geen hulp.', en: 'No help without a goal.' },
  juridischeToets: { getoetst: false },
}

/** Rows as a program without types may bring them. */
function issuesOf(
  ...changes: readonly Readonly<Record<string, unknown>>[]
): readonly (readonly [code: string, at: string])[] {
  const given = changes.map((change, index) => ({ ...row, sleutel: `rij-${index}`, ...change }))
  const made: ReturnType<typeof createPolicy> = Reflect.apply(createPolicy, undefined, [
    given,
    { verraad: [], version: '1' },
  ])
  return made.ok ? [] : made.issues.map(({ code, at }) => [code, at])
}

describe('a policy with a bad row is refused, with the place', () => {
  test.each([
    ['an unknown role', { rol: 'tovenaar' }, 'rights/role-unknown', '/0/rol'],
    ['an unknown data group', { gegevensgroep: 'sterrenbeeld' }, 'rights/group-unknown', '/0/gegevensgroep'],
    [
      'an unknown purpose',
      { verwerkingsdoel: 'nieuwsgierigheid' },
      'rights/purpose-unknown',
      '/0/verwerkingsdoel',
    ],
    [
      'an unknown condition',
      { voorwaarden: [{ soort: 'bij-volle-maan' }] },
      'rights/condition-unknown',
      '/0/voorwaarden/0',
    ],
    [
      'an unknown code in a condition',
      { voorwaarden: [{ soort: 'regime-in', wettelijkeRegimes: ['maanwet'] }] },
      'rights/fact-unknown',
      '/0/voorwaarden/0/wettelijkeRegimes/0',
    ],
    [
      'a period that ends before it starts',
      { periode: { begindatum: '2026-02-01', einddatum: '2026-01-31' } },
      'rights/period-reversed',
      '/0/periode',
    ],
    ['an unknown action', { acties: ['fluisteren'] }, 'rights/row-invalid', '/0/acties/0'],
    ['an unknown effect', { effect: 'misschien' }, 'rights/row-invalid', '/0/effect'],
    [
      'an unknown obligation',
      { verplichting: { soort: 'knipogen' } },
      'rights/row-invalid',
      '/0/verplichting/soort',
    ],
    [
      'a permit without a legal basis',
      { rechtsgrond: undefined },
      'rights/legal-basis-missing',
      '/0/rechtsgrond',
    ],
  ])('%s', (_what, change, code, at) => {
    expect(issuesOf(change)).toEqual([[code, at]])
  })

  test('a key that two rows have', () => {
    expect(issuesOf({ sleutel: 'zelfde' }, { sleutel: 'zelfde' })).toEqual([
      ['rights/key-twice', '/1/sleutel'],
    ])
  })

  test('every bad row is told, not only the first', () => {
    expect(issuesOf({ rol: 'tovenaar' }, {}, { gegevensgroep: 'sterrenbeeld' })).toHaveLength(2)
  })
})

describe('a policy', () => {
  const hashOf = (given: readonly Bevoegdheid[]): string => {
    const made = createPolicy(given, { verraad, version: '1' })
    return made.ok ? made.policy.hash : ''
  }

  test('has the same hash whatever the order of its rows and of their properties', () => {
    const turned = rows.toReversed().map((one): Bevoegdheid =>
      Object.assign(
        {},
        ...Object.entries(one)
          .toReversed()
          .map(([name, value]) => ({ [name]: value })),
      ),
    )
    expect(hashOf(turned)).toBe(hashOf(rows))
  })

  test('has another hash when one word of one row changes', () => {
    expect(hashOf([{ ...row, besloten: { ...row.besloten, door: 'Iemand anders' } }])).not.toBe(hashOf([row]))
  })

  test('does not change when somebody changes the rows it was made of', () => {
    const given = structuredClone(row)
    const made = createPolicy([given], { verraad, version: '1' })
    Object.assign(given, { rol: 'tovenaar' })
    expect(made.ok && made.policy.rows).toEqual([row])
    expect(made.ok && Object.isFrozen(made.policy.rows[0]?.voorwaarden)).toBe(true)
  })
})

test('the hash is SHA-256 for every length of text around the blocks', () => {
  for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const text = 'é'.repeat(length).slice(0, length)
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  }
})

describe('the rows of this project', () => {
  test('are each valid for the schema bevoegdheid', () => {
    expect(rows.filter((one) => !bevoegdheid.is(one))).toEqual([])
  })

  test('make a policy', () => {
    expect(createPolicy(rows, { verraad, version: '1' }).ok).toBe(true)
  })

  test('each have a sentence of their own key in two languages, with nothing left open', () => {
    for (const one of rows) {
      const { nl, en } = sentenceOf(one)
      expect([nl, en].filter((text) => /undefined|\{\}| {2}|, ,/.test(text) || !text.endsWith('.'))).toEqual(
        [],
      )
    }
  })
})

describe('a row reads aloud', () => {
  test.each([
    [
      {},
      'Een wijkcoach mag, zolang die rol aan de zaak is toegewezen, doelen lezen met als doel ondersteuning uitvoeren, op grond van Wmo 2015 artikel 5.1.2 lid 1.',
      'A neighbourhood coach may, while that role is assigned to the case, read goals for the purpose of delivering support, on the basis of Wmo 2015 article 5.1.2 paragraph 1.',
    ],
    [
      {
        acties: ['lezen', 'toevoegen', 'wijzigen'],
        voorwaarden: undefined,
        verwerkingsdoel: undefined,
        rechtsgrond: { soort: 'geen-persoonsgegevens' },
      },
      'Een wijkcoach mag doelen lezen, toevoegen en wijzigen, want het zijn geen persoonsgegevens.',
      'A neighbourhood coach may read, add and change goals, because these are no personal data.',
    ],
    [
      {
        effect: 'verbieden',
        gegevensgroep: 'omslag',
        voorwaarden: [{ soort: 'leeftijd-in', leeftijdsgroepen: ['onder-12', '12-tot-16'] }],
        verwerkingsdoel: undefined,
        rechtsgrond: undefined,
      },
      'Een wijkcoach mag nooit, als de inwoner hoort tot de leeftijdsgroep jonger dan 12 jaar of 12 tot 16 jaar, omslag lezen.',
      'A neighbourhood coach may never, when the resident is in the age band under 12 or 12 to 16, read envelope.',
    ],
    [
      {
        rol: 'huisarts',
        verplichting: { soort: 'tot-minimum-beperken' },
        voorwaarden: [
          { soort: 'toestemming-gegeven', welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: true } },
        ],
        organisatievoorwaarde: { soort: 'organisatiesoort', organisatiesoorten: ['huisartsenpraktijk'] },
        verwerkingsdoel: undefined,
      },
      'Een huisarts mag, bij een huisartsenpraktijk, met uitdrukkelijke toestemming van de inwoner, alleen het minimum van doelen lezen, op grond van Wmo 2015 artikel 5.1.2 lid 1.',
      'A general practitioner may, at a general practice, with the explicit consent of the resident, read only the minimum of goals, on the basis of Wmo 2015 article 5.1.2 paragraph 1.',
    ],
    [
      {
        rol: 'accountmanager-werk',
        verplichting: { soort: 'samenvoegen', minimaleCelgrootte: 10 },
        voorwaarden: undefined,
        verwerkingsdoel: undefined,
        rechtsgrond: { soort: 'geen-persoonsgegevens' },
      },
      'Een accountmanager Werk mag alleen totalen van doelen vanaf 10 lezen, want het zijn geen persoonsgegevens.',
      'An employment account manager may read only totals of goals from 10, because these are no personal data.',
    ],
  ])('%#', (change, nl, en) => {
    const changed: Bevoegdheid = Object.assign(structuredClone(row), change)
    expect(sentenceOf(changed)).toEqual({ nl, en })
  })
})
