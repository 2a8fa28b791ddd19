import type { Page, Sight } from '../store.ts'

/** The values that `deleted` may have in a sight. */
export const sights: Readonly<Record<Sight, readonly boolean[]>> = {
  live: [false],
  'also-deleted': [false, true],
  'only-deleted': [true],
}

/** Limit and offset as PostgreSQL takes them; null is no limit. */
export function pageOf({ offset = 0, limit }: Page): readonly [number | null, number] {
  return [limit ?? null, offset]
}
