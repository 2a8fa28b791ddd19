import { equal } from '../../../check/characters.ts'
import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'
import { patchLimits, SizeBudget } from './json-size.ts'
import type { Paid } from './json-size.ts'
import { indexOf, stepsOf, valueUnder } from './json-pointer.ts'
import { originsOf } from './origins.ts'
import type { Patched, PatchTrouble } from './patch-trouble.ts'

/** Applies a JSON Patch (RFC 6902) to a copy of a document: the first operation that fails refuses the whole. */
export function applyJsonPatch(document: unknown, operations: readonly unknown[]): Patched {
  if (operations.length > patchLimits.operations) return { ok: false, trouble: 'patch-too-large' }
  const desk: Desk = { root: [structuredClone(document)], origins: new Map(), budget: new SizeBudget() }
  originsOf(document, desk.root[0], desk.origins)
  for (const [number, operation] of operations.entries()) {
    const trouble = applyOne(desk, operation)
    if (trouble !== undefined) return { ok: false, trouble, operation: number }
  }
  return { ok: true, document: desk.root[0], origins: desk.origins }
}

interface Desk {
  /** The document as the only item of a list, so that its root is a place like any other. */
  readonly root: unknown[]
  readonly origins: Map<unknown, unknown>
  readonly budget: SizeBudget
}

function applyOne({ root, origins, budget }: Desk, operation: unknown): PatchTrouble | undefined {
  if (!isPlain(operation)) return 'patch-invalid'
  const { op, path: pointer } = operation
  const path = placeOf(pointer)
  if (path === undefined) return 'patch-invalid'
  switch (op) {
    case 'add':
    case 'replace':
    case 'test':
      return Object.hasOwn(operation, 'value')
        ? withValue({ root, origins }, op, path, budget.pay(operation['value'], path.length))
        : 'patch-invalid'
    case 'remove':
      return remove(root, path)
    case 'move':
    case 'copy':
      return fromElsewhere(root, op, placeOf(operation['from']), path, budget)
    default:
      return 'patch-invalid'
  }
}

/** The steps to a place on the desk: the document is its first item. */
function placeOf(pointer: unknown): readonly string[] | undefined {
  const steps = stepsOf(pointer)
  return steps === undefined ? undefined : ['0', ...steps]
}

function withValue(
  { root, origins }: Pick<Desk, 'root' | 'origins'>,
  op: 'add' | 'replace' | 'test',
  path: readonly string[],
  paid: Paid,
): PatchTrouble | undefined {
  if (!paid.ok) return paid.trouble
  if (op === 'add') return add(root, path, paid.copy)
  const found = valueAt(root, path)
  if (found === undefined) return 'place-missing'
  if (op === 'test') return equal(found, paid.copy) ? undefined : 'test-failed'
  // What is replaced stays the same item, with another content.
  if (isPlain(paid.copy) && origins.has(found)) origins.set(paid.copy, origins.get(found))
  return replace(root, path, paid.copy)
}

function fromElsewhere(
  root: unknown[],
  op: 'move' | 'copy',
  from: readonly string[] | undefined,
  path: readonly string[],
  budget: SizeBudget,
): PatchTrouble | undefined {
  if (from === undefined) return 'patch-invalid'
  const value = valueAt(root, from)
  if (value === undefined) return 'place-missing'
  const paid = budget.pay(value, path.length)
  if (!paid.ok) return paid.trouble
  if (op === 'copy') return add(root, path, paid.copy)
  if (from.length === path.length && isInside(path, from)) return undefined
  // RFC 6902, 4.4: a thing cannot be moved into a part of itself.
  return isInside(path, from) ? 'patch-invalid' : (remove(root, from) ?? add(root, path, value))
}

function isInside(path: readonly string[], around: readonly string[]): boolean {
  return around.every((step, index) => path[index] === step)
}

function valueAt(desk: readonly unknown[], path: readonly string[]): unknown {
  return path.reduce<unknown>(valueUnder, desk)
}

function add(desk: unknown[], path: readonly string[], value: unknown): PatchTrouble | undefined {
  // RFC 6902, 4.1: what stands at the root is replaced.
  if (path.length === 1) return replace(desk, path, value)
  const [container, step] = containerOf(desk, path)
  if (Array.isArray(container)) {
    const index = step === '-' ? container.length : indexOf(step)
    if (index === undefined || index > container.length) return 'place-missing'
    container.splice(index, 0, value)
    return undefined
  }
  return isPlain(container) ? assign(container, step, value) : 'place-missing'
}

function replace(desk: unknown[], path: readonly string[], value: unknown): PatchTrouble | undefined {
  const [container, step] = containerOf(desk, path)
  const index = indexOf(step)
  if (Array.isArray(container) && index !== undefined) {
    container[index] = value
    return undefined
  }
  return isPlain(container) ? assign(container, step, value) : 'place-missing'
}

function remove(desk: unknown[], path: readonly string[]): PatchTrouble | undefined {
  if (valueAt(desk, path) === undefined) return 'place-missing'
  const [container, step] = containerOf(desk, path)
  if (path.length === 1) desk[0] = undefined
  else if (Array.isArray(container)) container.splice(Number(step), 1)
  else if (isPlain(container)) delete container[step]
  return undefined
}

function containerOf(desk: unknown[], path: readonly string[]): readonly [container: unknown, step: string] {
  return [valueAt(desk, path.slice(0, -1)), path.at(-1) ?? '']
}

function assign(container: Json, name: string, value: unknown): undefined {
  container[name] = value
}
