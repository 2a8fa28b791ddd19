import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy, Verraad } from '@samenspraak/sdk/rights'
import { below, chance } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import { some, TestPolicyRefusedError } from './rights-some.ts'

export { some, TestPolicyRefusedError } from './rights-some.ts'
export { randomRequest } from './rights-random-request.ts'

/** A policy for a test. */
export function policyOf(
  given: readonly Bevoegdheid[],
  version = 'test',
  telling: readonly Verraad[] = verraad,
): Policy {
  const made = createPolicy(given, { verraad: telling, version })
  if (!made.ok) throw new TestPolicyRefusedError(JSON.stringify(made.issues.slice(0, 3)))
  return made.policy
}

/** The rows of the project, and rows made of them by leaving out, loosening, tightening and forbidding. */
export function policies(random: Random, count: number): readonly Policy[] {
  const made = Array.from({ length: count }, () =>
    policyOf(rows.filter(() => chance(random, 0.9)).flatMap((row) => changed(random, row))),
  )
  return [policyOf(rows), ...made]
}

/** A row as it might have been, sometimes with a prohibition or a permit of the minimum beside it. */
function changed(random: Random, row: Bevoegdheid): readonly Bevoegdheid[] {
  const { verplichting, voorwaarden = [], ...rest } = row
  const kept = chance(random, 0.6) ? voorwaarden : voorwaarden.filter(() => chance(random, 0.5))
  const added = chance(random, 0.2) ? [...kept, some(random, conditions)] : kept
  const drawn = below(random, 20)
  const obliged =
    drawn < 3 ? { soort: 'tot-minimum-beperken' as const } : drawn < 6 ? undefined : verplichting
  const permit: Bevoegdheid = {
    ...rest,
    effect: 'toestaan',
    rechtsgrond: row.rechtsgrond ?? { soort: 'geen-persoonsgegevens' },
    ...(added.length === 0 ? {} : { voorwaarden: added }),
    ...(obliged === undefined ? {} : { verplichting: obliged }),
  }
  const minimum: Bevoegdheid = {
    ...rest,
    sleutel: `${row.sleutel}-minimum`,
    effect: 'toestaan',
    rechtsgrond: { soort: 'geen-persoonsgegevens' },
    verplichting: { soort: 'tot-minimum-beperken' },
  }
  const forbid: Bevoegdheid = {
    ...rest,
    sleutel: `${row.sleutel}-verboden`,
    effect: 'verbieden',
    voorwaarden: [some(random, conditions), ...(chance(random, 0.4) ? [some(random, conditions)] : [])],
  }
  return [permit, ...(chance(random, 0.2) ? [minimum] : []), ...(chance(random, 0.12) ? [forbid] : [])]
}

/** One role that may read everything, always. */
export function allPermitted(groups: readonly string[]): {
  readonly policy: Policy
  readonly request: AccessRequest
} {
  const given = groups.map((gegevensgroep, index): Bevoegdheid => {
    const row = rows.find((one) => one.gegevensgroep === gegevensgroep)
    if (row === undefined) throw new TestPolicyRefusedError(gegevensgroep)
    return {
      ...row,
      sleutel: `alles-${index}`,
      rol: 'regisseur',
      organisatievoorwaarde: { soort: 'geen-organisatie' },
      acties: ['lezen'],
      verwerkingsdoel: 'afstemming',
      rechtsgrond: { soort: 'geen-persoonsgegevens' },
      effect: 'toestaan',
    }
  })
  const bare = given.map(({ voorwaarden: _conditions, verplichting: _obligation, ...row }) => row)
  const request = {
    rol: 'regisseur',
    verwerkingsdoel: 'afstemming',
    op: '2026-11-22',
    wie: {},
    zaak: {},
    personen: [],
    toestemmingen: [],
  }
  const made = createPolicy(bare, { verraad: [], version: 'alles' })
  if (!made.ok) throw new TestPolicyRefusedError(JSON.stringify(made.issues))
  return { policy: made.policy, request }
}

const conditions: readonly NonNullable<Bevoegdheid['voorwaarden']>[number][] = [
  { soort: 'eigen-taak' },
  { soort: 'doel-van-eigen-taak' },
  { soort: 'eigen-inbreng' },
  { soort: 'eigen-inbreng' },
  { soort: 'over-zichzelf' },
  { soort: 'mede-over-zichzelf' },
  { soort: 'zelfde-organisatie' },
  { soort: 'gericht-aan-wie-vraagt' },
  { soort: 'leeftijd-in', leeftijdsgroepen: ['18-en-ouder'] },
  { soort: 'leeftijd-in', leeftijdsgroepen: ['onder-12', '12-tot-16'] },
  {
    soort: 'eigen-leeftijd-in',
    leeftijdsgroepen: ['12-tot-16', '18-en-ouder'],
  },
  { soort: 'kan-belangen-niet-overzien' },
  { soort: 'regime-in', wettelijkeRegimes: ['wmo2015', 'jeugdwet'] },
  { soort: 'regime-in', wettelijkeRegimes: ['participatiewet', 'wlz'] },
  {
    soort: 'voorzieningssoort-in',
    voorzieningssoorten: ['algemene-voorziening'],
  },
  {
    soort: 'voorzieningssoort-in',
    voorzieningssoorten: ['maatwerkvoorziening'],
  },
  { soort: 'planstatus-in', planstatussen: ['actief'] },
  { soort: 'code-in', codelijst: 'planstatus', codes: ['actief', 'opgeschort'] },
  { soort: 'code-in', codelijst: 'voorzieningssoort', codes: ['algemene-voorziening'] },
  { soort: 'periode-geldt' },
  { soort: 'periode-geldt', dagenNaAfloop: 200 },
  { soort: 'eigen-onderdeel-loopt' },
  { soort: 'eigen-onderdeel-loopt', dagenNaAfloop: 200 },
  {
    soort: 'toestemming-gegeven',
    welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: true },
  },
]
