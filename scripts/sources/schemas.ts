import { existsSync, readdirSync } from 'node:fs'
import { fromRoot, namesIn, readJsonFile } from './files.ts'
import type { JsonSchema } from './json-schema.ts'

/** The base of every schema `$id` (docs/decisions/0002). */
export const schemaBase = 'https://w3id.org/samenspraak/schema/'

/** An issue that an invalid example must give. */
export interface ExpectedIssue {
  readonly code: string
  readonly at: string
  readonly term: string
}

export interface InvalidExample {
  readonly name: string
  readonly document: unknown
  readonly reason: { readonly nl: string; readonly en: string }
  readonly issues: readonly ExpectedIssue[]
}

export interface ValidExample {
  readonly name: string
  readonly document: unknown
}

/** One version of one schema with its examples, as it stands in schemas/<naam>/<versie>/. */
export interface SchemaSource {
  readonly name: string
  readonly version: string
  readonly major: string
  readonly id: string
  readonly folder: string
  readonly schema: JsonSchema
  readonly valid: readonly ValidExample[]
  readonly invalid: readonly InvalidExample[]
}

/** The schema of shared definitions: referred to by the others, never sent as a message. */
export const buildingBlocksName = 'bouwstenen'

/** True for a schema that describes a message; false for the building blocks and the meta-schema. */
export function isMessageSchema(source: SchemaSource): boolean {
  return source.name !== buildingBlocksName && source.name !== 'metaschema'
}

/** Every schema version, by name and then by version. */
export function readSchemas(): readonly SchemaSource[] {
  const root = fromRoot('schemas')
  const found: SchemaSource[] = []
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const name of folders.map((entry) => entry.name).toSorted()) {
    for (const version of versionsIn(`${root}/${name}`)) found.push(readSchema(name, version))
  }
  return found
}

/** The newest version of each name. */
export function newestOf(schemas: readonly SchemaSource[]): readonly SchemaSource[] {
  const newest = new Map<string, SchemaSource>()
  for (const source of schemas) newest.set(source.name, source)
  return [...newest.values()]
}

function versionsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d+\.\d+$/.test(entry.name))
    .map((entry) => entry.name)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

function readSchema(name: string, version: string): SchemaSource {
  const folder = fromRoot('schemas', name, version)
  const expected = readExpectations(`${folder}/invalid.issues.json`)
  return {
    name,
    version,
    major: version.split('.')[0] ?? version,
    id: `${schemaBase}${name}/${version}`,
    folder,
    schema: readJsonFile(`${folder}/${name}.schema.json`),
    valid: namesIn(`${folder}/valid`, '.json').map((example) => ({
      name: example,
      document: readJsonFile(`${folder}/valid/${example}.json`),
    })),
    invalid: namesIn(`${folder}/invalid`, '.json').map((example) => {
      const entry = expected[example]
      return {
        name: example,
        document: readJsonFile(`${folder}/invalid/${example}.json`),
        reason: { nl: entry?.nl ?? '', en: entry?.en ?? '' },
        issues: entry?.issues ?? [],
      }
    }),
  }
}

interface Expectation {
  readonly nl: string
  readonly en: string
  readonly issues: readonly ExpectedIssue[]
}

function readExpectations(path: string): Readonly<Record<string, Expectation>> {
  return existsSync(path) ? readJsonFile(path) : {}
}
