import { isObject, plainText } from '../json.ts'
import type { FhirFinding } from './finding.ts'
import { rootPlace } from './place.ts'
import { Library } from './rules/library.ts'
import type { Placed } from './instance/placed.ts'
import { Run } from './instance/run.ts'
import { checkResource } from './instance/structure.ts'
import { Targets } from './instance/targets.ts'

/** What a check may leave. */
export interface FhirCheckerOptions {
  /** The most findings about one document (1000); beyond that the check stops and says so. */
  readonly maxFindings?: number
  /** Whether a profile that nobody gave is passed over; default it is a finding, because it was not held against. */
  readonly mayClaimUnknownProfiles?: boolean
}

/** Holds documents against FHIR R4 and the profiles that they claim. */
export interface FhirChecker {
  /** What is wrong in one resource, or in a Bundle with everything in it; nothing when it is in order. */
  check(document: unknown): readonly FhirFinding[]
}

/**
 * A checker by definitions as they stand in a FHIR package, one resource each; those of R4 and of nl-core come with this
 * package in `definitions/`.
 */
export function createFhirChecker(
  definitions: Iterable<unknown>,
  { maxFindings = 1000, mayClaimUnknownProfiles = false }: FhirCheckerOptions = {},
): FhirChecker {
  const library = new Library(definitions)
  return {
    check(document) {
      const value = isObject(document) ? document : null
      const type = plainText(value?.['resourceType'])
      const isKnown = library.isResource(type)
      const item: Placed = { value, type, place: rootPlace(isKnown ? type : 'Resource') }
      const run = new Run({
        library,
        targets: new Targets(item),
        mayNameUnknownProfiles: mayClaimUnknownProfiles,
        most: maxFindings,
      })
      checkResource(item, run)
      return run.findings
    },
  }
}
