import type { Json, JsonObject } from '@samenspraak/compat'
import { answers } from './bases/answers.ts'
import type { Base } from './bases/base.ts'
import { configurations } from './bases/configurations.ts'
import { messages } from './bases/messages.ts'
import { randomBase } from './bases/random-base.ts'
import { records } from './bases/records.ts'
import { shapes } from './bases/shapes.ts'
import { inDialect, pairDialects } from './dialects.ts'
import type { PairDialect } from './dialects.ts'
import { ajvJudge } from './judges.ts'
import type { Documents } from './judges.ts'
import { mutateOnce } from './mutations/mutate-once.ts'
import { Random } from './random.ts'
import { rewriteOften } from './rewrites/rewrite-often.ts'

/** Two versions of which the answer is known because of how they were made. */
export interface KnownPair {
  readonly name: string
  readonly dialect: PairDialect
  readonly from: JsonObject
  readonly to: JsonObject
  readonly documents?: Documents
  readonly backward: KnownVerdict
  readonly forward: KnownVerdict
}

export type KnownVerdict = 'compatible' | 'incompatible'

/** A schema with its dialect, from which pairs are made. */
export interface Start {
  readonly name: string
  readonly dialect: PairDialect
  readonly schema: JsonObject
  readonly valid: readonly Json[]
  readonly documents?: Documents
}

const written: readonly Base[] = [...configurations, ...messages, ...answers, ...shapes, ...records]

/** A schema that is written out or, as often, made up. */
export function startFor(random: Random, dialect: PairDialect): Start {
  const readable = dialect === 'draft-07' ? written.filter(({ isModern }) => isModern !== true) : written
  const { name, schema, documents } =
    (random.oneIn(2) ? undefined : random.some(readable)) ?? randomBase(random)
  return { name, dialect, schema: inDialect(schema, dialect), valid: documents }
}

/** One third says the same in other words, the others demand more or less; half of those in other words too. */
export function knownPair(seed: number, start?: Start): KnownPair {
  const random = new Random(seed)
  const dialect = pairDialects[seed % 3] ?? '2020-12'
  const from = start ?? startFor(random, dialect)
  return (random.oneIn(3) ? undefined : narrowedPair(from, random)) ?? samePair(from, random)
}

function samePair(start: Start, random: Random): KnownPair {
  const { dialect, schema, documents } = start
  const { schema: to, names } = rewriteOften(schema, random, { dialect, times: 1 + random.below(6) })
  return {
    name: `${start.name}: ${names.join(', ')}`,
    dialect,
    from: schema,
    to,
    ...others(documents),
    backward: 'compatible',
    forward: 'compatible',
  }
}

/** Undefined when nothing that was tried breaks a valid document. */
function narrowedPair(start: Start, random: Random): KnownPair | undefined {
  const { dialect, schema, valid, documents } = start
  const accepts = ajvJudge(schema, dialect, documents)
  for (let tries = 0; tries < 40; tries += 1) {
    const narrowed = mutateOnce(schema, valid, { random, dialect })
    if (narrowed === undefined || accepts?.(narrowed.witness) !== true) continue
    if (ajvJudge(narrowed.schema, dialect, documents)?.(narrowed.witness) !== false) continue
    const isRewritten = random.oneIn(2)
    const { schema: to, names } = rewriteOften(narrowed.schema, random, {
      dialect,
      times: isRewritten ? 1 + random.below(4) : 0,
    })
    const made = [narrowed.name, ...names]
    const pair = { name: `${start.name}: ${made.join(', ')}`, dialect, ...others(documents) }
    return random.oneIn(3)
      ? { ...pair, from: to, to: schema, backward: 'compatible', forward: 'incompatible' }
      : { ...pair, from: schema, to, backward: 'incompatible', forward: 'compatible' }
  }
  return undefined
}

function others(documents: Documents | undefined): { readonly documents?: Documents } {
  return documents === undefined ? {} : { documents }
}
