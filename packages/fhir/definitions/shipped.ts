import { isObject, objectsOf, plainText } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'
import { expanded } from './expand.ts'
import { prunedProfile } from './prune.ts'

/** What goes into a file of definitions, and what could not. */
export interface Shipped {
  readonly lines: readonly string[]
  /** Value sets that are required and that nobody can write out. */
  readonly missing: readonly string[]
}

/**
 * The rules of profiles, with the value sets that they require written out. `others` are definitions that those value sets
 * may need; when `namedIn` is given, of the extensions only those are kept that it names.
 */
export function shipped(
  own: readonly JsonObject[],
  others: readonly JsonObject[],
  namedIn?: string,
): Shipped {
  const named =
    namedIn === undefined
      ? undefined
      : new Set(namedIn.match(/http:\/\/hl7\.org\/fhir\/StructureDefinition\/[\w-]+/g))
  const byUrl = new Map([...others, ...own].map((each) => [plainText(each['url']), each]))
  const profiles = own.filter((each) => isWanted(each, named)).map(prunedProfile)
  const wanted = [...new Set(profiles.flatMap(boundIn))]
  const valueSets: readonly JsonObject[] = wanted.flatMap((url) => {
    const valueSet = byUrl.get(url)
    const made = valueSet === undefined ? undefined : expanded(valueSet, byUrl)
    return made === undefined ? [] : [made]
  })
  const written = new Set(valueSets.map(({ url }) => plainText(url)))
  return {
    lines: [...profiles, ...valueSets].map((each) => JSON.stringify(each)).toSorted(),
    missing: wanted.filter((url) => !written.has(url)),
  }
}

function boundIn(profile: JsonObject): readonly string[] {
  return [profile['snapshot'], profile['differential']]
    .flatMap((view) => objectsOf(isObject(view) ? view['element'] : undefined))
    .flatMap(({ binding }) => objectsOf(binding))
    .flatMap(({ strength, valueSet }) => (strength === 'required' ? [plainText(valueSet)] : []))
}

/** Types, resources and profiles; of R4 itself the profiles of quantities, and the extensions that somebody uses. */
function isWanted(definition: JsonObject, named: ReadonlySet<string> | undefined): boolean {
  const { resourceType, kind, type, derivation, url } = definition
  if (resourceType !== 'StructureDefinition' || kind === 'logical') return false
  if (derivation !== 'constraint' || named === undefined) return true
  return type === 'Quantity' || (type === 'Extension' && named.has(plainText(url)))
}
