import { requestFacts, resolveConsent } from '@samenspraak/sdk/facts'
import type { ConsentReason, FactsInput, Party, RequestFacts } from '@samenspraak/sdk/facts'
import { describe, expect, test } from 'vitest'
import { requestIssues } from '../src/rights/request/request-issues.ts'
import { readExample } from './facts-example-documents.ts'
import type { ExampleDocuments } from './facts-example-documents.ts'
import { createPick, shuffled } from './facts-generators.ts'
import type { Pick } from './facts-generators.ts'

const alphen = readExample('alphen-aan-den-rijn')
const emmen = readExample('emmen')

/** To mix only some: copying and mixing all documents takes longer than all the rest. */
const oneInMany: readonly [number, ...number[]] = [0, ...Array.from({ length: 60 }, (_, index) => index + 1)]

const both = [
  ['Alphen aan den Rijn', alphen],
  ['Emmen', emmen],
] as const

describe('each consent of the examples, asked for exactly what it is for', () => {
  test.each<[string, string, ConsentReason]>([
    ['toestemming-huisarts-en-jeugdteam', '2018-03-14', 'before-period'],
    ['toestemming-huisarts-en-jeugdteam', '2018-03-15', 'consents'],
    ['toestemming-huisarts-en-jeugdteam', '2019-03-14', 'consents'],
    ['toestemming-huisarts-en-jeugdteam', '2019-03-15', 'after-period'],
    ['toestemming-van-participatiewet-naar-wijkteam', '2018-05-14', 'consents'],
    ['toestemming-voor-vrijwilligersorganisatie', '2018-02-12', 'consents'],
    ['toestemming-voor-vrijwilligersorganisatie', '2018-02-13', 'after-period'],
    ['toestemming-huisarts-en-welzijn', '2026-03-01', 'consents'],
    ['jesse-huisarts-en-jeugdhulp', '2026-03-01', 'consents'],
    ['jesse-weigert-delen-met-werk-en-inkomen', '2026-03-30', 'refuses'],
    ['ruud-bijstand-naar-plan', '2026-04-13', 'consents'],
    ['ruud-trekt-delen-met-begeleider-in', '2026-06-01', 'consents'],
    ['ruud-trekt-delen-met-begeleider-in', '2026-06-02', 'withdrawn'],
    ['sabine-schulden-naar-begeleiding', '2026-06-02', 'consents'],
  ])('%s on %s: %s', (name, op, expected) => {
    expect(reasonOf(name, op)).toBe(expected)
  })
})

test('in the household of four acts everybody who works has exactly the facts of their own documents', () => {
  const zaak = emmen.plannen.find(({ over }) => over.length === 4)
  const main = emmen.documenten.contracten.find(({ id }) => id.startsWith('cc5bef46'))
  const composed = everyRequest(emmen, '2026-06-02').filter(
    ({ input }) =>
      input.wie.roltoewijzing !== undefined &&
      input.verwerkingsdoel === 'afstemming' &&
      'plan' in input.zaak &&
      input.zaak.plan === zaak,
  )
  const rows = composed.flatMap(({ input }) => {
    const facts = requestFacts({
      ...input,
      zaakValtOnder: { contracten: main === undefined ? [] : [main.id] },
    })
    return facts.ok && facts.request.zaak.toegewezen === true ? [summary(facts)] : []
  })
  // Involved, member, kind, secrecy, contracts [consents]; one line for each outcome by who discloses.
  expect([...new Set(rows)].toSorted()).toEqual([
    'accountmanager-werk: true false gemeente ambt 6 []',
    'hoofdaanbieder: true true wmo-aanbieder beroep 2 []',
    'hoofdaanbieder: true true wmo-aanbieder beroep 2 [c3cd afspraken wgs, c3cd doelen wgs]',
    'huisarts-verwijzer: false false huisartsenpraktijk beroep 0 []',
    'onderaannemer: true true wmo-aanbieder overeenkomst 0 []',
    'regisseur: true false toegangsorganisatie ambt 0 []',
    'schuldhulpverlener: true false gemeente ambt 6 []',
    'wmo-consulent: false false toegangsorganisatie ambt 0 []',
    'wmo-consulent: true false toegangsorganisatie ambt 0 [2157 afspraken participatiewet, 2157 doelen participatiewet, 2157 omslag participatiewet]',
    'wmo-consulent: true false toegangsorganisatie ambt 0 []',
  ])
})

describe.each(both)('all documents of %s', (_name, example) => {
  const days = boundaries(example)
  const composed = days.flatMap((op) => everyRequest(example, op))

  test('give requests in which nothing is unknown to the rights', () => {
    const issues = composed.flatMap(({ facts }) => (facts.ok ? requestIssues(facts.request) : []))
    expect(issues).toEqual([])
  })

  test('give the same in every order and with copies', () => {
    const pick = createPick(_name)
    const differ = composed.filter(({ input, facts }) => {
      if (pick(oneInMany) > 0) return false
      return (
        JSON.stringify(requestFacts({ ...input, documenten: mixed(pick, input.documenten) })) !==
        JSON.stringify(facts)
      )
    })
    expect(differ.length).toBe(0)
  })

  test('give nobody a request outside the days of their assignment', () => {
    const outside = composed.filter(({ input, facts }) => {
      const own = example.documenten.roltoewijzingen.find(({ id }) => id === input.wie.roltoewijzing)
      const { begindatum, einddatum = '9999-12-31' } = own?.periode ?? { begindatum: '0001-01-01' }
      return facts.ok !== (begindatum <= input.op && input.op <= einddatum)
    })
    expect(outside).toEqual([])
  })

  test('consent to nothing that no consent names for that resident, that day and that recipient', () => {
    const unfounded = composed.flatMap(({ input, facts }) =>
      (facts.ok ? facts.request.toestemmingen : []).filter(({ toestemming, inwoner, gegevensgroep }) => {
        const document = example.documenten.toestemmingen.find(({ id }) => id === toestemming)
        return !(
          document?.over.includes(inwoner) === true &&
          document.gegevensgroepen.some((group) => group === gegevensgroep) &&
          document.periode.begindatum <= input.op &&
          document.naar.some(({ organisatie }) => facts.ok && organisatie === facts.request.wie.organisatie)
        )
      }),
    )
    expect(unfounded).toEqual([])
  })
})

interface Composed {
  readonly input: FactsInput
  readonly facts: RequestFacts
}

/** Everybody with an assignment, and every resident of the plan, asks for every plan, for each purpose with a consent. */
function everyRequest({ documenten, plannen }: ExampleDocuments, op: string): readonly Composed[] {
  const purposes = [
    ...new Set(documenten.toestemmingen.map(({ verwerkingsdoel }) => verwerkingsdoel)),
  ].toSorted()
  return plannen.flatMap((plan) => {
    const workers = documenten.roltoewijzingen.map(({ id, rol }) => ({ rol, wie: { roltoewijzing: id } }))
    const residents = plan.over.map((inwoner) => ({ rol: 'inwoner', wie: { inwoner } }))
    return [...workers, ...residents].flatMap((who) =>
      purposes.flatMap((verwerkingsdoel) =>
        disclosersOf(documenten).map((verstrekker) => {
          const input: FactsInput = { ...who, verwerkingsdoel, op, zaak: { plan }, documenten, verstrekker }
          return { input, facts: requestFacts(input) }
        }),
      ),
    )
  })
}

function disclosersOf({ toestemmingen }: ExampleDocuments['documenten']): readonly Party[] {
  const parties = toestemmingen.flatMap(({ van }) => van)
  return [...new Map(parties.map((party) => [JSON.stringify(party), party])).values()]
}

/** The first and last days of everything that decides, and the days after them. */
function boundaries({ documenten }: ExampleDocuments): readonly string[] {
  const periods = [...documenten.toestemmingen, ...documenten.roltoewijzingen].map(({ periode }) => periode)
  const days = periods.flatMap(({ begindatum, einddatum }) => [
    begindatum,
    ...(einddatum === undefined ? [] : [einddatum]),
  ])
  const around = days.flatMap((day) => [0, 1].map((step) => new Date(Date.parse(day) + step * 86_400_000)))
  return [...new Set(around.map((day) => day.toISOString().slice(0, 10)))].toSorted()
}

function mixed(pick: Pick, documenten: FactsInput['documenten']): FactsInput['documenten'] {
  const {
    inwoners = [],
    roltoewijzingen = [],
    toestemmingen = [],
    organisaties = [],
    samenwerkingsverbanden = [],
    contracten = [],
  } = documenten
  return {
    inwoners: shuffled(pick, [...inwoners, ...inwoners]),
    roltoewijzingen: shuffled(pick, [...roltoewijzingen, ...roltoewijzingen]),
    toestemmingen: shuffled(pick, [...toestemmingen, ...toestemmingen]),
    organisaties: shuffled(pick, organisaties),
    samenwerkingsverbanden: shuffled(pick, samenwerkingsverbanden),
    contracten: shuffled(pick, contracten),
  }
}

function reasonOf(name: string, op: string): ConsentReason | undefined {
  const { documenten } =
    [alphen, emmen].find(({ consentNames }) => [...consentNames.values()].includes(name)) ?? alphen
  const names = new Map([...alphen.consentNames, ...emmen.consentNames])
  const document = documenten.toestemmingen.find(({ id }) => names.get(id) === name)
  const [van] = document?.van ?? []
  const [naar] = document?.naar ?? []
  if (document === undefined || van === undefined || naar === undefined) return undefined
  const { verwerkingsdoel, regimes, plan } = document
  const { bekeken } = resolveConsent(documenten.toestemmingen, {
    verwerkingsdoel,
    op,
    van,
    naar,
    naarRegimes: [regimes.naar],
    ...(plan === undefined ? {} : { plan }),
    inwoners: documenten.inwoners.map(({ id: inwoner, identificatie, vertegenwoordigers = [] }) => ({
      inwoner,
      ...(identificatie !== undefined && 'geboortedatum' in identificatie
        ? { geboortedatum: identificatie.geboortedatum }
        : {}),
      vertegenwoordigers,
    })),
  })
  const [first] = bekeken.filter(({ toestemming }) => toestemming === document.id)
  return first?.reason
}

function summary({
  request: { rol, wie, zaak, toestemmingen },
}: Extract<RequestFacts, { ok: true }>): string {
  const given = toestemmingen.map(
    ({ inwoner, gegevensgroep, vanRegime }) => `${inwoner.slice(0, 4)} ${gegevensgroep} ${vanRegime}`,
  )
  const facts = [
    zaak.betrokken,
    zaak.binnenLidmaatschap,
    wie.organisatiesoort ?? '?',
    wie.geheimhouding ?? '?',
    wie.contracten?.length,
  ]
  return `${rol}: ${facts.join(' ')} [${given.join(', ')}]`
}
