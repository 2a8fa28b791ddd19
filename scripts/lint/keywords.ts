import type { SchemaSource } from '../sources/schemas.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'
import type { Visited } from '../sources/walk-schema.ts'

const annotations = [
  ...[
    'title',
    'description',
    '$comment',
    'x-en',
    'x-begrip',
    'x-begrippen',
    'x-codelijst',
    'x-gegevensgroep',
  ],
  ...[
    'x-over',
    'x-eigenaar',
    'x-ontvanger',
    'x-periode',
    'x-codes',
    'x-id',
    'x-open',
    'x-minimum',
    'x-verraadt-wijziging',
  ],
]
const ofDocument = ['$schema', '$id', '$defs']
const besideReference: ReadonlySet<string> = new Set([...annotations, '$ref'])
const inUnion: ReadonlySet<string> = new Set([...annotations, ...ofDocument, 'type', 'required', 'oneOf'])
const subset: ReadonlySet<string> = new Set([
  ...annotations,
  ...ofDocument,
  ...['type', 'const', 'enum', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...['minItems', 'maxItems', 'uniqueItems', 'items', 'minProperties', 'required', 'properties'],
  ...['unevaluatedProperties', 'if', 'then', 'else'],
])
const typeNames: ReadonlySet<string> = new Set(['array', 'boolean', 'integer', 'object', 'string'])
const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** Only keywords of the subset, each where it may stand, and one type everywhere. */
export function* keywordFindings(source: SchemaSource, { schema, role, at }: Visited): Generator<Finding> {
  const finding = inSchema(source)
  const allowed = schema.$ref !== undefined ? besideReference : schema.oneOf !== undefined ? inUnion : subset
  for (const keyword of Object.keys(schema)) {
    if (!allowed.has(keyword)) yield finding('schemas/keyword-outside-subset', at, keyword)
  }
  const holdsDefinitionsOnly =
    role === 'root' && schema.properties === undefined && schema.oneOf === undefined
  if (schema.$ref === undefined && !holdsDefinitionsOnly && !typeNames.has(schema.type ?? '')) {
    yield finding('schemas/keyword-outside-subset', at, `type ${schema.type ?? 'is missing'}`)
  }
  if (role === 'root' ? schema.$id !== source.id : schema.$id !== undefined) {
    yield finding('schemas/id-differs', at, schema.$id ?? 'no $id')
  }
  if (role === 'root' && schema.$schema !== dialect) yield finding('schemas/dialect-differs', at, '$schema')
}
