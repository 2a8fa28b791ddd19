import { rightsTypes } from '@samenspraak/sdk/rights-types'
import type { RightsType } from '@samenspraak/sdk/rights'
import { sample } from '@samenspraak/sdk/sample'
import { schemaSet } from '../../../scripts/sources/json-schema.ts'
import type { JsonSchema, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { readSchemas } from '../../../scripts/sources/schemas.ts'

/** One message with persons in it, and documents of it. */
export interface RightsCase {
  readonly name: string
  readonly schema: JsonSchema
  readonly type: RightsType<unknown>
  /** The valid examples, and after them invented ones. */
  document(index: number): unknown
}

const schemas = readSchemas()

/** All schemas, to follow references in. */
export const allSchemas: SchemaSet = schemaSet(schemas.map(({ schema }) => schema))

/** Every message that is about persons, in its newest version. */
export async function casesWithPersons(): Promise<readonly RightsCase[]> {
  const loaded = await Promise.all(rightsTypes.map(async (entry) => ({ entry, type: await entry.load() })))
  return loaded.flatMap(({ entry: { name, version, schemaId }, type }) => {
    const source = schemas.find(({ id }) => id === schemaId)
    if (!type.persons || source === undefined || version !== source.version) return []
    // Samples are of the newest version.
    if (!type.messageType.is(sample(name, { seed: 1 }))) return []
    const examples = source.valid.map(({ document }) => document)
    return [
      {
        name,
        schema: source.schema,
        type,
        document: (index: number) =>
          index % 3 === 0 && index / 3 < examples.length
            ? structuredClone(examples[index / 3])
            : sample(name, { seed: 20_261_122, index }),
      },
    ]
  })
}
