import { canonicalJson } from '../policy/canonical-json.ts'
import { sha256 } from '../policy/sha-256.ts'
import type { View } from '../view/view.ts'

/**
 * A fingerprint of what somebody sees, for optimistic locking: equal for equal sights. The version of the document
 * itself will not do, because it changes with what is hidden. It is no secret and no proof of reading.
 */
export function viewVersion({ document, report }: View<unknown>): string {
  return sha256(canonicalJson({ document, policy: report.policy.hash, schemaId: report.schemaId }))
}
