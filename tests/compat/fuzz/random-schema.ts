import type { Json, JsonObject } from '@samenspraak/compat'
import { definitionsIn } from '../dialects.ts'
import type { PairDialect } from '../dialects.ts'
import { withKey } from '../json-path.ts'
import type { Random } from '../random.ts'
import { makersFor } from './keywords.ts'
import type { Making } from './keywords.ts'

/** Definitions that every made schema has. */
export const definitionNames = ['one', 'two'] as const

/** A small schema as nobody writes them, with any keyword of its dialect in any place. */
export function randomSchema(random: Random, dialect: PairDialect): Json {
  const making: Making = { random, dialect, subject: 'any', schema: (depth) => subschema(making, depth) }
  const root = subschema(making, 1 + random.below(3))
  if (typeof root === 'boolean') return root
  const definitions = Object.fromEntries(
    definitionNames.map((name) => [name, subschema(making, 1 + random.below(2))]),
  )
  return withKey(root, definitionsIn(dialect), definitions)
}

/** A part to put into a made schema. */
export function randomPart(random: Random, dialect: PairDialect, depth: number): JsonObject | boolean {
  const making: Making = { random, dialect, subject: 'any', schema: (inner) => subschema(making, inner) }
  return subschema(making, depth)
}

function subschema(making: Making, depth: number): JsonObject | boolean {
  const { random, dialect } = making
  if (random.oneIn(depth > 0 ? 10 : 4)) return random.oneIn(3) ? false : random.pick([true, {}])
  const subject = random.pick(['any', 'number', 'string', 'array', 'array', 'object', 'object', 'object'])
  const makers = makersFor(dialect, subject, depth <= 0)
  let made: JsonObject = subject === 'any' || random.oneIn(2) ? {} : { type: subject }
  for (let more = 1 + random.below(depth > 0 ? 3 : 2); more > 0; more -= 1) {
    const make = random.some(makers)
    if (make === undefined) continue
    for (const [keyword, value] of Object.entries(make({ ...making, subject }, depth))) {
      if (value !== undefined) made = withKey(made, keyword, value)
    }
  }
  return made
}
