import { checkSync } from 'recheck'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'
import { walkSchema } from '../sources/walk-schema.ts'

/** Patterns that cannot be made slow, and cannot be tried on an endless text. */
export function* patternFindings(sources: Sources): Generator<Finding> {
  for (const source of sources.schemas.filter(({ name }) => name !== 'metaschema')) {
    const finding = inSchema(source)
    for (const { schema, at } of walkSchema(source.schema)) {
      const { pattern } = schema
      if (pattern === undefined) continue
      if (!isAnchored(pattern) || schema.maxLength === undefined)
        yield finding('schemas/pattern-not-anchored', at, pattern)
      if (!isSafe(pattern)) yield finding('schemas/pattern-slow', at, pattern)
    }
  }
}

/** `^…$` around the whole: no choice at the top, and a `$` that is no text. */
function isAnchored(pattern: string): boolean {
  const plain = pattern
    .replace(/\\\\/g, '')
    .replace(/\\./g, '_')
    .replace(/\[[^\]]*\]/g, '_')
  let outside = plain
  for (let before = ''; before !== outside;) {
    before = outside
    outside = outside.replace(/\([^()]*\)/g, '_')
  }
  return outside.startsWith('^') && outside.endsWith('$') && !outside.includes('|')
}

const verdicts = new Map<string, boolean>()

function isSafe(pattern: string): boolean {
  const known = verdicts.get(pattern) ?? checkSync(pattern, 'u', { timeout: 10_000 }).status === 'safe'
  verdicts.set(pattern, known)
  return known
}
