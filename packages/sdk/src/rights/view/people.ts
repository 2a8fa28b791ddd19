import { isPlain } from './copying.ts'
import type { Json } from './copying.ts'

/** Who is involved, by id. Two that share an id are nobody: neither may pass for the other. */
export function byId(list: unknown): ReadonlyMap<unknown, Json> {
  const found = new Map<unknown, Json>()
  const twice: unknown[] = []
  for (const item of Array.isArray(list) ? list : []) {
    if (!isPlain(item)) continue
    const { id } = item
    if (found.has(id)) twice.push(id)
    else found.set(id, item)
  }
  for (const id of twice) found.delete(id)
  return found
}
