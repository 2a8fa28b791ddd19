import { sample } from '@samenspraak/sdk/sample'
import { messageTypes } from '../../../packages/fhir/src/documents.ts'
import { objectsOf, plainText } from '../../../packages/fhir/src/json.ts'
import type { Json } from '../../../packages/fhir/src/json.ts'
import { isObject } from '../../../packages/fhir/src/json.ts'
import { gate } from '../check/gate.ts'
import { resourcesOf } from '../check/fault-bundle.ts'
import { bundleOf } from '../round-trip-of.ts'

/** What came of holding generated Bundles against everything that they claim. */
export interface ClaimsVerified {
  readonly bundles: number
  readonly resources: number
  /** How often each profile was claimed. */
  readonly claims: ReadonlyMap<string, number>
  /** Place and code of every finding. */
  readonly findings: readonly string[]
}

/** Writes samples of every kind of message, from `first` on, and holds the Bundles against what they claim. */
export function verifyClaims(ofEach: number, first = 0): ClaimsVerified {
  const checker = gate()
  const claims = new Map<string, number>()
  const findings: string[] = []
  let [bundles, resources] = [0, 0]
  for (const { name } of Object.values(messageTypes)) {
    for (let index = first; index < first + ofEach; index++) {
      const bundle = bundleOf(name, sample(name, { seed: 2, index }))
      if (!isObject(bundle)) continue
      bundles++
      for (const resource of resourcesOf(bundle)) {
        resources++
        for (const url of claimsOf(resource['meta'])) claims.set(url, (claims.get(url) ?? 0) + 1)
      }
      for (const { code, path } of checker.check(bundle)) findings.push(`${name} ${index} ${path}: ${code}`)
    }
  }
  return { bundles, resources, claims, findings }
}

function claimsOf(meta: Json | undefined): readonly string[] {
  return objectsOf(meta)
    .flatMap(({ profile }) => (Array.isArray(profile) ? profile : []))
    .map((url: Json) => plainText(url))
}
