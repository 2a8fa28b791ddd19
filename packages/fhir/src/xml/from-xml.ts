import type { Json, JsonObject } from '../json.ts'
import { below } from './decimals.ts'
import type { Spellings } from './decimals.ts'
import { isPrimitive, isResourceType, shapesOf } from './element-shapes.ts'
import type { Shape, Shapes } from './element-shapes.ts'
import { fhirNamespace, readMarkup } from './markup.ts'
import type { Markup, MarkupLimits } from './markup.ts'
import { readPrimitive } from './read-primitive.ts'
import { xmlIssue } from './xml-issue.ts'
import type { FhirXmlIssue, FhirXmlIssueCode } from './xml-issue.ts'

/** A resource that was read from XML, or why it was not. */
export type FromXml =
  | {
      readonly ok: true
      readonly resource: JsonObject
      /** How decimals were spelled, for `toXml` or `stringifySpelled`. */
      readonly spellings: Spellings
      /** What is not in the resource, item by item, and what is there otherwise than it should. */
      readonly issues: readonly FhirXmlIssue[]
    }
  | { readonly ok: false; readonly issues: readonly FhirXmlIssue[] }

/** Reads a resource of FHIR R4, as a Bundle, from XML; what R4 does not have there is named and not guessed at. */
export function fromXml(text: string, limits: Partial<MarkupLimits> = {}): FromXml {
  const read = readMarkup(text, { maxCharacters: 32 * 1024 * 1024, maxDepth: 256, ...limits })
  if (!read.ok) return { ok: false, issues: [xmlIssue(read.code, '')] }
  const reader = new ResourceReader()
  const resource = reader.resource(read.root, '')
  if (resource === undefined) return { ok: false, issues: [xmlIssue('fhir/xml-no-resource', '')] }
  return { ok: true, resource, spellings: reader.spellings, issues: reader.issues }
}

/** One element under its name, with its value and with what stands beside a value. */
interface Read {
  readonly value: Json | undefined
  readonly beside: JsonObject | undefined
}

class ResourceReader {
  readonly spellings = new Map<string, string>()
  readonly issues: FhirXmlIssue[] = []

  resource(markup: Markup, pointer: string): JsonObject | undefined {
    const { name, namespace, attributes } = markup
    if (namespace !== fhirNamespace || !isResourceType(name)) return undefined
    for (const attribute of attributes.keys())
      this.#note('fhir/xml-not-understood', below(pointer, attribute))
    const resource: JsonObject = { resourceType: name }
    this.#children(markup, { shapes: shapesOf(name) ?? new Map(), into: resource, pointer })
    return resource
  }

  #children(markup: Markup, place: { shapes: Shapes; into: JsonObject; pointer: string }): void {
    const { shapes, into, pointer } = place
    if (markup.hasText) this.#note('fhir/xml-not-understood', pointer)
    const byName = new Map<Shape, Markup[]>()
    for (const child of markup.children) {
      const shape = shapes.get(child.name)
      const isHere =
        shape !== undefined &&
        !shape.isAttribute &&
        (child.namespace === fhirNamespace || shape.type === 'xhtml')
      if (!isHere) this.#note('fhir/xml-not-understood', below(pointer, child.name))
      else byName.set(shape, [...(byName.get(shape) ?? []), child])
    }
    for (const [shape, found] of [...byName].toSorted(([one], [other]) => one.order - other.order))
      this.#put(shape, found, into, pointer)
  }

  #put(shape: Shape, found: readonly Markup[], into: JsonObject, pointer: string): void {
    const { name, isList } = shape
    const own = below(pointer, name)
    const kept = isList ? found : found.slice(0, 1)
    if (kept.length < found.length) this.#note('fhir/xml-repeated', own)
    const read = kept.map((markup, at) => this.#element(markup, shape, isList ? `${own}/${at}` : own))
    const values = read.map(({ value }) => value)
    const beside = read.map((each) => each.beside)
    if (values.some((value) => value !== undefined))
      into[name] = isList ? filled(values) : (values[0] ?? null)
    if (beside.some((each) => each !== undefined))
      into[`_${name}`] = isList ? filled(beside) : (beside[0] ?? null)
  }

  #element(markup: Markup, { type }: Shape, pointer: string): Read {
    if (type === 'xhtml') return { value: markup.source, beside: undefined }
    if (isPrimitive(type)) return this.#primitive(markup, type, pointer)
    if (isAnyResource(type)) return { value: this.#inner(markup, pointer), beside: undefined }
    const shapes = shapesOf(type) ?? new Map<string, Shape>()
    const value: JsonObject = {}
    for (const [name, text] of markup.attributes) {
      if (shapes.get(name)?.isAttribute === true) value[name] = text
      else this.#note('fhir/xml-not-understood', below(pointer, name))
    }
    this.#children(markup, { shapes, into: value, pointer })
    return { value, beside: undefined }
  }

  /** A resource stands within the element that holds it. */
  #inner(markup: Markup, pointer: string): JsonObject | undefined {
    const [inner, ...others] = markup.children
    const resource = inner === undefined ? undefined : this.resource(inner, pointer)
    if (resource === undefined || others.length > 0 || markup.hasText || markup.attributes.size > 0)
      this.#note('fhir/xml-not-understood', pointer)
    return resource
  }

  #primitive(markup: Markup, type: string, pointer: string): Read {
    const { value: text, id, ...others } = Object.fromEntries(markup.attributes)
    for (const name of Object.keys(others)) this.#note('fhir/xml-not-understood', below(pointer, name))
    const beside: JsonObject = id === undefined ? {} : { id }
    this.#children(markup, { shapes: besideValue(), into: beside, pointer: besidePointer(pointer) })
    const hasBeside = Object.keys(beside).length > 0
    if (text === undefined) {
      if (!hasBeside) this.#note('fhir/xml-not-understood', pointer)
      return { value: undefined, beside: hasBeside ? beside : undefined }
    }
    const { value, spelling, isOddly } = readPrimitive(text, type)
    if (spelling !== undefined) this.spellings.set(pointer, spelling)
    if (isOddly === true) this.#note('fhir/xml-value-form', pointer)
    return { value, beside: hasBeside ? beside : undefined }
  }

  #note(code: FhirXmlIssueCode, pointer: string): void {
    this.issues.push(xmlIssue(code, pointer))
  }
}

/** Whether another resource stands there as a whole. */
function isAnyResource(type: string): boolean {
  return type === 'Resource' || isResourceType(type)
}

function besideValue(): Shapes {
  return shapesOf('Element') ?? new Map()
}

/** `/name/0/given/1` to `/name/0/_given/1`: where JSON keeps what stands beside a value. */
function besidePointer(pointer: string): string {
  return pointer.replace(/([^/]+)((?:\/\d+)?)$/, '_$1$2')
}

/** A list in which null says that there is nothing in this place. */
function filled(values: readonly (Json | undefined)[]): readonly Json[] {
  return values.map((value) => value ?? null)
}
