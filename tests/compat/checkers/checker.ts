import type { Json } from '@samenspraak/compat'
import { comparePair } from '../direction.ts'
import type { Pair } from '../direction.ts'
import { isObject, without } from '../json-path.ts'

/** What a checker says about one direction; a crash is an exception, or no answer in time. */
export type CheckerAnswer = 'compatible' | 'incompatible' | 'unknown' | 'crash'

/** What a checker says about both directions. */
export interface CheckerAnswers {
  readonly backward: CheckerAnswer
  readonly forward: CheckerAnswer
  readonly milliseconds: number
}

export const checkerNames = ['ours', 'json-schema-diff', 'json-schema-diff-validator'] as const

export type CheckerName = (typeof checkerNames)[number]

/** Asks a checker about both directions. */
export async function askChecker(name: CheckerName, pair: Pair): Promise<CheckerAnswers> {
  const ask = checkers[name]
  const start = performance.now()
  const answers = await ask(pair)
  return { ...answers, milliseconds: performance.now() - start }
}

type Directions = Omit<CheckerAnswers, 'milliseconds'>

const checkers: Readonly<Record<CheckerName, (pair: Pair) => Promise<Directions>>> = {
  ours: async (pair) => {
    const compared = comparePair(pair)
    if (compared.is === 'crash') return { backward: 'crash', forward: 'crash' }
    return { backward: compared.backward.verdict.verdict, forward: compared.forward.verdict.verdict }
  },
  'json-schema-diff': bySets,
  'json-schema-diff-validator': byPatch,
}

/** It computes what was added and what was removed in one go; it stops at a `$schema` other than draft-07, so without. */
async function bySets({ from, to }: Pair): Promise<Directions> {
  const { default: diff } = await import('json-schema-diff')
  try {
    const { additionsFound, removalsFound } = await diff.diffSchemas({
      sourceSchema: copied(isObject(from) ? without(from, '$schema') : from),
      destinationSchema: copied(isObject(to) ? without(to, '$schema') : to),
    })
    return {
      backward: removalsFound ? 'incompatible' : 'compatible',
      forward: additionsFound ? 'incompatible' : 'compatible',
    }
  } catch {
    return { backward: 'crash', forward: 'crash' }
  }
}

/** It answers one direction, by throwing. */
async function byPatch({ from, to }: Pair): Promise<Directions> {
  const { validateSchemaCompatibility } = await import('json-schema-diff-validator')
  const ask = (old: Json, changed: Json): CheckerAnswer => {
    try {
      validateSchemaCompatibility(copied(old), copied(changed))
      return 'compatible'
    } catch (error) {
      return String(error).includes('not backward compatible') ? 'incompatible' : 'crash'
    }
  }
  return { backward: ask(from, to), forward: ask(to, from) }
}

/** Some write into the schemas that they get. */
function copied(schema: Json): object {
  const copy: object = JSON.parse(JSON.stringify(schema))
  return copy
}
