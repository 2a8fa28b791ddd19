import { execFileSync } from 'node:child_process'
import type { Json } from '../../packages/compat/src/index.ts'
import { hashOf, readPublished } from '../lint/published.ts'
import { fromRoot } from '../sources/files.ts'
import { readSchemas } from '../sources/schemas.ts'
import type { SchemasById } from './asked-bumps.ts'

/** What was released before, and how it is known. */
export interface Released {
  readonly from: string
  readonly schemas: SchemasById
  /** Of @samenspraak/schemas then; undefined when only the list of published versions says what was released. */
  readonly version: string | undefined
}

/** The release to compare with: the ref that is asked, the last tag, or the published versions; none before the first. */
export function readReleased(ref: string | undefined): Released | undefined {
  const at = ref ?? lastTag()
  if (at !== undefined) return readRef(at)
  const published = readPublished()
  const kept = readSchemas().filter((source) => published[source.id] === hashOf(source))
  if (kept.length === 0) return undefined
  const schemas = new Map(kept.map(({ id, schema }) => [id, jsonOf(JSON.stringify(schema))]))
  return { from: 'schemas/published.json', schemas, version: undefined }
}

function lastTag(): string | undefined {
  const tags = git('tag', '--list', '@samenspraak/schemas@*', '--sort=-version:refname')
  return tags?.split('\n').find((tag) => tag !== '')
}

function readRef(ref: string): Released {
  const paths = (git('ls-tree', '-r', '--name-only', ref, 'schemas/') ?? '').split('\n')
  const schemas = new Map<string, Json>()
  for (const path of paths.filter((name) => name.endsWith('.schema.json'))) {
    const schema = jsonOf(git('show', `${ref}:${path}`) ?? 'true')
    const id = typeof schema === 'object' && schema !== null && '$id' in schema ? schema['$id'] : undefined
    if (typeof id === 'string') schemas.set(id, schema)
  }
  if (schemas.size === 0) throw new ReleaseUnreadableError(ref)
  return {
    from: ref,
    schemas,
    version: versionIn(git('show', `${ref}:packages/schemas/package.json`) ?? '{}'),
  }
}

/** Thrown when a ref was named that holds no schemas: to compare with nothing would let everything pass. */
export class ReleaseUnreadableError extends Error {
  readonly code = 'release/ref-unreadable'

  constructor(ref: string) {
    super(`No schemas at ${ref}`)
    this.name = 'ReleaseUnreadableError'
  }
}

/** The version of a package manifest. */
export function versionIn(manifest: string): string {
  const value = jsonOf(manifest)
  const version =
    typeof value === 'object' && value !== null && 'version' in value ? value['version'] : undefined
  return typeof version === 'string' ? version : '0.0.0'
}

function jsonOf(text: string): Json {
  const value: Json = JSON.parse(text)
  return value
}

function git(...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, {
      cwd: fromRoot(),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return undefined
  }
}
