import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { groupNames } from '../../packages/sdk/src/rights/policy/vocabulary.ts'
import { below, createRandom } from '../../packages/sdk/src/sample/random.ts'
import type { Random } from '../../packages/sdk/src/sample/random.ts'
import { agreementOf } from './cedar-agreement.ts'
import { cellsAroundRows } from './cedar-cells.ts'
import { everyConditionRows, policyOf, realRows } from './cedar-policies.ts'

/** A row in which something was made wrong. */
interface Fault {
  readonly what: string
  readonly rows: readonly Bevoegdheid[]
  /** The row before and after, around which a difference must show. */
  readonly near: readonly Bevoegdheid[]
}

/** A fault in one of two engines: the rows that each of them gets. */
export interface PlantedFault extends Pick<Fault, 'what' | 'near'> {
  readonly own: readonly Bevoegdheid[]
  readonly judge: readonly Bevoegdheid[]
}

/** Plants a fault in our own engine and in the one that judges it, in turn. */
export function faultNumbered(number: number, seed: string): PlantedFault {
  const right = number % 4 < 2 ? realRows : everyConditionRows
  const { what, rows, near } = plantFault(right, createRandom(`fault/${seed}/${number}`), number)
  return { what, near, ...(number % 2 === 0 ? { own: right, judge: rows } : { own: rows, judge: right }) }
}

/** Holds our own engine and Cedar beside each other around the row of a fault. */
export function findFault(
  number: number,
  seed: string,
): { readonly what: string; readonly isFound: boolean } {
  const { what, near, own, judge } = faultNumbered(number, seed)
  const policies = { own: policyOf(own), cedar: policyOf(judge) }
  return { what, isFound: agreementOf(cellsAroundRows(near), policies).differences > 0 }
}

/** Ways to make a row wrong; undefined when a row cannot be wrong in that way. */
const mistakes: Readonly<Record<string, (row: Bevoegdheid) => Bevoegdheid | undefined>> = {
  'flips the effect': ({ verplichting: _left, ...row }) =>
    row.effect === 'toestaan'
      ? { ...row, effect: 'verbieden', verplichting: { soort: 'weglaten' } }
      : {
          ...row,
          effect: 'toestaan',
          verwerkingsdoel: 'afstemming',
          rechtsgrond: { soort: 'geen-persoonsgegevens' },
        },
  'drops a condition': (row) => {
    const [first, ...rest] = row.voorwaarden ?? []
    // A row that rests on consent asks for it even when no condition says so.
    if (first === undefined || first.soort === 'toestemming-gegeven') return undefined
    const { voorwaarden: _dropped, ...bare } = row
    return rest.length === 0 ? bare : { ...bare, voorwaarden: rest }
  },
  'takes another group': (row) => ({ ...row, gegevensgroep: next(groupNames, row.gegevensgroep) }),
  'takes another purpose': ({ verwerkingsdoel, ...row }) =>
    verwerkingsdoel === undefined ? undefined : { ...row, verwerkingsdoel: next(purposes, verwerkingsdoel) },
  'allows another action': (row) => {
    const more = actions.find((actie) => !row.acties.includes(actie))
    return more === undefined || row.effect === 'verbieden'
      ? undefined
      : { ...row, acties: [...row.acties, more] }
  },
  'forgets its obligation': ({ verplichting, ...row }) =>
    row.effect === 'toestaan' && verplichting !== undefined ? row : undefined,
  'goes to any organisation': (row) =>
    row.organisatievoorwaarde.soort === 'organisatiesoort'
      ? { ...row, organisatievoorwaarde: { soort: 'elke-organisatie' } }
      : undefined,
}

const actions = ['lezen', 'toevoegen', 'wijzigen', 'beeindigen'] as const
const purposes: readonly NonNullable<Bevoegdheid['verwerkingsdoel']>[] = [
  'afstemming',
  'onderzoek',
  'besluiten',
  'evaluatie',
]

/**
 * Makes one row wrong. Only a row on which something hangs is taken, a permit without another for the same purpose or a
 * forbid of what is permitted: elsewhere a fault may change no decision at all, and then there is nothing to find.
 */
function plantFault(rows: readonly Bevoegdheid[], random: Random, number: number): Fault {
  const entries = Object.entries(mistakes)
  const [what, mistake] = entries[number % entries.length] ?? ['changes nothing', () => undefined]
  const candidates = rows.flatMap((row) => {
    const wrong = matters(row, rows) ? mistake(row) : undefined
    return wrong === undefined ? [] : [{ row, wrong }]
  })
  const chosen = candidates[below(random, candidates.length)]
  if (chosen === undefined) return { what: `${what}: no row`, rows, near: [] }
  return {
    what: `${chosen.row.sleutel} ${what}`,
    rows: rows.map((row) => (row === chosen.row ? chosen.wrong : row)),
    near: [chosen.row, chosen.wrong, ...besideOf(chosen.row, rows)],
  }
}

function matters(row: Bevoegdheid, rows: readonly Bevoegdheid[]): boolean {
  const beside = besideOf(row, rows)
  // A permit to show nothing shows nothing, right or wrong.
  if (row.effect === 'toestaan' && row.verplichting?.soort === 'weglaten') return false
  if (beside.some(({ effect }) => effect === 'verbieden')) return false
  return row.effect === 'verbieden'
    ? beside.some(({ acties }) => acties.some((actie) => row.acties.includes(actie)))
    : beside.every(({ verwerkingsdoel }) => verwerkingsdoel !== row.verwerkingsdoel)
}

function besideOf(row: Bevoegdheid, rows: readonly Bevoegdheid[]): readonly Bevoegdheid[] {
  return rows.filter(
    (other) => other !== row && other.rol === row.rol && other.gegevensgroep === row.gegevensgroep,
  )
}

function next<T>(list: readonly T[], value: T): T {
  return list[(list.indexOf(value) + 1) % list.length] ?? value
}
