import type { AccessRequest } from '@samenspraak/sdk/rights'
import type { Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { idKind, isObject, listOf } from './rights-oracle-parties.ts'
import { follow, propertiesOf } from './rights-schema-reading.ts'

/** What the second opinion makes of a document, or of a part of it. */
export interface Seen {
  readonly value: unknown
  /** JSON Pointers, in the original, of all that is shown. */
  readonly shown: readonly string[]
}

/** Ids of those involved that something in a copy names. */
export function namedIn(set: SchemaSet, root: Located, value: unknown): ReadonlySet<unknown> {
  const named = new Set<unknown>()
  const look = (place: Located, inner: unknown, name: string): void => {
    const to = follow(set, place)
    if (to.schema.items !== undefined)
      for (const item of listOf(inner)) look({ ...to, schema: to.schema.items }, item, '')
    else if (isObject(inner))
      for (const [key, next] of propertiesOf(set, to))
        if (inner[key] !== undefined) look(next, inner[key], key)
    if (name !== 'id' && idKind(to) === 'betrokkeneId') named.add(inner)
  }
  look(root, value, '')
  return named
}

/** Whether somebody in the list is who asks. */
export function isSelf(item: Readonly<Record<string, unknown>>, { wie }: AccessRequest): boolean {
  return (
    (item['inwoner'] !== undefined && item['inwoner'] === wie.inwoner) ||
    (item['roltoewijzing'] !== undefined && item['roltoewijzing'] === wie.roltoewijzing)
  )
}

/** The same without some of those involved, by their place in the original; nothing when nothing is left. */
export function withoutInvolved(
  document: Readonly<Record<string, unknown>>,
  { value, shown }: Seen,
  dropped: ReadonlySet<number>,
): Seen | undefined {
  if (!isObject(value)) return { value, shown }
  const isDropped = (pointer: string): boolean =>
    dropped.has(Number(/^\/betrokkenen\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN))
  const originals = listOf(document['betrokkenen'])
    .map((_item, index) => index)
    .filter((index) => shown.includes(`/betrokkenen/${index}`))
  const kept = listOf(value['betrokkenen']).filter(
    (_item, position) => !dropped.has(originals[position] ?? -1),
  )
  const entries = Object.entries(value).flatMap(([name, inner]) =>
    name !== 'betrokkenen' ? [[name, inner] as const] : kept.length === 0 ? [] : [[name, kept] as const],
  )
  if (entries.every(([name]) => name === '$schema')) return undefined
  return {
    value: Object.fromEntries(entries),
    shown: shown.filter((pointer) => !isDropped(pointer) && (kept.length > 0 || pointer !== '/betrokkenen')),
  }
}
