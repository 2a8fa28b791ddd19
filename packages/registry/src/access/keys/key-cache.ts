import type { Store } from '../../store/store.ts'
import type { ApiKey } from './api-key.ts'
import { readKey } from './key-record.ts'

/** Keys as they are looked up with every request. */
export interface KeyCache {
  readonly find: (id: string) => Promise<ApiKey | undefined>
  /** Forgets a key that was changed here. */
  readonly forget: (id: string) => void
}

/** Revoking a key takes at most this long to reach the other instances. */
const keepMilliseconds = 5000
const mostKeys = 5000
const idForm = /^[A-Za-z0-9_-]{1,64}$/u

/** A cache over the records of kind `sleutel`; ids that nobody has are kept too, but never more than `mostKeys`. */
export function keyCache(store: Pick<Store, 'record'>, now: () => Date): KeyCache {
  const kept = new Map<string, { readonly until: number; readonly key: ApiKey | undefined }>()
  return {
    find: async (id) => {
      if (!idForm.test(id)) return undefined
      const known = kept.get(id)
      if (known !== undefined && now().getTime() < known.until) return known.key
      const key = readKey(await store.record('sleutel', id))
      if (kept.size >= mostKeys) kept.clear()
      kept.set(id, { until: now().getTime() + keepMilliseconds, key })
      return key
    },
    forget: (id) => {
      kept.delete(id)
    },
  }
}
