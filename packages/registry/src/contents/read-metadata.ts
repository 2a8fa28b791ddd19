import type { Outcome } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import type { ContentMetadata } from './content.ts'
import { canonicalText } from './identity.ts'
import { isList, isObject, valueAt } from './json.ts'
import type { Json, JsonObject } from './json.ts'
import { scanText } from './scan-text.ts'

/** Most that metadata or rules may hold, in UTF-16 units of their canonical form. */
const longest = 64 * 1024
const deepest = 16

/** Metadata as clients send it; nothing, or nothing in it, is none. */
export function readMetadata(value: unknown): Outcome<ContentMetadata | undefined> {
  if (value === undefined || value === null) return given(undefined)
  if (!isObject(value) || !isModest(value)) return refused(badMetadata)
  const properties = readMap(valueAt(value, 'properties'), isText)
  const tags = readMap(valueAt(value, 'tags'), isTexts)
  const sensitive = valueAt(value, 'sensitive') ?? []
  if (properties === undefined || tags === undefined || !isTexts(sensitive)) return refused(badMetadata)
  const metadata: ContentMetadata = {
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(Object.keys(tags).length === 0 ? {} : { tags }),
    ...(sensitive.length === 0 ? {} : { sensitive }),
  }
  return given(Object.keys(metadata).length === 0 ? undefined : metadata)
}

/** Rules as clients send them: an object that is kept as it is. */
export function readRuleSet(value: Json | undefined): Outcome<Json | undefined> {
  if (value === undefined || value === null) return given(undefined)
  if (!isObject(value) || !isModest(value)) return refused(badRules)
  return given(Object.keys(value).length === 0 ? undefined : value)
}

/** Metadata laid over other metadata; what is said later counts. */
export function mergeMetadata(
  under: ContentMetadata | undefined,
  over: ContentMetadata | undefined,
): ContentMetadata | undefined {
  if (under === undefined || over === undefined) return over ?? under
  const sensitive = [...new Set([...(under.sensitive ?? []), ...(over.sensitive ?? [])])]
  const merged = readMetadata({
    properties: { ...under.properties, ...over.properties },
    tags: { ...under.tags, ...over.tags },
    sensitive,
  })
  return merged.ok ? merged.value : over
}

/** Small, not deep, and without keys that do harm elsewhere. */
function isModest(value: JsonObject): boolean {
  const text = canonicalText(value)
  return text !== undefined && text.length <= longest && scanText(text, deepest).length === 0
}

function readMap<Value extends Json>(
  value: Json | undefined,
  isValue: (value: Json | undefined) => value is Value,
): Readonly<Record<string, Value>> | undefined {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) return undefined
  const entries = Object.entries(value).filter((entry): entry is [string, Value] => isValue(entry[1]))
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string'
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return isList(value) && value.every((each) => typeof each === 'string')
}

const badMetadata = {
  code: 'metadata-invalid',
  nl: 'Metadata heeft properties (tekst bij naam), tags (teksten bij pad) en sensitive (namen), samen ten hoogste 64 kB.',
  en: 'Metadata has properties (text by name), tags (texts by path) and sensitive (names), together 64 kB at most.',
} as const

const badRules = {
  code: 'rule-set-invalid',
  nl: 'Een ruleSet is een object van ten hoogste 64 kB.',
  en: 'A ruleSet is an object of 64 kB at most.',
} as const
