import type { Policy } from '@samenspraak/sdk/rights'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { below, chance, createRandom } from '../../packages/sdk/src/sample/random.ts'
import { extentAsked } from '../../packages/sdk/src/rights-exports/extent.ts'
import { factsOf } from '../../packages/sdk/src/rights-exports/facts.ts'
import { groupNames } from '../../packages/sdk/src/rights/policy/vocabulary.ts'
import type { Random } from '../../packages/sdk/src/sample/random.ts'
import { axes, axesOfFact, makingSo } from './cedar-axes.ts'
import type { Axis } from './cedar-axes.ts'
import { usual } from './cedar-situation.ts'
import type { Situation } from './cedar-situation.ts'

/** One question that both engines answer. */
export interface Cell {
  readonly rol: string
  readonly gegevensgroep: string
  readonly situation: Situation
}

/** So many cells of a policy: at most half of them around its rows, evenly, and the rest from the grid. */
export function* cellsFor(policy: Policy, wanted: number, seed: string): Generator<Cell> {
  const around = [...cellsAroundRows(policy.rows)]
  const step = Math.max(1, Math.ceil((around.length * 2) / wanted))
  const some = around.filter((_, index) => index % step === 0)
  yield* some
  let left = wanted - some.length
  const roles = new Set(policy.rows.map(({ rol }) => rol)).size
  for (const cell of cellsOfGrid(policy, Math.ceil((left * 2) / (roles * groupNames.length)), seed)) {
    if (left-- <= 0) return
    yield cell
  }
}

const always: readonly Axis[] = ['actie', 'verwerkingsdoel', 'omvang', 'organisatiesoort', 'op']

/** Around every row: where it holds, and every situation that differs from that in one part. */
export function* cellsAroundRows(rows: readonly Bevoegdheid[]): Generator<Cell> {
  for (const row of rows) {
    const holding = holdingFor(row)
    for (const changes of Object.values(axes)) {
      for (const change of changes)
        yield { rol: row.rol, gegevensgroep: row.gegevensgroep, situation: change(holding) }
    }
  }
}

/**
 * For every role and group: all that its rows could be asked when that is no more than `perGroup` cells, else a draw of
 * so many. In turn, so that who stops halfway has asked as much about the last role as about the first.
 */
export function* cellsOfGrid(policy: Policy, perGroup: number, seed: string): Generator<Cell> {
  const random = createRandom(`cedar/${seed}`)
  const all = [...new Set(policy.rows.map(({ rol }) => rol))].flatMap((rol) =>
    groupNames.map((gegevensgroep) => seriesOf(policy, rol, gegevensgroep, perGroup)),
  )
  for (let number = 0; number < perGroup; number++) {
    for (const { rol, gegevensgroep, asked, bases, size, most } of all) {
      if (number >= Math.min(size, most)) continue
      const base = bases[number % bases.length] ?? usual
      const situation = size <= most ? numbered(number, asked) : drawn(base, asked, random)
      yield { rol, gegevensgroep, situation }
    }
  }
}

/** What can be asked about one group in one role, and how much of it is. */
interface Series {
  readonly rol: string
  readonly gegevensgroep: string
  readonly asked: readonly Axis[]
  readonly bases: readonly Situation[]
  readonly size: number
  readonly most: number
}

function seriesOf(policy: Policy, rol: string, gegevensgroep: string, perGroup: number): Series {
  const rows = policy.rowsOf(rol).filter((row) => row.gegevensgroep === gegevensgroep)
  const asked = askedAxes(rows)
  return {
    rol,
    gegevensgroep,
    asked,
    bases: rows.length === 0 ? [usual] : rows.map(holdingFor),
    size: asked.reduce((product, axis) => product * axes[axis].length, 1),
    most: rows.length === 0 ? Math.ceil(perGroup / 10) : perGroup,
  }
}

/** One of all situations there are. */
function numbered(number: number, asked: readonly Axis[]): Situation {
  let rest = number
  let situation = usual
  for (const axis of asked) {
    const changes = axes[axis]
    situation = changes[rest % changes.length]?.(situation) ?? situation
    rest = Math.floor(rest / changes.length)
  }
  return situation
}

/** Half of the parts stay as they are where a row holds, and most of what every row asks, or nearly every answer would be no. */
function drawn(base: Situation, asked: readonly Axis[], random: Random): Situation {
  return asked.reduce((situation, axis) => {
    const changes = axes[axis]
    return chance(random, always.includes(axis) ? 0.8 : 0.5)
      ? situation
      : (changes[below(random, changes.length)]?.(situation) ?? situation)
  }, base)
}

function askedAxes(rows: readonly Bevoegdheid[]): readonly Axis[] {
  const asked = rows.flatMap(factsOf).flatMap((fact) => (fact.kind === 'absent' ? fact.names : [fact.name]))
  const totals = rows.some((row) => extentAsked(row).celgrootte !== undefined)
  return [...new Set([...always, ...(totals ? (['celgrootte'] as const) : []), ...asked.flatMap(axesOfFact)])]
}

function holdingFor(row: Bevoegdheid): Situation {
  const { omvang, celgrootte } = extentAsked(row)
  const start: Situation = {
    ...usual,
    actie: row.acties[0] ?? usual.actie,
    verwerkingsdoel: row.verwerkingsdoel ?? usual.verwerkingsdoel,
    omvang: omvang === 'niets' ? usual.omvang : omvang,
    celgrootte,
  }
  return factsOf(row).reduce((situation, fact) => makingSo(fact)(situation), start)
}
