import { isObject, objectsOf, plainText } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'
import { defined } from './prune.ts'

/**
 * A value set written out. A system of which it takes what only a terminology server knows stands in it without codes; one
 * that cannot be known at all is undefined.
 */
export function expanded(
  valueSet: JsonObject,
  byUrl: ReadonlyMap<string, JsonObject>,
): JsonObject | undefined {
  const codes = codesOf(valueSet, byUrl, new Set())
  if (codes === undefined) return undefined
  const include = [...codes].map(([system, found]) =>
    defined({
      system,
      concept: found === 'open' ? undefined : [...found].map((code) => ({ code })),
    }),
  )
  return { resourceType: 'ValueSet', url: plainText(valueSet['url']), compose: { include } }
}

/** The codes of each system; `open` when nobody here can tell them all. */
type Codes = ReadonlyMap<string, ReadonlySet<string> | 'open'>

function codesOf(
  valueSet: JsonObject,
  byUrl: ReadonlyMap<string, JsonObject>,
  seen: ReadonlySet<string>,
): Codes | undefined {
  const compose = isObject(valueSet['compose']) ? valueSet['compose'] : {}
  const url = plainText(valueSet['url'])
  if (seen.has(url) || objectsOf(compose['exclude']).length > 0) return undefined
  const found = new Map<string, ReadonlySet<string> | 'open'>()
  for (const include of objectsOf(compose['include'])) {
    const included = includedBy(include, byUrl, new Set([...seen, url]))
    if (included === undefined) return undefined
    for (const [system, codes] of included) found.set(system, joined(found.get(system), codes))
  }
  return found.size === 0 ? undefined : found
}

function joined(
  one: ReadonlySet<string> | 'open' | undefined,
  other: ReadonlySet<string> | 'open',
): ReadonlySet<string> | 'open' {
  return one === 'open' || other === 'open' ? 'open' : new Set([...(one ?? []), ...other])
}

function includedBy(
  include: JsonObject,
  byUrl: ReadonlyMap<string, JsonObject>,
  seen: ReadonlySet<string>,
): Codes | undefined {
  const system = plainText(include['system'])
  const concepts = objectsOf(include['concept'])
  if (include['filter'] !== undefined) return new Map([[system, 'open']])
  if (concepts.length > 0) return new Map([[system, new Set(concepts.map(({ code }) => plainText(code)))]])
  const valueSets = Array.isArray(include['valueSet']) ? include['valueSet'] : []
  const [valueSet] = valueSets
  if (valueSet !== undefined) {
    const other = byUrl.get(plainText(valueSet).split('|')[0] ?? '')
    // Several within one include are what they have in common, which no list of R4 or nl-core needs.
    return other === undefined || system !== '' || valueSets.length > 1
      ? undefined
      : codesOf(other, byUrl, seen)
  }
  const codeSystem = byUrl.get(system)
  const isWhole = codeSystem !== undefined && codeSystem['content'] === 'complete'
  return new Map([[system, isWhole ? new Set(conceptsOf(codeSystem)) : 'open']])
}

function conceptsOf(parent: JsonObject): readonly string[] {
  return objectsOf(parent['concept']).flatMap((concept) => [
    plainText(concept['code']),
    ...conceptsOf(concept),
  ])
}
