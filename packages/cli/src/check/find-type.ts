import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import { nearestNames } from '../arguments/nearest-names.ts'
import { createTrouble, type Trouble } from '../trouble.ts'

/** The schema version to hold a document against, or why there is none. */
export type FoundType =
  OwnType | { readonly ok: true; readonly entry: undefined; readonly foreign: string } | NoType

/** A version of ours. */
export interface OwnType {
  readonly ok: true
  readonly entry: MessageTypeEntry
  /** The version that was named, when a document goes by one that we do not know. */
  readonly named?: string
}

/** Why there is none. */
export interface NoType {
  readonly ok: false
  readonly trouble: Trouble
}

/** What `--type` asks: a name, and a version only if the user gave one. */
export interface TypeChoice {
  readonly entry: MessageTypeEntry
  readonly isVersionOpen: boolean
}

const schemaUri =
  /^https:\/\/w3id\.org\/samenspraak\/schema\/([a-z0-9-]{1,60})\/(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/
const majorVersion = /^(?:0|[1-9]\d{0,2})$/

/** The message type that a document names by the `$id` of our schema; within a major any minor will do. */
export function findByUri(entries: readonly MessageTypeEntry[], uri: unknown): NoType | OwnType {
  const text = typeof uri === 'string' ? uri.slice(0, 200) : ''
  const [, name = '', major = '', minor = ''] = schemaUri.exec(text) ?? []
  if (name === '') return unknownType(entries, lastWords(text))
  const named = `${major}.${minor}`
  const found = findVersion(entries, name, (entry) => entry.version === named, major)
  return found.ok && found.entry.version !== named ? { ...found, named } : found
}

/** The message type that `NAME`, `NAME@1` or `NAME@1.0` stands for on the command line. */
export function findByName(
  entries: readonly MessageTypeEntry[],
  type: string,
): { readonly ok: true; readonly choice: TypeChoice } | { readonly ok: false; readonly trouble: Trouble } {
  const [name = '', ...versions] = type.split('@')
  // A second @ makes it a version that nobody has.
  const version = versions.length === 0 ? undefined : versions.join('@')
  const isAsked = (entry: MessageTypeEntry): boolean => version === undefined || entry.version === version
  const found = findVersion(
    entries,
    name,
    isAsked,
    version !== undefined && majorVersion.test(version) ? version : '',
  )
  if (!found.ok) return found
  return { ok: true, choice: { entry: found.entry, isVersionOpen: version === undefined } }
}

function findVersion(
  entries: readonly MessageTypeEntry[],
  name: string,
  isAsked: (entry: MessageTypeEntry) => boolean,
  major: string,
): NoType | OwnType {
  const versions = entries.filter((entry) => entry.name === name).toSorted(byVersion)
  if (versions.length === 0) return unknownType(entries, name)
  const entry =
    versions.findLast(isAsked) ?? versions.findLast(({ version }) => version.startsWith(`${major}.`))
  if (entry !== undefined) return { ok: true, entry }
  return { ok: false, trouble: createTrouble('cli/version-unknown', versions.map(toLabel)) }
}

/** `gebied@1.0`: how the command writes a type, and how `--type` reads it. */
export function toLabel({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${name}@${version}`
}

function unknownType(entries: readonly MessageTypeEntry[], typed: string): NoType {
  const names = nearestNames(
    typed,
    entries.map(({ name }) => name),
  )
  return { ok: false, trouble: createTrouble('cli/type-unknown', names) }
}

/** The part of a foreign URI that may hold a name: the last step that is a word. */
function lastWords(uri: string): string {
  return uri.split(/[/#?:]/).findLast((step) => /^[a-z][a-z-]+$/i.test(step)) ?? ''
}

function byVersion(one: MessageTypeEntry, other: MessageTypeEntry): number {
  const [major = 0, minor = 0] = one.version.split('.').map(Number)
  const [otherMajor = 0, otherMinor = 0] = other.version.split('.').map(Number)
  return major - otherMajor || minor - otherMinor
}
