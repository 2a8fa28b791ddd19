import type { Bevoegdheid } from '../../../packages/sdk/generated/bevoegdheid/1.0/types.ts'
import type { InOwnWords, Verraad, VocabularySource } from '../../../packages/sdk/src/rights/index.ts'
import { namesIn, readJsonFile, readYamlFile } from '../../sources/files.ts'
import type { JsonSchema } from '../../sources/json-schema.ts'
import type { SchemaSource } from '../../sources/schemas.ts'
import type { Gegevensgroep } from '../../sources/rights.ts'

/** A field of somebody else: schemas, words and rows in one folder, none of them ours. */
export interface Register {
  readonly schemas: readonly SchemaSource[]
  readonly words: RegisterWords
  readonly rows: readonly InOwnWords<Bevoegdheid>[]
  readonly telling: readonly InOwnWords<Verraad>[]
}

/** The words as they stand in `woorden.yaml`; whether a group is about persons is for the generator alone. */
export interface RegisterWords extends VocabularySource {
  readonly gegevensgroepen: readonly (VocabularySource['gegevensgroepen'][number] & Gegevensgroep)[]
}

/** Reads `schemas/<naam>.schema.json`, `woorden.yaml`, `regels.yaml` and `verraad.yaml` of a folder. */
export function readRegister(folder: string): Register {
  return {
    schemas: namesIn(`${folder}/schemas`, '.schema.json').map((name) => readSchema(folder, name)),
    words: readYamlFile(`${folder}/woorden.yaml`),
    rows: readYamlFile(`${folder}/regels.yaml`),
    telling: readYamlFile(`${folder}/verraad.yaml`),
  }
}

function readSchema(folder: string, name: string): SchemaSource {
  const schema = readJsonFile<JsonSchema>(`${folder}/schemas/${name}.schema.json`)
  const id = schema.$id ?? ''
  const version = id.split('/').at(-1) ?? ''
  return {
    name,
    version,
    major: version.split('.')[0] ?? version,
    id,
    folder: `${folder}/schemas`,
    schema,
    valid: [],
    invalid: [],
  }
}
