import type { Bump } from '../../packages/compat/src/index.ts'

const order = ['none', 'patch', 'minor', 'major'] as const

/** The highest of a few bumps. */
export function highestBump(bumps: Iterable<Bump | 'none'>): Bump | 'none' {
  let found: Bump | 'none' = 'none'
  for (const bump of bumps) if (isHigher(bump, found)) found = bump
  return found
}

/** Whether one bump is more than another. */
export function isHigher(one: Bump | 'none', other: Bump | 'none'): boolean {
  return order.indexOf(one) > order.indexOf(other)
}

/** Before 1.0.0 a minor version may break, and nothing asks for more. */
export function bumpBefore(version: string, asked: Bump | 'none'): Bump | 'none' {
  return version.startsWith('0.') && asked === 'major' ? 'minor' : asked
}

/** What became of a version number between a release and now. */
export function bumpBetween(before: string, after: string): Bump | 'none' {
  const [one, other] = [before.split('.'), after.split('.')]
  const at = one.findIndex((part, index) => part !== other[index])
  return order[at === -1 ? 0 : 3 - at] ?? 'patch'
}
