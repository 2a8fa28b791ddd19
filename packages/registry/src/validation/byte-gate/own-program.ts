import { canonicalText } from '../../contents/identity.ts'
import { isObject, parseJson, valueAt } from '../../contents/json.ts'
import type { Json } from '../../contents/json.ts'
import { listAt, membersOf, textAt } from '../../records/members.ts'
import { referencesIn } from '../../seed/references-in.ts'
import type { SchemaBundle } from '../schema-bundle.ts'

/** Files of @samenspraak/schemas; a name that is not there rejects. */
export interface OwnFiles {
  readonly text: (file: string) => Promise<string>
  readonly bytes: (file: string) => Promise<Uint8Array>
}

/**
 * The program of the byte engine for a bundle that is one of our schemas, letter for letter in its canonical form, with all
 * that it builds on; undefined for any other. A schema that only has our name is somebody else's.
 */
export async function ownProgram(bundle: SchemaBundle, files: OwnFiles): Promise<Uint8Array | undefined> {
  const id = idOf(bundle.text)
  if (id === undefined) return undefined
  const paths = await pathsById(files)
  const path = paths.get(id)
  if (path === undefined || !(await isOurs(id, bundle, { paths, files }))) return undefined
  return files.bytes(path.replace(/\.schema\.json$/u, '.program')).catch(() => undefined)
}

interface OwnPlaces {
  readonly paths: ReadonlyMap<string, string>
  readonly files: OwnFiles
}

async function pathsById({ text }: OwnFiles): Promise<ReadonlyMap<string, string>> {
  const entries = listAt(membersOf(parseJson(await text('index.json'))), 'schemas').map(membersOf)
  return new Map(entries.map((entry) => [textAt(entry, 'id') ?? '', textAt(entry, 'pad') ?? '']))
}

/** Whether the schema and everything that it leads to, step by step, stands in the bundle as we wrote it. */
async function isOurs(id: string, bundle: SchemaBundle, { paths, files }: OwnPlaces): Promise<boolean> {
  const given = new Map([...bundle.documents.map(({ uri, text }) => [uri, text] as const), [id, bundle.text]])
  const waiting = [id]
  const seen = new Set(waiting)
  for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
    const [theirs, path] = [given.get(uri), paths.get(uri)]
    if (theirs === undefined || path === undefined) return false
    const ours = parseJson(await files.text(path))
    if (ours === undefined || canonicalText(ours) !== canonicalOf(theirs)) return false
    for (const next of namedBy(ours, uri)) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return true
}

function namedBy(schema: Json, uri: string): readonly string[] {
  return referencesIn(schema).map((reference) => new URL(reference, uri).href)
}

function canonicalOf(text: string): string | undefined {
  const value = parseJson(text)
  return value === undefined ? undefined : canonicalText(value)
}

function idOf(text: string): string | undefined {
  const schema = parseJson(text)
  const id = isObject(schema) ? valueAt(schema, '$id') : undefined
  return typeof id === 'string' ? id : undefined
}
