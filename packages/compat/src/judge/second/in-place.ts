import { isList, isObject, valueAt } from '../../json.ts'
import type { Json } from '../../json.ts'
import { isSince } from '../../read/dialect.ts'
import { nothingSeen, seenByAll } from './visit.ts'
import type { Applying, Seen } from './visit.ts'

/** What the schemas for the same value look at; undefined when they do not allow it together. */
export function seenInBranches(applying: Applying, value: Json): Seen | undefined {
  const { schema, dialect } = applying
  const all: Seen[] = []
  const every = branches(applying, value, 'allOf')
  const some = branches(applying, value, 'anyOf').filter((seen) => seen !== undefined)
  const one = branches(applying, value, 'oneOf').filter((seen) => seen !== undefined)
  for (const seen of every) {
    if (seen === undefined) return undefined
    all.push(seen)
  }
  if (valueAt(schema, 'anyOf') !== undefined && some.length === 0) return undefined
  if (valueAt(schema, 'oneOf') !== undefined && one.length !== 1) return undefined
  const not = valueAt(schema, 'not')
  if (not !== undefined && applying.apply(value, not) !== undefined) return undefined
  const conditional = isSince(dialect, 'draft-07') ? seenUnderCondition(applying, value) : nothingSeen
  const dependent = conditional && seenByDependents(applying, value)
  return dependent && seenByAll([...all, ...some, ...one, conditional, dependent])
}

function branches({ schema, apply }: Applying, value: Json, keyword: string): readonly (Seen | undefined)[] {
  const list = valueAt(schema, keyword)
  return isList(list) ? list.map((branch) => apply(value, branch)) : []
}

function seenUnderCondition({ schema, apply }: Applying, value: Json): Seen | undefined {
  const condition = valueAt(schema, 'if')
  if (condition === undefined) return nothingSeen
  const seen = apply(value, condition)
  const part = valueAt(schema, seen === undefined ? 'else' : 'then')
  const after = part === undefined ? nothingSeen : apply(value, part)
  return after && seenByAll([seen ?? nothingSeen, after])
}

function seenByDependents(applying: Applying, value: Json): Seen | undefined {
  if (!isObject(value)) return nothingSeen
  const isNew = isSince(applying.dialect, '2019-09')
  const all: Seen[] = []
  for (const keyword of isNew ? ['dependentRequired', 'dependentSchemas'] : ['dependencies']) {
    const map = valueAt(applying.schema, keyword)
    for (const [name, dependent] of Object.entries(isObject(map) ? map : {})) {
      if (dependent === undefined || valueAt(value, name) === undefined) continue
      if (isList(dependent)) {
        const isThere = (other: Json): boolean =>
          typeof other === 'string' && valueAt(value, other) !== undefined
        if (!dependent.every(isThere)) return undefined
        continue
      }
      const seen = applying.apply(value, dependent)
      if (seen === undefined) return undefined
      all.push(seen)
    }
  }
  return seenByAll(all)
}
