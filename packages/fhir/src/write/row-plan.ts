import type { Codec } from '../codec/codec.ts'
import { codecs } from '../codec/codecs.ts'
import type { Json } from '../json.ts'
import type { Step } from '../path/step.ts'
import { stepsOfRow } from '../place-of-row.ts'
import type { PlaceRow, Sheet } from '../row.ts'

/** A sheet as it is used for writing: what does not depend on the document is worked out once. */
export interface SheetPlan {
  readonly rows: readonly NamedRow[]
  readonly fixed: readonly (readonly [name: string, value: Json])[]
}

/** A row that has a place, with the property that it is about. */
export interface NamedRow {
  readonly name: string
  readonly row: PlaceRow
}

/** A row as it is used for writing. */
export interface RowPlan {
  readonly codec: Codec
  /** The steps to the list of which every item has an element of its own; none when there is one value. */
  readonly toList: readonly Step[]
  /** The steps from there to the value. */
  readonly steps: readonly Step[]
  /** Those before the last. */
  readonly before: readonly Step[]
  readonly last: readonly Step[]
  /** Those to the element that the value is put into. */
  readonly toHolder: readonly Step[]
  /** How the value is put there: under a name, at the end of a list, or over the element itself. */
  readonly put: 'under' | 'append' | 'over'
  readonly name: string
}

const sheetPlans = new WeakMap<Sheet, SheetPlan>()
const rowPlans = new WeakMap<PlaceRow, RowPlan>()

/** The plan of a sheet. */
export function sheetPlanOf(sheet: Sheet): SheetPlan {
  const known = sheetPlans.get(sheet)
  if (known !== undefined) return known
  const rows = Object.entries(sheet.rows).flatMap(([name, row]) =>
    'derived' in row || 'dropped' in row ? [] : [{ name, row }],
  )
  const plan = { rows, fixed: Object.entries(sheet.fixed ?? {}) }
  sheetPlans.set(sheet, plan)
  return plan
}

/** The plan of a row. */
export function rowPlanOf(row: PlaceRow): RowPlan {
  const known = rowPlans.get(row)
  if (known !== undefined) return known
  const plan = planOf(row)
  rowPlans.set(row, plan)
  return plan
}

function planOf(row: PlaceRow): RowPlan {
  const all = stepsOfRow(row)
  const repeats = row.many === true ? all.findIndex((step) => step.many) : 0
  const steps = all.slice(repeats)
  const last = steps.at(-1)
  const isWhole = last?.kind === 'child' && last.filters.length === 0 && !last.first
  const isItem = last?.kind === 'child' && last.many
  const before = steps.slice(0, -1)
  return {
    codec: codecs[row.codec ?? 'text'],
    toList: all.slice(0, repeats),
    steps,
    before,
    last: steps.slice(-1),
    toHolder: isWhole || isItem ? before : steps,
    put: isItem ? 'append' : isWhole ? 'under' : 'over',
    name: last?.kind === 'child' ? last.name : '',
  }
}
