import { readCodeLists } from './code-lists.ts'
import type { Codelijst } from './code-lists.ts'
import { readArticles, readGlossary } from './glossary.ts'
import type { Artikel, Glossary } from './glossary.ts'
import { schemaSet } from './json-schema.ts'
import { readDataGroups, readRoles } from './rights.ts'
import type { Gegevensgroep, Rol } from './rights.ts'
import type { SchemaSet } from './json-schema.ts'
import { readSchemas } from './schemas.ts'
import type { SchemaSource } from './schemas.ts'

/** Everything the products are generated from. */
export interface Sources {
  readonly schemas: readonly SchemaSource[]
  readonly set: SchemaSet
  readonly glossary: Glossary
  readonly articles: readonly Artikel[]
  readonly codeLists: ReadonlyMap<string, Codelijst>
  readonly dataGroups: readonly Gegevensgroep[]
  readonly roles: readonly Rol[]
}

export function readSources(): Sources {
  const schemas = readSchemas()
  return {
    schemas,
    set: schemaSet(schemas.map((source) => source.schema)),
    glossary: readGlossary(),
    articles: readArticles(),
    codeLists: readCodeLists(),
    dataGroups: readDataGroups(),
    roles: readRoles(),
  }
}
