import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fromRoot, readJsonFile } from '../sources/files.ts'
import { schemaBase } from '../sources/schemas.ts'
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

/** A published version is a promise: the file stays, with its bytes. */
export function* publishedFindings(
  { schemas }: Sources,
  published: Published = readPublished(),
): Generator<Finding> {
  for (const [id, hash] of Object.entries(published)) {
    const source = schemas.find((candidate) => candidate.id === id)
    const file = id.slice(schemaBase.length)
    if (source === undefined)
      yield { code: 'schemas/published-changed', file: `schemas/${file}`, at: '', detail: 'is gone' }
    else if (hash !== hashOf(source))
      yield inSchema(source)('schemas/published-changed', '', 'make a new version')
  }
}
