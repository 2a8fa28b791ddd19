import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import type { Expectation, Situation, SituationFacts } from '@samenspraak/sdk/policy-review'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { Policy, Verraad } from '@samenspraak/sdk/rights'
import { smallPolicy, TestRowsRefusedError } from './rights-exports-policy.ts'

/** A policy of the rows a test made. */
export function policyOf(
  rows: readonly Bevoegdheid[],
  verraad: readonly Verraad[] = smallPolicy.verraad,
): Policy {
  const created = createPolicy(rows, { verraad, version: 'test' })
  if (!created.ok) throw new TestRowsRefusedError(JSON.stringify(created.issues))
  return created.policy
}

/** The six rows of the small policy, with one of them changed. */
export function withRow(sleutel: string, change: Partial<Bevoegdheid>): readonly Bevoegdheid[] {
  return smallPolicy.rows.map((row) => (row.sleutel === sleutel ? { ...row, ...change } : row))
}

/** One row of the small policy. */
export function rowOf(sleutel: string): Bevoegdheid {
  const row = smallPolicy.rows.find((one) => one.sleutel === sleutel)
  if (row === undefined) throw new TestRowsRefusedError(sleutel)
  return row
}

/** Staff of a welfare organisation, assigned, about data of an adult under the Wmo. */
export const coach: SituationFacts = {
  toegewezen: true,
  organisatiesoort: 'welzijnsorganisatie',
  regime: 'wmo2015',
  leeftijdsgroep: '18-en-ouder',
  toestemming: 'geen',
}

/** A resident of 18 about themselves. */
export const resident: SituationFacts = {
  overZichzelf: true,
  medeOverZichzelf: true,
  regime: 'wmo2015',
  leeftijdsgroep: '18-en-ouder',
  eigenLeeftijdsgroep: '18-en-ouder',
  toestemming: 'geen',
}

/** A situation with these facts, called `zaak`. */
export function situationOf(feiten: SituationFacts, sleutel = 'zaak'): Situation {
  return { sleutel, nl: 'Een geval.', en: 'A case.', feiten }
}

/** An expectation that the wijkcoach reads goals, with what a test changes about it. */
export function expectationOf(change: Partial<Expectation> = {}): Expectation {
  return {
    nummer: 1,
    rol: 'wijkcoach',
    verwerkingsdoel: 'ondersteuning-uitvoeren',
    situatie: 'zaak',
    gegevensgroep: 'doelen',
    actie: 'lezen',
    antwoord: 'ja',
    omvang: 'vol',
    reden: 'Zo is het bedoeld.',
    line: 2,
    ...change,
  }
}
