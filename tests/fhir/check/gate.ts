import { readFileSync } from 'node:fs'
import { createFhirChecker } from '../../../packages/fhir/src/check/index.ts'
import type { FhirChecker, FhirCheckerOptions } from '../../../packages/fhir/src/check/index.ts'

/** The definitions of a file that comes with the package. */
export function definitionsIn(name: 'nl-core' | 'r4' | 'samenspraak'): readonly unknown[] {
  const lines = readFileSync(`packages/fhir/definitions/${name}.ndjson`, 'utf8').trim().split('\n')
  return lines.map((line): unknown => JSON.parse(line))
}

/** The check with everything that comes with the package. */
export function gate(options?: FhirCheckerOptions): FhirChecker {
  const all = [...definitionsIn('r4'), ...definitionsIn('nl-core'), ...definitionsIn('samenspraak')]
  return createFhirChecker(all, options)
}
