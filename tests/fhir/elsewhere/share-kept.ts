import { messageTypes } from '../../../packages/fhir/src/documents.ts'
import { documentsToBundle, fromBundle } from '../../../packages/fhir/src/index.ts'
import { isObject, objectsOf, plainText } from '../../../packages/fhir/src/json.ts'
import type { Json, JsonObject } from '../../../packages/fhir/src/json.ts'

/** Where resources are that no entry had the address of; and where what is no part of a resource is. */
const madeAnew = ''
const nowhere = 'around the resources'

/** What is left of the single values of a Bundle after it was read and written again. */
export interface ShareKept {
  readonly values: number
  readonly kept: number
  /** Pointers of values that are gone without an issue that names them. */
  readonly silent: readonly string[]
}

/** Reads a Bundle tolerantly, writes it again with what others wrote, and compares value by value. */
export function shareKept(bundle: JsonObject): ShareKept {
  const read = fromBundle(bundle, { tolerant: true })
  // That it is a Bundle, and of which kind, is said by how it is written.
  const { resourceType: _is, type: _kind, ...content } = bundle
  const leaves = leavesOf(content, '')
  if (!read.ok) {
    const named = read.issues.map(({ pointer }) => pointer)
    const silent = named.length > 0 ? [] : leaves.map(({ pointer }) => pointer)
    return { values: leaves.length, kept: 0, silent }
  }
  const documents = Object.entries(messageTypes).map(([key, { name }]) => {
    const whole: readonly unknown[] = Object.entries(read.documents).find(([kind]) => kind === key)?.[1] ?? []
    const incomplete = read.incomplete.filter((each) => each.name === name).map(({ document }) => document)
    return [key, [...whole, ...incomplete]]
  })
  const { bundle: again, issues } = documentsToBundle(Object.fromEntries(documents), {
    foreign: read.foreign,
  })
  const there = new Map<string, Map<string, number>>()
  const own = new Set(leaves.map(({ pointer }) => addressOf(bundle, pointer)))
  for (const { fullUrl, resource } of again.entry) {
    // What stood within a resource may have become an entry of its own.
    const address = own.has(fullUrl) ? fullUrl : madeAnew
    there.set(address, countOf(leavesOf(resource, ''), there.get(address)))
  }
  const aside = (read.foreign.leftOut ?? []).map(({ pointer }) => pointer)
  const lost = leaves.filter(({ pointer, value }) => {
    if (isBelow(pointer, aside)) return false
    return pointer.endsWith('/fullUrl') ? !there.has(value) : !take(there, addressOf(bundle, pointer), value)
  })
  const named = [...read.issues, ...issues].map(({ pointer }) => pointer)
  const silent = lost.map(({ pointer }) => pointer).filter((pointer) => !isBelow(pointer, named))
  return { values: leaves.length, kept: leaves.length - lost.length, silent }
}

function isBelow(pointer: string, others: readonly string[]): boolean {
  return others.some((each) => pointer === each || pointer.startsWith(`${each}/`))
}

interface Leaf {
  readonly pointer: string
  readonly value: string
}

function leavesOf(value: Json, pointer: string): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ pointer, value: plainText(value) }]
  return Object.entries(value).flatMap(([name, item]: readonly [string, Json]) =>
    leavesOf(item, `${pointer}/${name}`),
  )
}

function countOf(leaves: readonly Leaf[], counts = new Map<string, number>()): Map<string, number> {
  for (const { value } of leaves) counts.set(ending(value), (counts.get(ending(value)) ?? 0) + 1)
  return counts
}

/** Each value that was written again stands for one that was read. */
function take(there: ReadonlyMap<string, Map<string, number>>, address: string, value: string): boolean {
  return [address, madeAnew].some((each) => {
    const counts = there.get(each)
    const left = counts?.get(ending(value)) ?? 0
    if (address === nowhere || counts === undefined || left === 0) return false
    counts.set(ending(value), left - 1)
    return true
  })
}

/** A reference may be written in another form; what it points to is told by its end. */
function ending(value: string): string {
  return /^(?:https?:|urn:uuid:|#|[A-Z][A-Za-z]+\/)/.test(value)
    ? (value.split(/[/:#]/).at(-1) ?? value)
    : value
}

/** The full URL of the entry that a value stands in. */
function addressOf(bundle: JsonObject, pointer: string): string {
  const at = /^\/entry\/(\d+)\/resource\//.exec(pointer)?.[1]
  if (at === undefined) return nowhere
  const entry = objectsOf(bundle['entry'])[Number(at)]
  const resource = entry?.['resource']
  const named = isObject(resource)
    ? `${plainText(resource['resourceType'])}/${plainText(resource['id'])}`
    : ''
  return plainText(entry?.['fullUrl'] ?? named)
}
