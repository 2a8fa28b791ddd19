import type { Page, Sight } from '../store.ts'

/** The two values that `deleted` may have in a sight. */
export const sights: Readonly<Record<Sight, readonly [number, number]>> = {
  live: [0, 0],
  'also-deleted': [0, 1],
  'only-deleted': [1, 1],
}

/** Limit and offset as SQLite takes them; -1 is no limit. */
export function pageOf({ offset = 0, limit = -1 }: Page): readonly [number, number] {
  return [limit, offset]
}
