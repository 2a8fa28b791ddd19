import { compatModes } from '@samenspraak/compat'
import type { CompatMode } from '@samenspraak/compat'
import type { ContentMetadata } from '../contents/content.ts'
import { isList, isObject, valueAt } from '../contents/json.ts'
import type { Json, JsonObject } from '../contents/json.ts'
import { readMetadata } from '../contents/read-metadata.ts'

/** Whether schemas may be registered: as usual, not, not whatever is set below, with given ids, or elsewhere. */
export const modes = ['READWRITE', 'READONLY', 'READONLY_OVERRIDE', 'IMPORT', 'FORWARD'] as const

/** One of the modes. */
export type Mode = (typeof modes)[number]

/** What a change is held to beside what documents remain valid. */
export const notions = ['document', 'sdk', 'term', 'rechten'] as const

/** One of the notions. */
export type Notion = (typeof notions)[number]

/** Whose answers count: what is proven, or what users of the other registry are used to. */
export const profiles = ['strict', 'lenient', 'confluent'] as const

/** One of the profiles. */
export type Profile = (typeof profiles)[number]

/** What may be deleted. */
export const deletions = ['toegestaan', 'alleen-zacht', 'nooit'] as const

/** One of the answers to what may be deleted. */
export type Deletion = (typeof deletions)[number]

/** Whether a version by which somebody sees or does more needs a confirmation of its own. */
export const widenings = ['bevestigen', 'toegestaan'] as const

/** One of the answers to whether rights may become wider without a confirmation. */
export type Widening = (typeof widenings)[number]

/** Our own policy, beside what other registries know. */
export interface Beleid {
  readonly noties?: readonly Notion[]
  readonly profiel?: Profile
  readonly verwijderen?: Deletion
  readonly rechtenVerruiming?: Widening
}

/** What is set at one level: for all, for a context or for a subject. What is left out is inherited. */
export interface Setting {
  readonly compatibility?: CompatMode
  readonly mode?: Mode
  /** Name of a property of the metadata: only versions with an equal value are compared. */
  readonly compatibilityGroup?: string
  readonly normalize?: boolean
  /** Name of the subject that Kafka clients get who ask for this one; only of a subject. */
  readonly alias?: string
  readonly defaultMetadata?: ContentMetadata
  readonly overrideMetadata?: ContentMetadata
  readonly defaultRuleSet?: Json
  readonly overrideRuleSet?: Json
  readonly beleid?: Beleid
}

/** A setting from what the store or a client holds; what is not understood is left out. */
export function readSetting(value: unknown): Setting {
  if (!isObject(value)) return {}
  return {
    ...field('compatibility', readLevel(valueAt(value, 'compatibility'))),
    ...field('mode', readMode(valueAt(value, 'mode'))),
    ...field('compatibilityGroup', textOf(valueAt(value, 'compatibilityGroup'))),
    ...field('normalize', flagOf(valueAt(value, 'normalize'))),
    ...field('alias', textOf(valueAt(value, 'alias'))),
    ...field('defaultMetadata', metadataOf(value, 'defaultMetadata')),
    ...field('overrideMetadata', metadataOf(value, 'overrideMetadata')),
    ...field('defaultRuleSet', rulesOf(value, 'defaultRuleSet')),
    ...field('overrideRuleSet', rulesOf(value, 'overrideRuleSet')),
    ...field('beleid', readBeleid(valueAt(value, 'beleid'))),
  }
}

/** A level by its name in any case; undefined when it is none. */
export function readLevel(value: unknown): CompatMode | undefined {
  return memberOf(compatModes, value)
}

/** A mode by its name in any case; undefined when it is none. */
export function readMode(value: unknown): Mode | undefined {
  return memberOf(modes, value)
}

function memberOf<Member extends string>(members: readonly Member[], value: unknown): Member | undefined {
  return typeof value === 'string' ? members.find((member) => member === value.toUpperCase()) : undefined
}

/** Our own policy; undefined when nothing of it is understood. */
export function readBeleid(value: unknown): Beleid | undefined {
  if (!isObject(value)) return undefined
  const given = valueAt(value, 'noties')
  const noties = isList(given) ? notions.filter((notion) => given.includes(notion)) : undefined
  const profiel = profiles.find((profile) => profile === valueAt(value, 'profiel'))
  const verwijderen = deletions.find((deletion) => deletion === valueAt(value, 'verwijderen'))
  const rechtenVerruiming = widenings.find((widening) => widening === valueAt(value, 'rechtenVerruiming'))
  return {
    ...field('noties', noties),
    ...field('profiel', profiel),
    ...field('verwijderen', verwijderen),
    ...field('rechtenVerruiming', rechtenVerruiming),
  }
}

function metadataOf(value: JsonObject, key: string): ContentMetadata | undefined {
  const read = readMetadata(valueAt(value, key))
  return read.ok ? read.value : undefined
}

function rulesOf(value: JsonObject, key: string): Json | undefined {
  const rules = valueAt(value, key)
  return isObject(rules) ? rules : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function flagOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** A field that is there only when it has a value, as exact optional fields ask. */
function field<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  const none: { readonly [K in Key]?: Value } = {}
  return value === undefined ? none : { ...none, [key]: value }
}
