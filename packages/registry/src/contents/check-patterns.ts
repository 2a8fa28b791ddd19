import type { Refusal } from '../refusal.ts'
import { isBefore2019 } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import type { FoundPattern } from './outline.ts'

/**
 * Which patterns are no regular expressions (ECMA-262). Since 2019-09 they are read as Unicode; older drafts leave that
 * open. They are compiled and never run.
 */
export function patternFaults(patterns: readonly FoundPattern[], dialect: Dialect): readonly Refusal[] {
  return patterns
    .filter(({ pattern }) => !compiles(pattern, 'u') && !(isBefore2019(dialect) && compiles(pattern, '')))
    .map(({ pointer }) => ({
      code: 'schema-pattern-invalid' as const,
      pointer,
      nl: 'Dit patroon is geen reguliere expressie van ECMA-262 met Unicode.',
      en: 'This pattern is not a regular expression of ECMA-262 with Unicode.',
    }))
}

function compiles(pattern: string, flags: 'u' | ''): boolean {
  try {
    return new RegExp(pattern, flags).source !== ''
  } catch {
    return false
  }
}
