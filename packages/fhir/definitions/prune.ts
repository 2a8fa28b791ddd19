import { isList, isObject, objectsOf, plainText } from '../src/json.ts'
import type { Json, JsonObject } from '../src/json.ts'

const kept: ReadonlySet<string> = new Set([
  'id',
  'min',
  'max',
  'type',
  'slicing',
  'contentReference',
  'minValueInteger',
  'maxValueInteger',
  'maxLength',
  'sliceName',
])

/** A StructureDefinition with nothing in it but the rules: who only reads it has the original. */
export function prunedProfile(profile: JsonObject): JsonObject {
  const { url, type, kind, abstract, baseDefinition, derivation, snapshot, differential } = profile
  const whole = derivation === 'constraint' ? differential : snapshot
  const list = objectsOf(isObject(whole) ? whole['element'] : undefined)
  const element = list.map((each) => prunedElement(each, plainText(type)))
  const rules = derivation === 'constraint' ? { differential: { element } } : { snapshot: { element } }
  return defined({
    resourceType: 'StructureDefinition',
    url,
    type,
    kind,
    abstract,
    baseDefinition,
    derivation,
    ...rules,
  })
}

function prunedElement(element: JsonObject, type: string): JsonObject {
  const { id = '', path = '', binding, constraint, base } = element
  const isOwn = !isObject(base) || base['path'] === path || path === type
  const rules = objectsOf(constraint).filter(({ severity, source }) => {
    return severity === 'error' && (isOwn || source === undefined) && isOfThis(source, path, type)
  })
  return defined({
    ...Object.fromEntries(Object.entries(element).filter(([name]) => isKept(name))),
    ...(plainText(id).replaceAll(/:[^.]+/g, '') === path ? {} : { path }),
    type: prunedTypes(element['type']),
    binding: prunedBinding(binding),
    constraint: rules.length === 0 ? undefined : rules.map(ruleOf),
  })
}

/** An invariant of a data type is checked with that type; the elements that use it only repeat it. */
function isOfThis(source: Json | undefined, path: Json, type: string): boolean {
  return source === undefined || plainText(source).endsWith(`/${type}`) || path === type
}

function ruleOf({ key, expression, severity }: JsonObject): JsonObject {
  return defined({ key, severity, expression })
}

function isKept(name: string): boolean {
  return kept.has(name) || name.startsWith('fixed') || name.startsWith('pattern')
}

function prunedTypes(types: Json | undefined): Json | undefined {
  if (!isList(types)) return undefined
  return objectsOf(types).map((type) => {
    const { code, profile, targetProfile, extension } = type
    const own = objectsOf(extension).find(({ url }) =>
      plainText(url).endsWith('structuredefinition-fhir-type'),
    )
    return defined({ code: own?.['valueUrl'] ?? own?.['valueUri'] ?? code, profile, targetProfile })
  })
}

function prunedBinding(binding: Json | undefined): Json | undefined {
  if (!isObject(binding) || binding['valueSet'] === undefined) return undefined
  const { strength, valueSet } = binding
  return strength === 'required' || strength === 'extensible'
    ? { strength, valueSet: plainText(valueSet).split('|')[0] ?? '' }
    : undefined
}

/** Without what is not there. */
export function defined(object: Readonly<Record<string, Json | undefined>>): JsonObject {
  const left: JsonObject = {}
  for (const [name, value] of Object.entries(object)) if (value !== undefined) left[name] = value
  return left
}

/** Any definition with nothing in it but the rules. */
export function prunedDefinition(definition: JsonObject): JsonObject {
  const { resourceType, url, content, compose, concept } = definition
  if (resourceType === 'StructureDefinition') return prunedProfile(definition)
  if (resourceType === 'ValueSet') return defined({ resourceType, url, compose })
  const codes = objectsOf(concept).map(({ code }) => defined({ code }))
  return defined({ resourceType, url, content, concept: codes })
}
