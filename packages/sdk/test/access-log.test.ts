import { accessRecordOf, accessRecordOfChange, residentsIn } from '@samenspraak/sdk/access-log'
import type { AccessContext } from '@samenspraak/sdk/access-log'
import { isInzageregel } from '@samenspraak/sdk/inzageregel'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { rows } from '@samenspraak/sdk/policy'
import { view } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { tree } from '../generated/ondersteuningsplan/1.0/tree.ts'
import { dataGroups } from '../generated/rights-vocabulary.ts'
import { contextOf, fullPlan, recordIn } from './access-log-cases.ts'
import { allPermitted, policyOf } from './rights-random.ts'
import { requestOf, rolesOf } from './rights-roles.ts'

const policy = policyOf(rows, '0.1.0')
const plan = fullPlan()
const silent: readonly string[] = dataGroups.flatMap(({ sleutel, bestaanIsGevoelig }) =>
  bestaanIsGevoelig ? [sleutel] : [],
)

/** A representative says in which quality, which a request does not. */
function more(rol: string): Partial<AccessContext> {
  const [namens = ''] = plan.over
  return rol === 'wettelijk-vertegenwoordiger'
    ? { wie: { soort: 'vertegenwoordiger', namens, vertegenwoordiging: 'mentor' } }
    : {}
}

const entry = {
  $schema: 'https://w3id.org/samenspraak/schema/inzageregel/1.0',
  id: 'f0000000-0000-4000-8000-000000000001',
  op: '2026-11-22T10:15:30.250+01:00',
  bron: 'f0000000-0000-4000-8000-000000000002',
  over: plan.over,
  documenten: [{ schema: ondersteuningsplanRights.messageType.schemaId, id: plan.id, versie: 3 }],
  bevoegdheden: { versie: '0.1.0', hash: policy.hash },
  handeling: 'lezen',
  verwerkingsactiviteit: 'https://register.voorbeeldstad.example/verwerkingen/12',
  noodtoegang: false,
}

describe('a view that showed something', () => {
  test.each(rolesOf(policy))('by the %s is logged with the groups of its report', (rol) => {
    const request = requestOf(rol, plan, policy)
    const seen = view(ondersteuningsplanRights, plan, request, policy)
    const { regel, policy: by, groups } = recordIn(accessRecordOf(seen, contextOf(request, more(rol))))
    expect(isInzageregel(regel)).toBe(true)
    expect(by).toEqual({ version: '0.1.0', hash: policy.hash })
    expect(groups).toEqual(seen.document === undefined ? [] : seen.report.getoond)
    if (seen.document !== undefined)
      expect(regel.gegevensgroepen).toEqual(seen.report.getoond.map(({ gegevensgroep }) => gegevensgroep))
    expect(regel.redenWeigering === undefined).toBe(regel.uitkomst !== 'geweigerd')
  })

  test('names who, why and on what it rests, and nothing of the plan', () => {
    const request = requestOf('wijkcoach', plan, policy)
    const seen = view(ondersteuningsplanRights, plan, request, policy)
    const { wie } = request
    expect(recordIn(accessRecordOf(seen, contextOf(request))).regel).toEqual({
      ...entry,
      wie: {
        soort: 'rol',
        rol: 'wijkcoach',
        ...(wie.roltoewijzing === undefined ? {} : { roltoewijzing: wie.roltoewijzing }),
        organisatie: wie.organisatie,
      },
      gegevensgroepen: seen.report.getoond.map(({ gegevensgroep }) => gegevensgroep),
      bevoegdheden: {
        ...entry.bevoegdheden,
        sleutels: [
          ...new Set(
            seen.report.getoond.flatMap(({ bevoegdheden }) => bevoegdheden.map(({ sleutel }) => sleutel)),
          ),
        ],
      },
      uitkomst: 'deels',
      grondslag: expect.objectContaining({ wet: expect.any(String), artikel: expect.any(String) }),
      toestemming: '5f0c1b2e-0000-4000-8000-000000000002',
      verwerkingsdoel: 'ondersteuning-uitvoeren',
    })
  })

  test('names only groups that were in what was shown, when the parts of the message are given', () => {
    const stranger = requestOf('inwoner', plan, policy)
    const inwoner = 'f0000000-0000-4000-8000-000000000009'
    const personen = [...stranger.personen, { inwoner, leeftijdsgroep: '18-en-ouder' }]
    const request = { ...stranger, wie: { inwoner }, personen }
    const seen = view(ondersteuningsplanRights, plan, request, policy)
    expect(seen.report.getoond.length).toBeGreaterThan(5)
    const message = { groups: ondersteuningsplanRights.groups, tree }
    const { regel, groups } = recordIn(accessRecordOf(seen, contextOf(request, { message })))
    expect([regel.gegevensgroepen, groups.map(({ gegevensgroep }) => gegevensgroep)]).toEqual([
      ['omslag'],
      ['omslag'],
    ])
  })

  test('of everything is permitted, of a part is permitted in part', () => {
    const { policy: everything, request } = allPermitted(ondersteuningsplanRights.groups)
    const seen = view(ondersteuningsplanRights, plan, request, everything)
    const wie = { soort: 'systeem', systeem: 'plansysteem', organisatie: entry.bron } as const
    const grondslag = { wet: 'Wmo 2015', artikel: '5.1.1', lid: 1 }
    const whole = accessRecordOf(seen, contextOf(request, { wie, grondslag }))
    expect(recordIn(whole).regel).toMatchObject({ uitkomst: 'toegestaan', grondslag })
  })

  test('is disclosure, printing or emergency access when the caller says so', () => {
    const request = requestOf('wijkcoach', plan, policy)
    const seen = view(ondersteuningsplanRights, plan, request, policy)
    const regel = recordIn(
      accessRecordOf(
        seen,
        contextOf(request, {
          handeling: 'verstrekken',
          verstrektAan: 'f0000000-0000-4000-8000-000000000003',
          noodtoegang: { reden: 'Acuut gevaar.', beoordeling: { oordeel: 'in-beoordeling' } },
        }),
      ),
    ).regel
    expect(regel).toMatchObject({
      handeling: 'verstrekken',
      verstrektAan: 'f0000000-0000-4000-8000-000000000003',
      noodtoegang: true,
      noodreden: 'Acuut gevaar.',
      beoordeling: { oordeel: 'in-beoordeling' },
    })
  })
})

describe('a view that showed nothing', () => {
  const known = requestOf('wijkcoach', plan, policy)
  const cases: readonly (readonly [string, AccessRequest, string])[] = [
    ['of a role nobody knows', { ...known, rol: 'jan-jansen-060' }, 'geen-grondslag'],
    ['for a purpose nobody knows', { ...known, verwerkingsdoel: 'nieuwsgierig' }, 'ander-doel'],
    ['for a purpose that is not of the role', { ...known, verwerkingsdoel: 'beleid' }, 'ander-doel'],
    ['on a day that is none', { ...known, op: 'vandaag' }, 'onbekend'],
    ['before the rows were in force', { ...known, op: '2020-01-01' }, 'buiten-periode'],
    [
      'by somebody who is not on the case',
      { ...known, zaak: { ...known.zaak, toegewezen: false } },
      'niet-betrokken',
    ],
  ]

  test.each(cases)('%s is a refusal that says why', (_title, request, redenWeigering) => {
    const seen = view(ondersteuningsplanRights, plan, request, policy)
    const { regel, groups } = recordIn(accessRecordOf(seen, contextOf(request, { policy })))
    expect(seen.document).toBeUndefined()
    expect(groups).toEqual([])
    expect(regel).toEqual({
      ...entry,
      wie: expect.objectContaining({
        soort: 'rol',
        rol: request.rol === 'wijkcoach' ? 'wijkcoach' : 'onbekend',
      }),
      gegevensgroepen: seen.report.afgeschermd,
      uitkomst: 'geweigerd',
      redenWeigering,
      verwerkingsdoel:
        request.verwerkingsdoel === 'nieuwsgierig' ? 'beheer-en-beveiliging' : request.verwerkingsdoel,
    })
    expect(regel.gegevensgroepen.filter((group) => silent.includes(group))).toEqual([])
  })

  test('of a document that is not valid is logged without a word of it', () => {
    const seen = view(ondersteuningsplanRights, { geheim: 'geheim' }, known, policy)
    const { regel } = recordIn(accessRecordOf(seen, contextOf(known)))
    expect([regel.uitkomst, regel.redenWeigering]).toEqual(['geweigerd', 'onbekend'])
    expect(JSON.stringify(regel)).not.toContain('geheim"')
  })

  test('of a request without parts is logged for who was logged in', () => {
    const broken: AccessRequest = JSON.parse('{ "rol": "geheim" }')
    const seen = view(ondersteuningsplanRights, plan, broken, policy)
    const wie = { soort: 'systeem', systeem: 'plansysteem', organisatie: entry.bron } as const
    const { regel } = recordIn(accessRecordOf(seen, contextOf(broken, { wie })))
    expect(regel).toMatchObject({ wie, uitkomst: 'geweigerd', verwerkingsdoel: 'beheer-en-beveiliging' })
  })

  test('because of what is in the document keeps the reason to itself', () => {
    const { report } = view(ondersteuningsplanRights, plan, known, policy)
    const { regel } = recordIn(accessRecordOf({ report, issues: [] }, contextOf(known, { policy })))
    expect([regel.uitkomst, regel.redenWeigering]).toEqual(['geweigerd', 'onbekend'])
  })
})

describe('what the caller left out or wrote wrongly', () => {
  const request = requestOf('wijkcoach', plan, policy)
  const seen = view(ondersteuningsplanRights, plan, request, policy)

  test.each([
    ['a moment without an offset', { op: '2026-11-22' }, [['sdk/format', '/op']]],
    ['no resident', { over: [] }, [['sdk/too-few-items', '/over']]],
    ['a number of a citizen as resident', { over: ['999990019'] }, [['sdk/format', '/over/0']]],
    ['disclosure to nobody', { handeling: 'verstrekken' as const }, [['sdk/required', '/verstrektAan']]],
  ])('%s is an issue without the value', (_title, wrong, expected) => {
    const recorded = accessRecordOf(seen, contextOf(request, wrong))
    expect(recorded.ok ? [] : recorded.issues.map(({ code, at }) => [code, at])).toEqual(expected)
    expect(JSON.stringify(recorded)).not.toContain('999990019')
  })

  test('somebody who acts for another must say in which quality', () => {
    const acting = requestOf('wettelijk-vertegenwoordiger', plan, policy)
    const outcome = view(ondersteuningsplanRights, plan, acting, policy)
    const recorded = accessRecordOf(outcome, contextOf(acting))
    expect(recorded.ok ? [] : recorded.issues.map(({ code, at }) => [code, at])).toEqual([
      ['sdk/required', '/wie/vertegenwoordiging'],
    ])
  })
})

describe('a change', () => {
  const request = requestOf('wijkcoach', plan, policy)
  const { report: seen } = view(ondersteuningsplanRights, plan, request, policy)
  const bevoegdheden = seen.getoond.flatMap((one) => (one.gegevensgroep === 'doelen' ? one.bevoegdheden : []))

  test.each([
    [['toevoegen'], 'toevoegen'],
    [['wijzigen'], 'wijzigen'],
    [['beeindigen'], 'wijzigen'],
    [['toevoegen', 'beeindigen'], 'wijzigen'],
  ] as const)('%j is logged as %s', (acties, handeling) => {
    const gewijzigd = acties.map((actie) => ({ actie, gegevensgroep: 'doelen', bevoegdheden }))
    const recorded = accessRecordOfChange({ ok: true, report: { ...seen, gewijzigd } }, contextOf(request))
    const { regel, groups } = recordIn(recorded)
    expect(regel).toMatchObject({ handeling, uitkomst: 'toegestaan', gegevensgroepen: ['doelen'] })
    expect(groups.map(({ gegevensgroep }) => gegevensgroep)).toEqual(['doelen'])
  })

  test('that is refused names no group whose existence tells something', () => {
    const issues = [{ code: 'rights/change-not-allowed' }]
    const refused = { ok: false, report: { ...seen, gewijzigd: [] }, issues }
    const { regel, groups } = recordIn(accessRecordOfChange(refused, contextOf(request)))
    const named = [...seen.getoond.map(({ gegevensgroep }) => gegevensgroep), ...seen.afgeschermd]
    expect(regel).toMatchObject({
      handeling: 'wijzigen',
      uitkomst: 'geweigerd',
      redenWeigering: 'onbekend',
      gegevensgroepen: named.filter((group) => !silent.includes(group)),
    })
    expect(groups).toEqual([])
  })
})

describe('the residents of a document', () => {
  test('are those that its parts are about, each once', () => {
    const involved = plan.betrokkenen?.flatMap(({ inwoner }) => inwoner ?? []) ?? []
    expect(involved.some((one) => !plan.over.includes(one))).toBe(true)
    expect(residentsIn({ tree }, plan)).toEqual([...new Set([...plan.over, ...involved])])
  })
})
