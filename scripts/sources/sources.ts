import { readCodeLists, readDataGroups, readGlossary } from './glossary.ts'
import type { Codelijst, Gegevensgroep, Glossary } from './glossary.ts'
import { schemaSet } from './json-schema.ts'
import type { SchemaSet } from './json-schema.ts'
import { readSchemas } from './schemas.ts'
import type { SchemaSource } from './schemas.ts'

/** Everything the products are generated from. */
export interface Sources {
  readonly schemas: readonly SchemaSource[]
  readonly set: SchemaSet
  readonly glossary: Glossary
  readonly codeLists: ReadonlyMap<string, Codelijst>
  readonly dataGroups: readonly Gegevensgroep[]
}

export function readSources(): Sources {
  const schemas = readSchemas()
  return {
    schemas,
    set: schemaSet(schemas.map((source) => source.schema)),
    glossary: readGlossary(),
    codeLists: readCodeLists(),
    dataGroups: readDataGroups(),
  }
}
