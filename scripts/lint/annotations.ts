import { propertiesOf } from '../sources/schema-shape.ts'
import { follow } from '../sources/json-schema.ts'
import type { Located, SchemaSet } from '../sources/json-schema.ts'
import { buildingBlocksName, isMessageSchema } from '../sources/schemas.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'
import { walkSchema } from '../sources/walk-schema.ts'
import type { Visited } from '../sources/walk-schema.ts'

/** Titles, terms, data groups, code lists and pointers: what ties a schema to the glossary and to rights. */
export function* annotationFindings(sources: Sources): Generator<Finding> {
  const groups = new Set(sources.dataGroups.map((group) => group.sleutel))
  for (const source of sources.schemas.filter(({ name }) => name !== 'metaschema')) {
    for (const visited of walkSchema(source.schema)) {
      yield* titleFindings(source, visited)
      yield* termFindings(source, visited, sources)
      yield* groupFindings(source, visited, groups)
      yield* codeFindings(source, visited, sources)
      yield* pointerFindings(source, visited, sources)
      yield* viewFindings(source, visited)
    }
  }
}

function isNamed({ role }: Visited): boolean {
  return role === 'root' || role === 'property' || role === 'definition' || role === 'variant'
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === ''
}

function* titleFindings(source: SchemaSource, visited: Visited): Generator<Finding> {
  const { schema, at } = visited
  const finding = inSchema(source)
  if (isNamed(visited) && schema.$ref === undefined && (isBlank(schema.title) || isBlank(schema['x-en']))) {
    yield finding('schemas/title-missing', at, 'title or x-en')
  }
  if (visited.role === 'property' && (isBlank(schema.title) || isBlank(schema['x-en']))) {
    yield finding('schemas/title-missing', at, 'title or x-en of the property')
  }
  if (schema.description !== undefined) yield finding('schemas/description-present', at, 'description')
}

function* termFindings(source: SchemaSource, visited: Visited, { glossary }: Sources): Generator<Finding> {
  const term = visited.schema['x-begrip']
  if (term === undefined ? isNamed(visited) : !glossary.has(term)) {
    yield inSchema(source)('schemas/term-unknown', visited.at, term ?? 'x-begrip is missing')
  }
}

function* groupFindings(
  source: SchemaSource,
  visited: Visited,
  groups: ReadonlySet<string>,
): Generator<Finding> {
  const group = visited.schema['x-gegevensgroep']
  const finding = inSchema(source)
  if (source.name === buildingBlocksName) {
    if (group !== undefined) yield finding('schemas/group-on-building-block', visited.at, group)
  } else if (visited.role === 'property' && (group === undefined || !groups.has(group))) {
    yield finding('schemas/group-unknown', visited.at, group ?? 'x-gegevensgroep is missing')
  }
}

function* codeFindings(
  source: SchemaSource,
  { schema, at }: Visited,
  { codeLists, glossary }: Sources,
): Generator<Finding> {
  if (schema.enum === undefined) return
  const finding = inSchema(source)
  const own = schema['x-begrippen']
  const list = codeLists.get(schema['x-codelijst'] ?? '')
  if (own === undefined && list === undefined) {
    yield finding('schemas/code-list-unknown', at, schema['x-codelijst'] ?? 'x-codelijst is missing')
    return
  }
  const known = new Set(list?.waarden.map(({ waarde }) => waarde))
  for (const value of schema.enum.map(String)) {
    const term = own?.[value]
    if (!known.has(value) && (term === undefined || !glossary.has(term)))
      yield finding('schemas/code-unknown', at, value)
  }
}

function* pointerFindings(
  source: SchemaSource,
  { schema, at }: Visited,
  { set }: Sources,
): Generator<Finding> {
  if (!isMessageSchema(source)) return
  const pointers = [
    ...(['x-over', 'x-eigenaar', 'x-periode'] as const).flatMap((keyword) =>
      schema[keyword] === undefined ? [] : [[keyword, schema[keyword]] as const],
    ),
    ...(['x-ontvanger', 'x-codes'] as const).flatMap((keyword) =>
      (schema[keyword] ?? []).map((pointer) => [keyword, pointer] as const),
    ),
  ]
  for (const [keyword, pointer] of pointers) {
    const steps = pointer.split('/').slice(1)
    const end = endOf(set, { schema, document: source.schema }, steps)
    if (end === undefined || !isRight[keyword](set, end))
      yield inSchema(source)('schemas/pointer-lost', at, `${keyword} ${pointer}`)
  }
}

type PointerKeyword = 'x-over' | 'x-eigenaar' | 'x-ontvanger' | 'x-periode' | 'x-codes'
type PointerCheck = (set: SchemaSet, end: Located) => boolean

/** What may stand at the end of a pointer; parties are looked at where the code of views is made. */
const isRight: Readonly<Record<PointerKeyword, PointerCheck>> = {
  'x-over': () => true,
  'x-eigenaar': () => true,
  'x-ontvanger': () => true,
  'x-periode': (set, end) => propertiesOf(set, follow(set, end)).has('begindatum'),
  'x-codes': (set, end) =>
    (end.schema['x-codelijst'] ?? follow(set, end).schema['x-codelijst']) !== undefined,
}

/** The annotations that the view reads stand on properties; the minimum of a group needs a group. */
function* viewFindings(source: SchemaSource, { schema, role, at }: Visited): Generator<Finding> {
  const finding = inSchema(source)
  const minimal = schema['x-minimum']
  const telling = schema['x-verraadt-wijziging']
  if (
    minimal !== undefined &&
    (minimal !== true || role !== 'property' || schema['x-gegevensgroep'] === undefined)
  )
    yield finding('schemas/view-annotation', at, 'x-minimum')
  if (telling !== undefined && (telling !== true || role !== 'property'))
    yield finding('schemas/view-annotation', at, 'x-verraadt-wijziging')
}

/** In a union it is enough that one variant has the property; a step after a list is one in each of its items. */
function endOf(set: SchemaSet, from: Located, [step, ...rest]: readonly string[]): Located | undefined {
  if (step === undefined) return from
  const to = follow(set, from)
  const { items } = to.schema
  const property = propertiesOf(set, items === undefined ? to : follow(set, { ...to, schema: items })).get(
    step,
  )
  return property === undefined ? undefined : endOf(set, property, rest)
}
