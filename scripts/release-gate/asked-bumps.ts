import { bumpOf, compare, explain } from '../../packages/compat/src/index.ts'
import type { Bump, BumpsByNotion, DirectedChange, Json } from '../../packages/compat/src/index.ts'
import { highestBump } from './bump.ts'

/** Schemas by `$id`, as they were released or as they are now. */
export type SchemasById = ReadonlyMap<string, Json>

/** One schema version now, held against what was released. */
export interface AskedBump {
  /** The released version; undefined for a schema that nobody has yet. */
  readonly from: string | undefined
  /** The version now; undefined for one that is gone. */
  readonly to: string | undefined
  /** What users of the files must be told. */
  readonly schemas: Bump | 'none'
  /** What users of the types and validators must be told. */
  readonly sdk: Bump | 'none'
  /** What the number of the schema itself must show: its documents, its terms, its rights. */
  readonly own: Bump | 'none'
  readonly changes: readonly DirectedChange[]
}

/** What the changes of the schemas since a release ask; what is the same, references included, asks nothing. */
export function askedBumps(
  released: SchemasById,
  now: SchemasById,
  policy: readonly Json[],
): readonly AskedBump[] {
  const asked: AskedBump[] = []
  for (const [id] of released) {
    if (!now.has(id))
      asked.push({ from: id, to: undefined, schemas: 'major', sdk: 'major', own: 'major', changes: [] })
    else if (textWithReferences(id, released) !== textWithReferences(id, now))
      asked.push(compared(id, id, { released, now, policy }))
  }
  for (const [id] of now) {
    if (released.has(id)) continue
    const before = predecessorOf(id, released)
    if (before === undefined)
      asked.push({ from: undefined, to: id, schemas: 'minor', sdk: 'minor', own: 'none', changes: [] })
    else asked.push(compared(before, id, { released, now, policy }))
  }
  return asked
}

interface Versions {
  readonly released: SchemasById
  readonly now: SchemasById
  readonly policy: readonly Json[]
}

function compared(from: string, to: string, { released, now, policy }: Versions): AskedBump {
  const documents = { from: Object.fromEntries(released), to: Object.fromEntries(now) }
  const input = { from: released.get(from) ?? true, to: now.get(to) ?? true, options: { documents } }
  const { changes, bumps } = explain({ ...input, policy }, compare(input), compare)
  const own = ownBump(bumps)
  // A new version stands beside the old one, which stays as it is; only the types without a number move on.
  return { from, to, schemas: from === to ? own : 'minor', sdk: bumpOf(bumps), own, changes }
}

function ownBump({ document, term, rights }: BumpsByNotion): Bump | 'none' {
  return highestBump([document, term, rights])
}

/** The last released version with the same name; its own major first. */
function predecessorOf(id: string, released: SchemasById): string | undefined {
  const name = nameOf(id)
  const versions = [...released.keys()].filter((other) => nameOf(other) === name).toSorted(byVersion)
  return versions.findLast((other) => majorOf(other) === majorOf(id)) ?? versions.at(-1)
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

function nameOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'))
}

/** `…/plan/2.1` is of major 2. */
export function majorOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).split('.')[0] ?? ''
}

/** The text of a schema with that of every schema it refers to, in a fixed order. */
function textWithReferences(id: string, schemas: SchemasById): string {
  const texts = new Map<string, string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const schema = schemas.get(next)
    if (schema === undefined || texts.has(next)) continue
    const text = JSON.stringify(schema)
    texts.set(next, text)
    for (const [, uri = ''] of text.matchAll(/"\$ref":"([^"#]+)/g)) waiting.push(uri)
  }
  return [...texts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, text]) => text)
    .join('\n')
}
