import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isBsn, isPostcode, isRsin } from '../../../packages/sdk/src/formats/index.ts'
import { follow, schemaSet } from '../../sources/json-schema.ts'
import type { JsonSchema, SchemaSet } from '../../sources/json-schema.ts'
import { readSchemas } from '../../sources/schemas.ts'
import { walkSchema } from '../../sources/walk-schema.ts'
import { bundleSchema } from '../bundle-schema.ts'
import type { Register, RegisterWords } from './register.ts'

/** What is wrong with a register, each thing with its place; code is made only of one without issues. */
export function registerIssues(register: Register): readonly string[] {
  return [...annotationIssues(register), ...rowIssues(register)]
}

/** Each property has a group, and each enum has all its codes in a list of the register. */
function annotationIssues({ schemas, words }: Register): readonly string[] {
  const groups = new Set(words.gegevensgroepen.map(({ sleutel }) => sleutel))
  const set = schemaSet(schemas.map(({ schema }) => schema))
  return schemas.flatMap(({ name, schema }) => {
    const inMessage = messageParts(set, schema)
    return [...walkSchema(schema)].flatMap(({ schema: part, role, at }) => {
      const group = part['x-gegevensgroep']
      const isOpen = role === 'property' && inMessage.has(part) && (group === undefined || !groups.has(group))
      const codes = words.lijsten[part['x-codelijst'] ?? ''] ?? {}
      const unknown = (part.enum ?? []).filter((code) => !Object.hasOwn(codes, code))
      return [
        ...(isOpen ? [`${name} ${at}: data group ${group ?? 'is missing'}`] : []),
        ...unknown.map((code) => `${name} ${at}: code ${code}`),
      ]
    })
  })
}

/** The properties of the document itself; what it uses from `$defs` may leave the group to its user. */
function messageParts(set: SchemaSet, document: JsonSchema): ReadonlySet<JsonSchema> {
  const found = new Set<JsonSchema>()
  const look = (schema: JsonSchema): void => {
    for (const property of Object.values(schema.properties ?? {})) {
      found.add(property)
      if (property['x-gegevensgroep'] === undefined) look(follow(set, { schema: property, document }).schema)
    }
  }
  look(document)
  return found
}

/** Rows are of the shape of our own rows, with the codes of the register where ours have ours. */
function rowIssues({ rows, words }: Register): readonly string[] {
  const sources = readSchemas()
  const set = schemaSet(sources.map(({ schema }) => schema))
  const shape = sources.find(({ name }) => name === 'bevoegdheid')
  if (shape === undefined) return ['there is no schema of rows']
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const [name, check] of Object.entries({ bsn: isBsn, postcode: isPostcode, rsin: isRsin }))
    ajv.addFormat(name, check)
  const validate = ajv.compile(inOwnWords(bundleSchema(set, shape.schema), words))
  return rows.flatMap((row) => {
    const isRow: boolean = validate(row)
    const errors = isRow ? [] : (validate.errors ?? [])
    return errors.map(({ instancePath, message }) => `${row.sleutel} ${instancePath}: ${message ?? ''}`)
  })
}

function inOwnWords(schema: object, words: RegisterWords): object {
  const lists: Readonly<Record<string, object>> = {
    ...words.lijsten,
    gegevensgroep: Object.fromEntries(words.gegevensgroepen.map(({ sleutel }) => [sleutel, sleutel])),
  }
  const copy: unknown = JSON.parse(JSON.stringify(schema), (_name, part: unknown) => {
    if (typeof part !== 'object' || part === null || !('x-codelijst' in part)) return part
    const own = lists[String(part['x-codelijst'])]
    return own === undefined ? part : { ...part, enum: Object.keys(own) }
  })
  return Object(copy)
}
