import { applyJsonPatch } from './json-patch.ts'
import { applyMergePatch } from './merge-patch.ts'
import type { Patched } from './patch-trouble.ts'

/** Applies either kind of patch: a list is a JSON Patch, an object a merge patch. */
export function applyPatch(document: unknown, patch: unknown): Patched {
  return Array.isArray(patch) ? applyJsonPatch(document, patch) : applyMergePatch(document, patch)
}
