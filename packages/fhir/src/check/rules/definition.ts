import { isObject, objectsOf, plainText } from '../../json.ts'
import type { Json, JsonObject } from '../../json.ts'

/** One type that an element may have. */
export interface TypeRule {
  readonly code: string
  readonly profiles: readonly string[]
  readonly targets: readonly string[]
}

/** How the slices of a list are told apart. */
export interface Slicing {
  readonly discriminators: readonly { readonly type: string; readonly path: string }[]
  readonly isClosed: boolean
}

/** What a definition asks of one element. */
export interface ElementRule {
  readonly id: string
  readonly min?: number
  readonly max?: number
  readonly types: readonly TypeRule[]
  readonly fixed?: Json
  readonly pattern?: Json
  /** Only of a binding that is required. */
  readonly valueSet?: string
  readonly maxLength?: number
  readonly constraints: readonly { readonly key: string; readonly expression: string }[]
  readonly slicing?: Slicing
  /** Path of the element whose children this one has too. */
  readonly sameAs?: string
}

/** A StructureDefinition as far as it rules what an instance may be. */
export interface Definition {
  readonly url: string
  readonly type: string
  readonly kind: string
  readonly isAbstract: boolean
  /** What it constrains; absent of a type of its own. */
  readonly base?: string
  readonly elements: readonly ElementRule[]
}

/** Reads a StructureDefinition: of a type its snapshot, of a profile its differential. */
export function definitionOf(resource: JsonObject): Definition {
  const { url, type, kind, abstract, derivation, baseDefinition, snapshot, differential } = resource
  const isProfile = derivation === 'constraint'
  const rules = isProfile ? differential : snapshot
  return {
    url: plainText(url),
    type: plainText(type),
    kind: plainText(kind),
    isAbstract: abstract === true,
    ...(isProfile ? { base: plainText(baseDefinition) } : {}),
    elements: objectsOf(isObject(rules) ? rules['element'] : undefined).map((element) => {
      const rule = ruleOf(element)
      return kind === 'resource' && rule.id === `${plainText(type)}.id` ? { ...rule, types: idTypes } : rule
    }),
  }
}

/** R4 types the id of a resource as a string by mistake; resource.html gives it the form of an id. */
const idTypes: readonly TypeRule[] = [{ code: 'id', profiles: [], targets: [] }]

function ruleOf(element: JsonObject): ElementRule {
  const { id, min, max, maxLength, contentReference } = element
  const fixed = valueUnder(element, 'fixed')
  const pattern = valueUnder(element, 'pattern')
  const valueSet = valueSetOf(element['binding'])
  const slicing = slicingOf(element['slicing'])
  return {
    id: plainText(id),
    types: objectsOf(element['type']).map(typeRuleOf),
    constraints: constraintsOf(element),
    ...(typeof min === 'number' ? { min } : {}),
    ...(typeof max === 'string' ? { max: max === '*' ? Number.POSITIVE_INFINITY : Number(max) } : {}),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
    ...(fixed === undefined ? {} : { fixed }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(valueSet === undefined ? {} : { valueSet }),
    ...(slicing === undefined ? {} : { slicing }),
    ...(contentReference === undefined ? {} : { sameAs: plainText(contentReference).replace(/^.*#/, '') }),
  }
}

function constraintsOf(element: JsonObject): ElementRule['constraints'] {
  return objectsOf(element['constraint']).flatMap(({ key, expression, severity }) =>
    severity === 'error' && typeof expression === 'string' ? [{ key: plainText(key), expression }] : [],
  )
}

function typeRuleOf({ code, profile, targetProfile }: JsonObject): TypeRule {
  return { code: nameOfType(plainText(code)), profiles: texts(profile), targets: texts(targetProfile) }
}

/** The ids of R4 are typed as strings of FHIRPath. */
function nameOfType(code: string): string {
  return code === 'http://hl7.org/fhirpath/System.String' ? 'string' : code
}

function valueUnder(element: JsonObject, start: string): Json | undefined {
  const name = Object.keys(element).find((key) => key.startsWith(start) && key !== start)
  return name === undefined ? undefined : element[name]
}

function valueSetOf(binding: Json | undefined): string | undefined {
  return isObject(binding) && binding['strength'] === 'required'
    ? plainText(binding['valueSet']).split('|')[0]
    : undefined
}

function slicingOf(slicing: Json | undefined): Slicing | undefined {
  if (!isObject(slicing)) return undefined
  const discriminators = objectsOf(slicing['discriminator']).map(({ type, path }) => ({
    type: plainText(type),
    path: plainText(path),
  }))
  return { discriminators, isClosed: slicing['rules'] === 'closed' }
}

function texts(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map((each: Json) => plainText(each)) : []
}
