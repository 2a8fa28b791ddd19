import type { Bevoegdheid, Voorwaarde } from '../../../generated/bevoegdheid/1.0/types.ts'
import { aboutElement } from '../conditions/about-element.ts'
import type { ElementTest } from '../conditions/about-element.ts'
import { aboutRequest, applies, organisationHolds } from '../conditions/about-request.ts'
import { unknown, yes } from '../conditions/truth.ts'
import type { Truth } from '../conditions/truth.ts'
import type { Policy } from '../policy/policy.ts'
import type { AccessRequest } from '../request/access-request.ts'
import { full, minimum, nothing } from './level.ts'
import type { Level } from './level.ts'
import type { Actie, GroupRule, Mask, Residual } from './mask.ts'

/**
 * Fills the facts of a request into the rows of its role; what depends on an element is left as a test. A message that
 * is about no persons is itself the aggregate that a row may ask for; without more it is taken to be about persons.
 */
export function compileMask(
  policy: Policy,
  request: AccessRequest,
  about: { readonly persons: boolean } = { persons: true },
): Mask {
  const tests: ElementTest[] = []
  const rows = policy.rowsOf(request.rol).filter((row) => applies(row, request))
  const residuals = rows.flatMap((row) => {
    const left = testsLeft(row, request, tests)
    return left === undefined ? [] : [{ row, level: levelOf(row, about.persons), tests: left }]
  })
  const rulesFor = (actie: Actie): readonly GroupRule[] =>
    policy.vocabulary.groupNames.map((group) =>
      groupRule(residuals.filter(({ row }) => row.gegevensgroep === group && row.acties.includes(actie))),
    )
  return {
    tests,
    rules: {
      lezen: rulesFor('lezen'),
      toevoegen: rulesFor('toevoegen'),
      wijzigen: rulesFor('wijzigen'),
      beeindigen: rulesFor('beeindigen'),
    },
  }
}

/** The conditions of a row; a row that rests on consent needs it, even if no condition says so. */
export function conditionsOf({ voorwaarden = [], rechtsgrond, effect }: Bevoegdheid): readonly Voorwaarde[] {
  const isAsked = voorwaarden.some(({ soort }) => soort === 'toestemming-gegeven')
  return rechtsgrond?.soort === 'toestemming' && effect === 'toestaan' && !isAsked
    ? [...voorwaarden, { soort: 'toestemming-gegeven', welkeToestemming: rechtsgrond.welkeToestemming }]
    : voorwaarden
}

/** Numbers of the tests left of a row, or undefined when it cannot apply: unknown stops a permit, never a forbid. */
function testsLeft(
  row: Bevoegdheid,
  request: AccessRequest,
  tests: ElementTest[],
): readonly number[] | undefined {
  const needed: Truth = row.effect === 'toestaan' ? yes : unknown
  if (organisationHolds(row, request) < needed) return undefined
  const left: number[] = []
  for (const condition of conditionsOf(row)) {
    const known = aboutRequest(condition, request)
    const test = known === undefined ? aboutElement(condition, row, request) : undefined
    const outcome = known ?? (test === undefined || test.never ? unknown : yes)
    if (outcome < needed) return undefined
    if (test !== undefined) left.push(numberOf(test, tests))
  }
  return left
}

function numberOf(test: ElementTest, tests: ElementTest[]): number {
  const known = tests.findIndex(({ key }) => key === test.key)
  return known >= 0 ? known : tests.push(test) - 1
}

/** What a row shows; masked data never, and aggregated data not among data of persons. */
function levelOf({ effect, verplichting }: Bevoegdheid, persons: boolean): Level {
  if (effect !== 'toestaan') return nothing
  switch (verplichting?.soort) {
    case undefined:
      return full
    case 'tot-minimum-beperken':
      return minimum
    case 'samenvoegen':
      return persons ? nothing : full
    default:
      return nothing
  }
}

function groupRule(residuals: readonly Residual[]): GroupRule {
  const forbids = residuals.filter(({ row }) => row.effect !== 'toestaan')
  const permits = residuals.filter(({ row }) => row.effect === 'toestaan')
  if (forbids.some(({ tests }) => tests.length === 0)) return { fixed: nothing, forbids, permits }
  const sure = highest(permits.filter(({ tests }) => tests.length === 0))
  const best = highest(permits)
  return {
    fixed: forbids.length === 0 && sure === best ? sure : best === nothing ? nothing : undefined,
    forbids,
    permits,
  }
}

function highest(permits: readonly Residual[]): Level {
  return permits.reduce<Level>((best, { level }) => (level > best ? level : best), nothing)
}
