import { isMessageSchema } from '../sources/schemas.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import { apiFiles } from './apis/apis.ts'
import { bundleSchema } from './bundle-schema.ts'
import { contextPath, linkedData, linkedDataIndex } from './linked-data/linked-data.ts'
import { roleSchemas } from './rights/role-schemas.ts'
import type { RoleSchemaFile } from './rights/role-schemas.ts'
import { searchIndex } from './search-index.ts'

/** The files of @samenspraak/schemas: useful without TypeScript. Path in generated/ -> text. */
export function schemasPackage(sources: Sources): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const add = (path: string, value: unknown): void => {
    files.set(path, `${JSON.stringify(value, null, 2)}\n`)
  }
  const byRole = new Map(sources.schemas.map((source) => [source, roleSchemasOf(source, sources)]))
  for (const source of sources.schemas) {
    const folder = `schemas/${source.name}/${source.version}`
    add(`${folder}/${source.name}.schema.json`, source.schema)
    if (isMessageSchema(source))
      add(`${folder}/${source.name}.bundled.schema.json`, bundleSchema(sources.set, source.schema))
    for (const { path, schema } of byRole.get(source) ?? []) files.set(path, `${JSON.stringify(schema)}\n`)
    for (const example of source.valid) add(`${folder}/valid/${example.name}.json`, example.document)
    for (const example of source.invalid) add(`${folder}/invalid/${example.name}.json`, example.document)
    if (source.invalid.length > 0) add(`${folder}/invalid.issues.json`, expectations(source))
  }
  add('glossary.json', [...sources.glossary.values()])
  add('vragen.json', sources.questions)
  add('dubbelzinnig.json', sources.ambiguousWords)
  add('collecties.json', sources.collections)
  add('releases.json', sources.releases)
  add('artikelen.json', sources.articles)
  add('wetten.json', sources.laws)
  add('zoekwoorden.json', sources.searchWords)
  files.set('zoekindex.json', `${searchIndex(sources)}\n`)
  add('codelijsten.json', [...sources.codeLists.values()])
  add('gegevensgroepen.json', sources.dataGroups)
  add('rollen.json', sources.roles)
  add('situaties.json', sources.situations)
  files.set('verwachtingen.csv', sources.expectations)
  add('index.json', indexOf(sources, byRole))
  for (const [path, text] of linkedData(sources)) files.set(path, text)
  for (const [path, text] of apiFiles(sources)) files.set(path, text)
  return files
}

function roleSchemasOf(source: SchemaSource, sources: Sources): readonly RoleSchemaFile[] {
  return isMessageSchema(source) ? roleSchemas(source, sources) : []
}

function expectations(source: SchemaSource): unknown {
  return Object.fromEntries(source.invalid.map(({ name, reason, issues }) => [name, { ...reason, issues }]))
}

function indexOf(sources: Sources, byRole: ReadonlyMap<SchemaSource, readonly RoleSchemaFile[]>): unknown {
  return {
    schemas: sources.schemas.map((source) => ({
      naam: source.name,
      versie: source.version,
      id: source.id,
      titel: { nl: source.schema.title, en: source.schema['x-en'] },
      begrip: source.schema['x-begrip'],
      pad: `schemas/${source.name}/${source.version}/${source.name}.schema.json`,
      ...(isMessageSchema(source) ? { context: contextPath(source.name, source.version) } : {}),
      ...rolesOf(byRole.get(source) ?? []),
    })),
    begrippen: [...sources.glossary.keys()],
    codelijsten: [...sources.codeLists.keys()],
    linkedData: linkedDataIndex,
  }
}

/** Role -> path of the schema of its views, for each role that sees something of the message. */
function rolesOf(files: readonly RoleSchemaFile[]): { readonly rollen?: Readonly<Record<string, string>> } {
  if (files.length === 0) return {}
  return { rollen: Object.fromEntries(files.map(({ rol, path }) => [rol, path])) }
}
