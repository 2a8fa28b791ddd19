import { knownPair } from '../known-pairs.ts'
import type { KnownPair, KnownVerdict } from '../known-pairs.ts'
import { isObject } from '../json-path.ts'
import { needlesslyRefusedCombined } from '../shortcomings/needlessly-combined.ts'
import { needlesslyRefused } from '../shortcomings/needlessly-refused.ts'
import { silentlyCombined } from '../shortcomings/silently-combined.ts'
import { silentlyCompatible } from '../shortcomings/silently-compatible.ts'
import type { CheckerAnswer, CheckerAnswers, CheckerName } from './checker.ts'
import { CheckerInTime } from './in-time.ts'

/** How a checker did on questions of which the answer is known; every pair is two questions. */
export interface Score {
  readonly questions: number
  readonly right: number
  readonly falseCompatible: number
  readonly falseIncompatible: number
  readonly unknown: number
  readonly crash: number
  readonly milliseconds: readonly number[]
}

/** Pairs made by the generators, and the changes that are named as shortcomings of others. */
export function knownCorpus(made: number): readonly KnownPair[] {
  const generated = Array.from({ length: made }, (_none, index) => knownPair(index + 1))
  const byHand = [
    ...silentlyCompatible,
    ...silentlyCombined,
    ...needlesslyRefused,
    ...needlesslyRefusedCombined,
  ].flatMap((shortcoming): readonly KnownPair[] => {
    const { title, from, to, compatible, documents, dialect = '2020-12' } = shortcoming
    if (!isObject(from) || !isObject(to) || documents !== undefined) return []
    return [
      {
        name: title,
        dialect,
        from,
        to,
        backward: said(compatible, 'backward'),
        forward: said(compatible, 'forward'),
      },
    ]
  })
  return [...generated, ...byHand]
}

function said(compatible: string, direction: string): KnownVerdict {
  return compatible === 'both' || compatible === direction ? 'compatible' : 'incompatible'
}

/** One pair with what a checker said of it. */
export interface Asked {
  readonly pair: KnownPair
  readonly answers: CheckerAnswers
}

/** Asks one checker about all pairs. */
export async function askAll(name: CheckerName, pairs: readonly KnownPair[]): Promise<readonly Asked[]> {
  const checker = new CheckerInTime(name)
  const asked: Asked[] = []
  for (const pair of pairs) asked.push({ pair, answers: await checker.ask(pair) })
  await checker.end()
  return asked
}

/** Counts the answers by what they should have been. */
export function scoreOf(asked: readonly Asked[]): Score {
  const answers = asked.flatMap(({ pair, answers: { backward, forward } }) => [
    { known: pair.backward, given: backward },
    { known: pair.forward, given: forward },
  ])
  const count = (wanted: CheckerAnswer, known?: KnownVerdict): number =>
    answers.filter((one) => one.given === wanted && (known === undefined || one.known === known)).length
  return {
    questions: answers.length,
    right: answers.filter(({ known, given }) => known === given).length,
    falseCompatible: count('compatible', 'incompatible'),
    falseIncompatible: count('incompatible', 'compatible'),
    unknown: count('unknown'),
    crash: count('crash'),
    milliseconds: asked.map(({ answers: { milliseconds } }) => milliseconds),
  }
}
