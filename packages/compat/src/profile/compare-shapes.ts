import { compareArrays } from './array-rules.ts'
import { compareCombined } from './combined-rules.ts'
import { compareObjects } from './object-rules.ts'
import type { Registry } from './registry.ts'
import { constRules, enumRules, numberRules, stringRules } from './scalar-rules.ts'
import { keywordShape } from './shape.ts'
import type { Shape } from './shape.ts'

const scalarRules = { string: stringRules, number: numberRules, enum: enumRules, const: constRules } as const

/** One step of the registry: shapes of one kind by the rules of that kind, others hardly ever. */
export function compareShapes(from: Shape, to: Shape, registry: Registry): void {
  if (from.kind !== to.kind && comparedAcrossKinds(from, to, registry)) return
  if (from.kind !== to.kind) {
    if (from.kind !== 'false' && to.kind !== 'empty') registry.note('type-changed', from, to)
    return
  }
  switch (from.kind) {
    case 'string':
    case 'number':
    case 'enum':
    case 'const':
      for (const [code, keyword] of scalarRules[from.kind](from, to)) registry.note(code, from, to, keyword)
      return
    case 'object':
      return compareObjects(from, to, registry)
    case 'array':
      return compareArrays(from, to, registry)
    case 'combined':
      return compareCombined(from, to, registry)
    case 'not':
      return compareNegations(from, to, registry)
    // What stands in a condition is not looked at, and the other kinds have nothing to look at.
    case 'conditional':
    case 'empty':
    case 'false':
    case 'boolean':
    case 'null':
  }
}

/** A schema may become a branch of a union that accepts it; of one branch it does not matter whether it is one. */
function comparedAcrossKinds(from: Shape, to: Shape, registry: Registry): boolean {
  if (to.kind === 'combined') {
    const parts = to.parts ?? []
    if (to.how === 'allOf' && parts.length !== 1) return false
    for (const part of parts) {
      const tried = registry.tried(from, part())
      if (!tried.accepts) continue
      registry.add(tried)
      if (parts.length > 1) registry.note('branches-looser', from, to)
      return true
    }
    return false
  }
  const [only, ...others] = from.kind === 'combined' ? (from.parts ?? []) : []
  if (only === undefined || others.length > 0) return false
  const tried = registry.tried(only(), to)
  if (tried.accepts) registry.add(tried)
  return tried.accepts
}

function compareNegations(from: Shape, to: Shape, registry: Registry): void {
  const [before, after] = [keywordShape(from, 'not'), keywordShape(to, 'not')]
  if (before === undefined || after === undefined) {
    if (before !== after)
      registry.note(after === undefined ? 'negation-wider' : 'negation-narrower', from, to, 'not')
    return
  }
  registry.note(
    registry.tried(after, before).accepts ? 'negation-narrower' : 'negation-wider',
    from,
    to,
    'not',
  )
}
