import { isList, isObject, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { below, spelled } from './decimals.ts'
import type { Spellings } from './decimals.ts'
import { isPrimitive, isResourceType, shapesOf } from './element-shapes.ts'
import type { Shape, Shapes } from './element-shapes.ts'
import { fhirNamespace } from './markup.ts'
import { narrativeMarkup } from './xhtml.ts'
import { attributeText } from './xml-text.ts'
import { xmlIssue } from './xml-issue.ts'
import type { FhirXmlIssue, FhirXmlIssueCode } from './xml-issue.ts'

/** How to write XML. */
export interface ToXmlOptions {
  /** How decimals were spelled, as `fromXml` and `parseSpelled` tell. */
  readonly spellings?: Spellings
  /** How deep elements may stand within each other. Default 256. */
  readonly maxDepth?: number
}

/** A resource as XML, or why there is none. */
export type ToXml =
  | {
      readonly ok: true
      readonly xml: string
      /** What is not in the XML, item by item. */
      readonly issues: readonly FhirXmlIssue[]
    }
  | { readonly ok: false; readonly issues: readonly FhirXmlIssue[] }

/** Writes a resource of FHIR R4, as a Bundle, as XML with the elements in the order of R4. */
export function toXml(
  resource: unknown,
  { spellings = new Map(), maxDepth = 256 }: ToXmlOptions = {},
): ToXml {
  const type = isObject(resource) ? plainText(resource['resourceType'] ?? '') : ''
  if (!isObject(resource) || !isResourceType(type))
    return { ok: false, issues: [xmlIssue('fhir/xml-no-resource', '')] }
  const writer = new XmlWriter(spellings, maxDepth)
  const body = writer.resource(resource, '', ` xmlns="${fhirNamespace}"`)
  return { ok: true, xml: `<?xml version="1.0" encoding="UTF-8"?>${body}\n`, issues: writer.issues }
}

class XmlWriter {
  readonly #spellings: Spellings
  readonly #maxDepth: number
  readonly issues: FhirXmlIssue[] = []
  #depth = 0

  constructor(spellings: Spellings, maxDepth: number) {
    this.#spellings = spellings
    this.#maxDepth = maxDepth
  }

  resource(resource: JsonObject, pointer: string, declaration = ''): string {
    const { resourceType, ...content } = resource
    const type = plainText(resourceType ?? '')
    const shapes = isResourceType(type) ? shapesOf(type) : undefined
    if (shapes === undefined) return this.#leaveOut('fhir/xml-not-understood', pointer)
    return tag(
      type,
      declaration,
      this.#deeper(pointer, () => this.#children(content, shapes, pointer)),
    )
  }

  #children(element: JsonObject, shapes: Shapes, pointer: string): string {
    const found = new Set<Shape>()
    for (const key of Object.keys(element)) {
      const shape = shapeOf(key, shapes)
      if (shape === undefined) this.#leaveOut('fhir/xml-not-understood', below(pointer, key))
      else found.add(shape)
    }
    return [...found]
      .filter(({ isAttribute }) => !isAttribute)
      .toSorted((one, other) => one.order - other.order)
      .map((shape) => this.#named(shape, element, pointer))
      .join('')
  }

  /** Everything under one name, with what stands beside it under the name with `_`. */
  #named(shape: Shape, element: JsonObject, pointer: string): string {
    const { name, isList: isMany } = shape
    const { [name]: value, [`_${name}`]: beside } = element
    const own = below(pointer, name)
    if (!isMany) {
      const one = { value, beside, pointer: own, besidePointer: below(pointer, `_${name}`) }
      return isList(value) || isList(beside)
        ? this.#leaveOut('fhir/xml-not-expressible', own)
        : this.#element(shape, one)
    }
    const values = listOf(value)
    const besides = listOf(beside)
    const count = Math.max(values.length, besides.length)
    if (count === 0) return this.#leaveOut('fhir/xml-not-expressible', own)
    return Array.from({ length: count }, (_, at) => {
      const places = { pointer: `${own}/${at}`, besidePointer: `${below(pointer, `_${name}`)}/${at}` }
      return this.#element(shape, { value: values[at], beside: besides[at], ...places })
    }).join('')
  }

  #element({ name, type }: Shape, found: Found): string {
    const { value, pointer } = found
    if (isPrimitive(type)) return this.#primitive(name, found)
    if (type === 'xhtml') return this.#narrative(value, pointer)
    if (!isObject(value)) return this.#leaveOut('fhir/xml-not-expressible', pointer)
    if (type === 'Resource' || isResourceType(type)) {
      const inner = this.resource(value, pointer)
      return inner === '' ? '' : tag(name, '', inner)
    }
    const shapes = shapesOf(type) ?? new Map<string, Shape>()
    const attributes = [...shapes.values()]
      .filter(({ isAttribute }) => isAttribute)
      .map((each) => this.#attribute(each.name, value[each.name], below(pointer, each.name)))
      .join('')
    return tag(
      name,
      attributes,
      this.#deeper(pointer, () => this.#children(value, shapes, pointer)),
    )
  }

  #primitive(name: string, { value, beside, pointer, besidePointer }: Found): string {
    if ((value ?? null) === null && (beside ?? null) === null)
      return this.#leaveOut('fhir/xml-not-expressible', pointer)
    const inner = isObject(beside) ? beside : {}
    if (beside !== undefined && beside !== null && !isObject(beside))
      this.#leaveOut('fhir/xml-not-expressible', besidePointer)
    const attributes = this.#attribute('id', inner['id'], below(besidePointer, 'id'))
    const own = this.#attribute('value', value ?? undefined, pointer)
    const content = this.#deeper(besidePointer, () => {
      return this.#children(inner, shapesOf('Element') ?? new Map(), besidePointer)
    })
    return attributes === '' && own === '' && content === '' ? '' : tag(name, `${attributes}${own}`, content)
  }

  #attribute(name: string, value: Json | undefined, pointer: string): string {
    if (value === undefined) return ''
    const text = typeof value === 'number' ? spelled(value, this.#spellings.get(pointer)) : value
    const written =
      typeof text === 'string' || typeof text === 'boolean' ? attributeText(`${text}`) : undefined
    return written === undefined
      ? this.#leaveOut('fhir/xml-not-expressible', pointer)
      : ` ${name}="${written}"`
  }

  #narrative(value: Json | undefined, pointer: string): string {
    const markup = typeof value === 'string' ? narrativeMarkup(value, this.#maxDepth) : undefined
    return markup ?? this.#leaveOut('fhir/xml-narrative', pointer)
  }

  #deeper(pointer: string, write: () => string): string {
    if (this.#depth >= this.#maxDepth) return this.#leaveOut('fhir/xml-too-deep', pointer)
    this.#depth += 1
    const written = write()
    this.#depth -= 1
    return written
  }

  #leaveOut(code: FhirXmlIssueCode, pointer: string): '' {
    this.issues.push(xmlIssue(code, pointer))
    return ''
  }
}

interface Found {
  readonly value: Json | undefined
  readonly beside: Json | undefined
  readonly pointer: string
  readonly besidePointer: string
}

/** What stands beside a value is of the same element; only values have it. */
function shapeOf(key: string, shapes: Shapes): Shape | undefined {
  if (!key.startsWith('_')) return shapes.get(key)
  const shape = shapes.get(key.slice(1))
  return shape !== undefined && isPrimitive(shape.type) && !shape.isAttribute ? shape : undefined
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : value === undefined ? [] : [value]
}

function tag(name: string, attributes: string, content: string): string {
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`
}
