import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'
import { SizeBudget } from './json-size.ts'
import type { Patched } from './patch-trouble.ts'

/** Applies a JSON merge patch (RFC 7386) to a copy of a document: `null` removes, a list is replaced as a whole. */
export function applyMergePatch(document: unknown, patch: unknown): Patched {
  const paid = new SizeBudget().pay(patch, 0)
  if (!paid.ok) return paid
  // A list is replaced as a whole, so that no item of it is known to be another.
  return { ok: true, document: merged(structuredClone(document), paid.copy), origins: new Map() }
}

function merged(target: unknown, patch: unknown): unknown {
  if (!isPlain(patch)) return patch
  const result: Json = isPlain(target) ? target : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name]
    else result[name] = merged(Object.hasOwn(result, name) ? result[name] : undefined, value)
  }
  return result
}
