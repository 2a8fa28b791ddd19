import { isPrimitive, isResourceType, shapesOf } from '../../../packages/fhir/src/xml/element-shapes.ts'
import type { Shape } from '../../../packages/fhir/src/xml/element-shapes.ts'
import { r4Elements } from '../../../packages/fhir/definitions/r4-elements.ts'
import type { Json, JsonObject } from '../../../packages/fhir/src/json.ts'

/** The names of all resources of R4 that can stand by themselves. */
export const resourceTypes: readonly string[] = r4Elements
  .split('\n')
  .map((line) => line.split(' ', 1)[0] ?? '')
  .filter(isResourceType)

const values: Readonly<Record<string, Json>> = {
  boolean: true,
  integer: -3,
  positiveInt: 7,
  unsignedInt: 0,
  decimal: 0.25,
  date: '1974-12-25',
  dateTime: '2015-02-07T13:28:17-05:00',
  instant: '2015-02-07T13:28:17.239+02:00',
  time: '11:00:00',
  base64Binary: 'SGFsbG8=',
}

/** Words with all that XML must write otherwise. */
const words = 'één "woord" & <nog> één\nregel\tverder \u{1F3E0}'

/**
 * A resource with every element of its type, one choice of each, lists with two, and beside values an extension; data types
 * within data types no deeper than `depth`.
 */
export function everyElement(type: string, depth = 3): JsonObject {
  return { resourceType: type, ...elementsOf(type, depth) }
}

function elementsOf(type: string, depth: number): JsonObject {
  const object: JsonObject = {}
  for (const shape of chosen([...(shapesOf(type)?.values() ?? [])])) {
    const inner = valueOf(shape, depth)
    if (inner === undefined) continue
    object[shape.name] = shape.isList ? [inner, inner] : inner
    if (isPrimitive(shape.type) && !shape.isAttribute && depth > 1 && shape.name !== 'id')
      object[`_${shape.name}`] = shape.isList ? [null, beside] : beside
  }
  return object
}

const beside: JsonObject = {
  id: 'b1',
  extension: [{ url: 'https://example.org/fhir/why', valueString: words }],
}

function valueOf({ type }: Shape, depth: number): Json | undefined {
  if (isPrimitive(type)) return values[type] ?? words
  if (type === 'xhtml')
    return '<div xmlns="http://www.w3.org/1999/xhtml"><p>Een &amp; <b>ander</b><br/></p>\n</div>'
  if (type === 'Resource' || isResourceType(type))
    return depth < 2 ? undefined : everyElement(type === 'Resource' ? 'Basic' : type, 1)
  if (depth < (type.includes('.') ? -2 : 1)) return undefined
  if (type === 'Extension') return { url: 'https://example.org/fhir/one', id: 'e1', valueDecimal: 1.5 }
  const inner = elementsOf(type, depth - 1)
  return Object.keys(inner).length === 0 ? undefined : inner
}

let turn = 0

/** Of each choice one, another each time. */
function chosen(shapes: readonly Shape[]): readonly Shape[] {
  const byOrder = new Map<number, readonly Shape[]>()
  for (const shape of shapes) byOrder.set(shape.order, [...(byOrder.get(shape.order) ?? []), shape])
  return [...byOrder.values()].flatMap((choices) => {
    turn += 1
    const one = choices[turn % choices.length]
    return one === undefined ? [] : [one]
  })
}

/** The same without what other writers of XML lose: a new line and a tab within a value. */
export function plainWords(resource: JsonObject): unknown {
  return JSON.parse(JSON.stringify(resource).replaceAll(/\\[nt]/g, ' '))
}
