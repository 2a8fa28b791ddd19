import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fromRoot, readJsonFile } from '../sources/files.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'

/** `$id` -> SHA-256 of the schema file, for every version that was published. */
export type Published = Readonly<Record<string, string>>

export function readPublished(): Published {
  const path = fromRoot('schemas', 'published.json')
  return existsSync(path) ? readJsonFile(path) : {}
}

export function hashOf(source: SchemaSource): string {
  return createHash('sha256')
    .update(readFileSync(`${source.folder}/${source.name}.schema.json`))
    .digest('hex')
}

/** A published version is a promise: the file keeps its bytes. */
export function* publishedFindings(
  { schemas }: Sources,
  published: Published = readPublished(),
): Generator<Finding> {
  for (const source of schemas) {
    const hash = published[source.id]
    if (hash !== undefined && hash !== hashOf(source))
      yield inSchema(source)('schemas/published-changed', '', 'make a new version')
  }
}
