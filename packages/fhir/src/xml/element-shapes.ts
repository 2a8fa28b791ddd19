import { r4Elements } from '../../definitions/r4-elements.ts'

/** What may stand under a name in an element of FHIR R4. */
export interface Shape {
  /** The name in JSON and in XML, with the type where the definition has `[x]`. */
  readonly name: string
  readonly type: string
  readonly isList: boolean
  readonly isAttribute: boolean
  /** Its place among the others, which XML prescribes. */
  readonly order: number
}

/** The shapes of one type by name. */
export type Shapes = ReadonlyMap<string, Shape>

const lines = new Map(r4Elements.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line]))
const known = new Map<string, Shapes>()

/** The elements of a type, those of what it is based on first; undefined when R4 has no such type. */
export function shapesOf(type: string): Shapes | undefined {
  const found = known.get(type)
  if (found !== undefined) return found
  const line = lines.get(type)
  if (line === undefined) return undefined
  const [, base = '-', ...entries] = line.split(' ')
  const shapes = new Map(base === '-' ? [] : shapesOf(base))
  for (const entry of entries) {
    for (const shape of shapesIn(entry, shapes.size)) shapes.set(shape.name, shape)
  }
  known.set(type, shapes)
  return shapes
}

/** Whether R4 has a resource of this name that can stand by itself. */
export function isResourceType(type: string): boolean {
  if (type === 'DomainResource' || type.includes('.')) return false
  const base = baseOf(type)
  return base === 'Resource' || base === 'DomainResource'
}

/** Whether the value stands in an attribute `value`; every other type has elements. */
export function isPrimitive(type: string): boolean {
  return /^[a-z]/.test(type) && type !== 'xhtml'
}

function baseOf(type: string): string | undefined {
  return lines.get(type)?.split(' ', 2)[1]
}

function shapesIn(entry: string, order: number): readonly Shape[] {
  const [, name = '', kind = '', types = ''] = /^([^:*@]+)([:*@])(.+)$/.exec(entry) ?? []
  const rest = { isList: kind === '*', isAttribute: kind === '@', order }
  if (!name.endsWith('[x]')) return [{ name, type: types, ...rest }]
  const choices = types === '?' ? openTypes() : types.split('|')
  const stem = name.slice(0, -'[x]'.length)
  return choices.map((type) => ({
    name: `${stem}${type.charAt(0).toUpperCase()}${type.slice(1)}`,
    type,
    ...rest,
  }))
}

function openTypes(): readonly string[] {
  const line = lines.get('?') ?? ''
  return line.slice(line.indexOf(':') + 1).split('|')
}
