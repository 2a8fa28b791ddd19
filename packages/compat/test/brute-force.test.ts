import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { Dialect, Json, Verdict } from '../src/index.ts'
import { ajvFor, hyperjump } from './pairs/judges.ts'
import { Random } from './pairs/random.ts'
import { mutated, randomSchema, randomValue } from './pairs/random-schema.ts'

// COMPAT_PAIRS=100000 is the nightly run; COMPAT_SEED moves it to pairs that were not seen before.
const pairs = Number(process.env['COMPAT_PAIRS'] ?? 500)
const firstSeed = Number(process.env['COMPAT_SEED'] ?? 1)
const documentsPerPair = 150

interface Directed {
  readonly seed: number
  readonly sure: Json
  readonly broken: Json
  readonly verdict: Verdict
}

function* directed(dialect: Dialect): Iterable<Directed> {
  for (let seed = firstSeed; seed < firstSeed + pairs; seed += 1) {
    const random = new Random(seed)
    const depth = 2 + random.below(3)
    const from = randomSchema(random, dialect, depth)
    const to = random.oneIn(3) ? randomSchema(random, dialect, depth) : mutated(random, dialect, from)
    const { backward, forward } = compare({ from, to, options: { dialect } })
    yield { seed, sure: from, broken: to, verdict: backward }
    yield { seed, sure: to, broken: from, verdict: forward }
  }
}

/** ajv does not know draft-04; of what is made here, only the keywords of draft-06 that are not made differ. */
function judged(dialect: Dialect): Dialect {
  return dialect === 'draft-04' ? 'draft-06' : dialect
}

const dialects = ['draft-04', 'draft-06', 'draft-07', '2019-09', '2020-12'] as const

/** What speaks against the verdicts about all pairs of a dialect. */
interface Held {
  readonly compatible: unknown[]
  readonly incompatible: unknown[]
  readonly undecided: unknown[]
}

const heldBy = new Map<Dialect, Promise<Held>>()

/** Each pair is compared once for all tests; of a hundred thousand pairs only what is wrong can be kept. */
function held(dialect: Dialect): Promise<Held> {
  const known = heldBy.get(dialect) ?? holdAll(dialect)
  heldBy.set(dialect, known)
  return known
}

async function holdAll(dialect: Dialect): Promise<Held> {
  const wrong: Held = { compatible: [], incompatible: [], undecided: [] }
  for (const one of directed(dialect)) {
    const { seed, verdict } = one
    if (verdict.verdict === 'compatible') wrong.compatible.push(...(await documentsAgainst(one, dialect)))
    if (verdict.verdict === 'incompatible')
      wrong.incompatible.push(...(await judgesAgainst(one, verdict.witness, dialect)))
    if (verdict.verdict === 'unknown' && verdict.reason.code !== 'schema-invalid')
      wrong.undecided.push({ seed, ...verdict.reason })
  }
  return wrong
}

async function documentsAgainst(
  { seed, sure, broken }: Directed,
  dialect: Dialect,
): Promise<readonly unknown[]> {
  const [valid, invalid] = [ajvFor(sure, judged(dialect)), ajvFor(broken, judged(dialect))]
  if (valid === undefined || invalid === undefined) return []
  const random = new Random(seed + 7)
  const documents = Array.from({ length: documentsPerPair }, () => randomValue(random))
  const found = documents.filter((document) => valid(document) === true && invalid(document) === false)
  const wrong: unknown[] = []
  for (const document of found) {
    const sureToo = await hyperjump(sure, dialect, document)
    if (sureToo === true && (await hyperjump(broken, dialect, document)) === false)
      wrong.push({ seed, document })
  }
  return wrong
}

async function judgesAgainst(
  { seed, sure, broken }: Directed,
  witness: Json,
  dialect: Dialect,
): Promise<readonly unknown[]> {
  // ajv merges what was evaluated wrongly in rare cases; Hyperjump does not.
  const ajv = (schema: Json): boolean | undefined =>
    JSON.stringify(schema).includes('"unevaluated') ? undefined : ajvFor(schema, judged(dialect))?.(witness)
  const valid = [await hyperjump(sure, dialect, witness), ajv(sure)]
  const invalid = [await hyperjump(broken, dialect, witness), ajv(broken)]
  // A validator that fails on a definition without end, used or not, has no answer.
  return valid.includes(false) || invalid.includes(true) ? [{ seed, witness, valid, invalid }] : []
}

test.each(dialects)('no document speaks against a verdict of compatible in %s', async (dialect) => {
  expect((await held(dialect)).compatible).toEqual([])
})

test.each(dialects)('two other validators agree with every witness in %s', async (dialect) => {
  expect((await held(dialect)).incompatible).toEqual([])
})

test.each(dialects)(
  'a pair in %s is undecided only when one of its schemas has no meaning',
  async (dialect) => {
    expect((await held(dialect)).undecided).toEqual([])
  },
)
