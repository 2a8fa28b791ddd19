import { append, copyOf, isList, isObject, isSame, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { keyOfItem, rowFor } from '../place-of-row.ts'
import type { PlaceRow, Sheet } from '../row.ts'
import { scopeAt } from './draft.ts'
import type { Node, Scope } from './draft.ts'
import { writeAbout } from './fixed.ts'
import { arrive, merge } from './navigate.ts'
import { rowPlanOf, sheetPlanOf } from './row-plan.ts'
import type { RowPlan } from './row-plan.ts'

/** Writes an object of ours into an element, row by row. */
export function writeSheet(sheet: Sheet, value: JsonObject, node: Node, scope: Scope): void {
  const { fixed, rows } = sheetPlanOf(sheet)
  for (const [name, constant] of fixed) addFixed(node.element, name, constant)
  if (sheet.partOf === true) node.element['partOf'] = [{ reference: scope.parent, type: 'CarePlan' }]
  if (sheet.about !== undefined) writeAbout(node.element, sheet.about, scope)
  const inside = sheet.choose === undefined ? scope : scopeAt(scope, scope.pointer, chosenType(sheet, value))
  for (const { name, row } of rows) {
    const property = value[name]
    if (property === undefined) continue
    const holding = row.when === undefined ? row : rowFor(row, (other) => value[other])
    if (holding !== undefined) writeRow(holding, property, node, { inside, name })
  }
}

/** The path that led to an element may have put a constant there already. */
function addFixed(element: JsonObject, name: string, constant: Json): void {
  const value = copyOf(constant)
  const present = element[name]
  element[name] =
    isList(value) && isList(present)
      ? [...present, ...value.filter((item) => !present.some((other) => isSame(other, item)))]
      : value
}

function chosenType({ choose }: Sheet, value: JsonObject): { readonly chosen?: string } {
  if (choose === undefined) return {}
  return { chosen: choose.types[plainText(value[choose.by])] ?? choose.otherwise }
}

/** In which object a value is a property, and under which name. */
interface Property {
  readonly inside: Scope
  readonly name: string
}

function writeRow(row: PlaceRow, value: Json, node: Node, { inside, name }: Property): void {
  const plan = rowPlanOf(row)
  if (row.many !== true) {
    if (plan.codec.isVerbatim === true && row.sheet === undefined && plan.put === 'under') {
      arrive(node, plan.toHolder, inside).element[plan.name] = value
      return
    }
    const own = scopeAt(inside, `${inside.pointer}/${name}`)
    writeValue({ row, plan }, value, node, { own, path: inside })
    return
  }
  const from = arrive(node, plan.toList, inside)
  for (const [index, item] of (isList(value) ? value : []).entries()) {
    const pointer = `${inside.pointer}/${name}/${keyOfItem(item, index)}`
    const own = scopeAt(inside, pointer, { order: index + 1 })
    writeValue({ row, plan }, item, from, { own, path: own })
  }
}

interface Planned {
  readonly row: PlaceRow
  readonly plan: RowPlan
}

interface Scopes {
  /** Of the value itself. */
  readonly own: Scope
  /** Of the object that the path starts in: several properties may lead through one resource. */
  readonly path: Scope
}

function writeValue({ row, plan }: Planned, value: Json, node: Node, { own, path }: Scopes): void {
  const { sheet } = row
  if (sheet !== undefined && isObject(value)) {
    const parent = own.draft.fullUrls.get(node.resource) ?? ''
    // The resource that an object becomes is known by the object; one on the way to it by the object before it.
    const direct = scopeAt(own, own.pointer, { ...chosenType(sheet, value), direct: true })
    const there = arrive(arrive(node, plan.before, path), plan.last, direct)
    writeSheet(sheet, value, there, scopeAt(own, own.pointer, { parent }))
    return
  }
  const { element, resource } = arrive(node, plan.toHolder, path)
  const { name, put, codec } = plan
  const written = codec.write(value, row, { scope: own, element, resource, name })
  if (written === undefined) return
  if (put === 'append') append(element, name, written)
  else if (put === 'under') element[name] = written
  else if (isObject(written)) layOver(element, written, own)
}

/** A reference that is laid over an element is from then on that element. */
function layOver(element: JsonObject, written: JsonObject, { draft }: Scope): void {
  merge(element, written)
  const last = draft.references.at(-1)
  if (last?.element === written) last.element = element
}
