import type { Fault, FaultKind, FaultParameter, Validate } from '../../check/fault.ts'
import { isPlain } from '../view/copying.ts'
import type { RoleType } from './role-type.ts'
import type { RoleShape, ShapeProperty } from './shape.ts'

/**
 * The validator of the full message as one for views of a role: what may have been left out is not missed. Together
 * with the look for properties that a role does not get it judges as the JSON Schema of the role does.
 */
export function roleValidate(
  { validate, variants }: Pick<RoleType<unknown, unknown>, 'validate' | 'variants'>,
  shape: RoleShape,
): Validate {
  const byFull: Validate = (data, _path, onFault) =>
    validate(data, '#', (kind, path, parameter) => {
      const at = path.slice(1)
      return counts(shape, kind, at, data) && onFault(kind, path, parameter)
    })
  if (variants === undefined) return byFull
  return (data, path, onFault) => {
    const { tag, values } = variants
    if (!isPlain(data) || data[tag] !== undefined || isAlways(shape, tag)) return byFull(data, path, onFault)
    // Without its tag a document may be any variant: the one that fits best says what is wrong.
    const tries = values.map((value) => faultsOf(byFull, { ...data, [tag]: value }))
    const best = tries.reduce((least, faults) => (faults.length < least.length ? faults : least))
    return !best.some(({ kind, at, parameter }) => onFault(kind, `#${at}`, parameter))
  }
}

function isAlways({ nodes, root }: RoleShape, name: string): boolean {
  return nodes.get(root)?.get(name)?.always === true
}

function faultsOf(validate: Validate, data: unknown): readonly Fault[] {
  const faults: Fault[] = []
  validate(data, '#', (kind: FaultKind, path: string, parameter?: FaultParameter) => {
    faults.push({ kind, at: path.slice(1), parameter })
    return false
  })
  return faults
}

/** Whether a fault by the full schema is one by the schema of the role. */
function counts(shape: RoleShape, kind: FaultKind, at: string, data: unknown): boolean {
  const steps = at.split('/').slice(1)
  const [property, isSeen] = propertyAt(shape, steps)
  // What a role does not get is told as such, and what stands inside it is not looked at.
  if (!isSeen) return false
  if (kind === 'required') return property?.always === true
  if (kind === 'too-few-properties') return false
  return kind !== 'too-few-items' || isEmptyList(data, steps)
}

/** The property that a pointer leads to, and whether the role can see all that is on the way; the root is no property. */
function propertyAt(
  { nodes, root }: RoleShape,
  steps: readonly string[],
): readonly [property: ShapeProperty | undefined, isSeen: boolean] {
  let node: string | undefined = root
  let property: ShapeProperty | undefined
  for (const step of steps) {
    if (/^\d+$/.test(step)) continue
    property = node === undefined ? undefined : nodes.get(node)?.get(step)
    if (property === undefined) return [undefined, false]
    node = property.node
  }
  return [property, true]
}

function isEmptyList(data: unknown, steps: readonly string[]): boolean {
  const list = steps.reduce<unknown>((value, step) => Reflect.get(Object(value), step), data)
  return Array.isArray(list) && list.length === 0
}
