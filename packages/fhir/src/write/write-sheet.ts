import { codecs } from '../codec/codecs.ts'
import { append, isList, isObject, isSame, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Step } from '../path/step.ts'
import { keyOfItem, rowFor, stepsOfRow } from '../place-of-row.ts'
import type { PlaceRow, Sheet } from '../row.ts'
import type { Node, Scope } from './draft.ts'
import { aboutOf } from './fixed.ts'
import { arrive, merge } from './navigate.ts'

/** Writes an object of ours into an element, row by row. */
export function writeSheet(sheet: Sheet, value: JsonObject, node: Node, scope: Scope): void {
  addFixed(node.element, sheet.fixed ?? {})
  if (sheet.partOf === true) node.element['partOf'] = [{ reference: scope.parent ?? '', type: 'CarePlan' }]
  for (const [name, written] of aboutOf(sheet.about ?? {}, scope)) node.element[name] = written
  const chosen = chosenType(sheet, value)
  for (const [name, row] of Object.entries(sheet.rows)) {
    const property = value[name]
    if (property === undefined || 'derived' in row || 'dropped' in row) continue
    const pointer = `${scope.pointer}/${name}`
    const holding = rowFor(row, (other) => value[other])
    if (holding !== undefined) writeRow(holding, property, node, { ...scope, ...chosen, pointer })
  }
}

/** The path that led to an element may have put a constant there already. */
function addFixed(element: JsonObject, fixed: Readonly<Record<string, Json>>): void {
  for (const [name, value] of Object.entries(structuredClone(fixed))) {
    const present = element[name]
    if (!isList(value) || !isList(present)) element[name] = value
    else
      element[name] = [...present, ...value.filter((item) => !present.some((other) => isSame(other, item)))]
  }
}

function chosenType({ choose }: Sheet, value: JsonObject): { readonly chosen?: string } {
  if (choose === undefined) return {}
  return { chosen: choose.types[plainText(value[choose.by])] ?? choose.otherwise }
}

function writeRow(row: PlaceRow, value: Json, node: Node, scope: Scope): void {
  const steps = stepsOfRow(row)
  const inOwner: Scope = { ...scope, pointer: ownerOf(scope.pointer) }
  if (row.many !== true) {
    writeValue(row, value, { node, steps }, { own: scope, path: inOwner })
    return
  }
  const repeats = steps.findIndex((step) => step.many)
  const from = arrive(node, steps.slice(0, repeats), inOwner)
  for (const [index, item] of (isList(value) ? value : []).entries()) {
    const itemScope: Scope = {
      ...scope,
      pointer: `${scope.pointer}/${keyOfItem(item, index)}`,
      order: index + 1,
    }
    writeValue(row, item, { node: from, steps: steps.slice(repeats) }, { own: itemScope, path: itemScope })
  }
}

function ownerOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'))
}

interface Route {
  readonly node: Node
  readonly steps: readonly Step[]
}

interface Scopes {
  /** Of the value itself. */
  readonly own: Scope
  /** Of the object that the path starts in: several properties may lead through one resource. */
  readonly path: Scope
}

function writeValue(row: PlaceRow, value: Json, { node, steps }: Route, { own, path }: Scopes): void {
  const last = steps.at(-1)
  if (row.sheet !== undefined && isObject(value)) {
    const parent = own.draft.fullUrls.get(node.resource) ?? ''
    writeSheet(row.sheet, value, arriveFor(row.sheet, value, { node, steps }, { own, path }), {
      ...own,
      parent,
    })
    return
  }
  const codec = codecs[row.codec ?? 'text']
  const isWhole = last?.kind === 'child' && last.filters.length === 0 && !last.first
  const before = isWhole || (last?.kind === 'child' && last.many) ? steps.slice(0, -1) : steps
  const { element, resource } = arrive(node, before, path)
  const name = last?.kind === 'child' ? last.name : ''
  const written = codec.write(value, row, { scope: own, element, resource, name })
  if (written === undefined) return
  if (last?.kind === 'child' && last.many) append(element, name, written)
  else if (isWhole) element[name] = written
  else mergeInto(element, written)
}

/** The resource that an object becomes is known by the object; one on the way to it by the object before it. */
function arriveFor(sheet: Sheet, value: JsonObject, { node, steps }: Route, { own, path }: Scopes): Node {
  const last = steps.length - 1
  const chosen = chosenType(sheet, value)
  const before = arrive(node, steps.slice(0, last), path)
  return steps
    .slice(last)
    .reduce((from, step) => arrive(from, [step], { ...own, ...chosen, direct: true }), before)
}

function mergeInto(element: Json | undefined, written: Json): void {
  if (isObject(element) && isObject(written)) merge(element, written)
}
