import { checkSync } from 'recheck'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'
import { walkSchema } from './walk-schema.ts'

/** Patterns that cannot be made slow, and cannot be tried on an endless text. */
export function* patternFindings(sources: Sources): Generator<Finding> {
  const verdicts = new Map<string, boolean>()
  for (const source of sources.schemas.filter(({ name }) => name !== 'metaschema')) {
    const finding = inSchema(source)
    for (const { schema, at } of walkSchema(source.schema)) {
      const { pattern } = schema
      if (pattern === undefined) continue
      if (!pattern.startsWith('^') || !pattern.endsWith('$') || schema.maxLength === undefined) yield finding('schemas/pattern-not-anchored', at, pattern)
      const safe = verdicts.get(pattern) ?? isSafe(pattern)
      verdicts.set(pattern, safe)
      if (!safe) yield finding('schemas/pattern-slow', at, pattern)
    }
  }
}

function isSafe(pattern: string): boolean {
  return checkSync(pattern, 'u', { timeout: 10_000 }).status === 'safe'
}
