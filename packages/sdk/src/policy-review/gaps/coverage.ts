import type { Policy } from '../../rights/policy/policy.ts'
import type { ExpectationOutcome } from '../expectations/run-expectations.ts'
import type { Gap } from './gap.ts'

/** How far the expectations reach, as numbers. */
export interface Coverage {
  readonly expectations: number
  /** Rows that decided at least one expectation. */
  readonly rowsTested: number
  /** Roles that have rows, with the data groups about which an expectation says something. */
  readonly roles: readonly { readonly rol: string; readonly expectations: number; readonly groups: number }[]
  /** Pairs of a role and a data group about which no expectation says anything. */
  readonly cellsWithout: readonly { readonly rol: string; readonly gegevensgroep: string }[]
}

/** Counts what the expectations touch. */
export function coverageOf(policy: Policy, outcomes: readonly ExpectationOutcome[]): Coverage {
  const { groupNames } = policy.vocabulary
  const tested = testedRows(outcomes)
  const cells = new Set(outcomes.map(({ expectation: { rol, gegevensgroep } }) => `${rol} ${gegevensgroep}`))
  const roles = [...new Set(policy.rows.map(({ rol }) => rol))]
  return {
    expectations: outcomes.length,
    rowsTested: policy.rows.filter(({ sleutel }) => tested.has(sleutel)).length,
    roles: roles.map((rol) => ({
      rol,
      expectations: outcomes.filter(({ expectation }) => expectation.rol === rol).length,
      groups: groupNames.filter((group) => cells.has(`${rol} ${group}`)).length,
    })),
    cellsWithout: roles.flatMap((rol) =>
      groupNames
        .filter((group) => !cells.has(`${rol} ${group}`))
        .map((gegevensgroep) => ({ rol, gegevensgroep })),
    ),
  }
}

/** Rows that decided no expectation: nobody wrote down what they should do. */
export function untestedGaps(policy: Policy, outcomes: readonly ExpectationOutcome[]): readonly Gap[] {
  const tested = testedRows(outcomes)
  return policy.rows
    .filter(({ sleutel }) => !tested.has(sleutel))
    .map(({ sleutel, rol, gegevensgroep }) => ({
      code: 'gap/row-untested',
      rol,
      gegevensgroep,
      rows: [sleutel],
      nl: 'Geen verwachting laat zien wat deze regel doet.',
      en: 'No expectation shows what this row does.',
    }))
}

function testedRows(outcomes: readonly ExpectationOutcome[]): ReadonlySet<string> {
  return new Set(outcomes.flatMap(({ rows }) => rows))
}
