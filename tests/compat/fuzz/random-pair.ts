import type { Json } from '@samenspraak/compat'
import { pairDialects } from '../dialects.ts'
import type { PairDialect } from '../dialects.ts'
import type { Pair } from '../direction.ts'
import { at, isObject, replaced, withKey, without } from '../json-path.ts'
import { ajvJudge } from '../judges.ts'
import { Random } from '../random.ts'
import { rewriteOften } from '../rewrites/rewrite-often.ts'
import { schemaPaths } from '../subschemas.ts'
import { hasLoop } from './loops.ts'
import { smallDocuments } from './candidates.ts'
import { randomPart, randomSchema } from './random-schema.ts'

/** Two small schemas: unrelated, edited, rewritten, or one of them nearly everything or nothing. */
export function randomPair(seed: number): Pair {
  const random = new Random(seed)
  let pair = makePair(random, seed)
  while (hasLoop(pair.from) || hasLoop(pair.to)) pair = makePair(random, seed)
  return pair
}

function makePair(random: Random, seed: number): Pair {
  const dialect = pairDialects[seed % 3] ?? '2020-12'
  let from = randomSchema(random, dialect)
  // What nothing, or nearly nothing, is valid under says little about a checker; some are kept.
  for (let tries = 0; tries < 4 && !isInhabited(from, dialect); tries += 1)
    from = randomSchema(random, dialect)
  const to = otherVersion(from, random, dialect)
  return random.oneIn(2) ? { dialect, from, to } : { dialect, from: to, to: from }
}

function otherVersion(from: Json, random: Random, dialect: PairDialect): Json {
  const kind = random.below(12)
  if (kind === 0) return randomSchema(random, dialect)
  // Against nearly everything each demand counts, and against nearly nothing each excuse.
  if (kind < 4)
    return random.pick([{}, { type: 'array' }, { type: 'object' }, { type: ['string', 'number'] }, false])
  if (!isObject(from)) return randomSchema(random, dialect)
  if (kind === 4) return rewriteOften(from, random, { dialect, times: 1 + random.below(3) }).schema
  let to: Json = from
  for (let edits = 1 + random.below(2); edits > 0; edits -= 1) to = edited(to, random, dialect)
  return to
}

function edited(schema: Json, random: Random, dialect: PairDialect): Json {
  const places = schemaPaths(schema).filter(
    ([first]) => (first !== '$defs' && first !== 'definitions') || random.oneIn(3),
  )
  const place = random.some(places) ?? []
  const part = at(schema, place)
  if (place.length > 0 && (!isObject(part) || random.oneIn(6))) {
    return replaced(schema, place, randomPart(random, dialect, 1))
  }
  if (!isObject(part)) return schema
  const keyword = random.some(Object.keys(part).filter((key) => key !== '$defs' && key !== 'definitions'))
  if (keyword === undefined || random.oneIn(2)) {
    const demand = randomPart(random, dialect, 1)
    const put = isObject(demand) ? { ...part, ...demand } : { ...part, allOf: [demand] }
    return replaced(schema, place, put)
  }
  const value = part[keyword]
  if (typeof value !== 'number') return replaced(schema, place, without(part, keyword))
  const moved =
    keyword === 'multipleOf'
      ? Math.round(value * random.pick([2, 3]) * 1000) / 1000
      : Math.max(value + random.pick([-1, 1, 0.5]), -2)
  const isCount = keyword.startsWith('min') || keyword.startsWith('max')
  const whole = isCount && keyword !== 'minimum' && keyword !== 'maximum'
  return replaced(schema, place, withKey(part, keyword, whole ? Math.max(Math.round(moved), 0) : moved))
}

function isInhabited(schema: Json, dialect: PairDialect): boolean {
  const judge = hasLoop(schema) ? undefined : ajvJudge(schema, dialect)
  if (judge === undefined) return false
  let valid = 0
  for (const document of smallDocuments([schema])) {
    if (judge(document) === true) valid += 1
    if (valid > 5) return true
  }
  return false
}
