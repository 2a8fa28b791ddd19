import type { Json } from '@samenspraak/compat'
import { comparePair } from './direction.ts'
import type { Direction } from './direction.ts'
import { Judged, opinionOf } from './judged.ts'
import { knownPair } from './known-pairs.ts'
import type { KnownPair, KnownVerdict, Start } from './known-pairs.ts'

/** An answer that differs from what is known. */
export interface Miss {
  readonly seed: number
  readonly name: string
  readonly direction: 'backward' | 'forward'
  readonly known: KnownVerdict
  readonly answer: string
  readonly witness?: Json
}

/** How many answers on pairs of known verdict were right, and which were not. */
export interface KnownTally {
  readonly answers: number
  readonly falseCompatible: readonly Miss[]
  readonly falseIncompatible: readonly Miss[]
  readonly unknown: readonly Miss[]
  /** Incompatible indeed, but the witness does not show it. */
  readonly badWitness: readonly Miss[]
  readonly crashes: readonly string[]
  readonly milliseconds: readonly number[]
}

/** Makes pairs and compares them; given starts are used in turn. */
export async function tallyKnown(
  count: number,
  seed: number,
  starts: readonly Start[] = [],
): Promise<KnownTally> {
  const misses: Miss[] = []
  const crashes: string[] = []
  const milliseconds: number[] = []
  let answers = 0
  for (let at = seed; at < seed + count; at += 1) {
    const pair = knownPair(at, starts[at % Math.max(starts.length, 1)])
    const compared = comparePair(pair)
    answers += 2
    if (compared.is === 'crash') {
      crashes.push(`${at} ${pair.name}: ${compared.error}`)
      continue
    }
    milliseconds.push(compared.milliseconds)
    for (const direction of ['backward', 'forward'] as const) {
      const miss = await missOf({ seed: at, pair, direction }, compared[direction])
      if (miss !== undefined) misses.push(miss)
    }
  }
  return {
    answers,
    falseCompatible: misses.filter(
      ({ known, answer }) => known === 'incompatible' && answer === 'compatible',
    ),
    falseIncompatible: misses.filter(
      ({ known, answer }) => known === 'compatible' && answer === 'incompatible',
    ),
    unknown: misses.filter(({ answer }) => answer.startsWith('unknown')),
    badWitness: misses.filter(({ known, answer }) => known === 'incompatible' && answer === 'incompatible'),
    crashes,
    milliseconds,
  }
}

interface Asked {
  readonly seed: number
  readonly pair: KnownPair
  readonly direction: 'backward' | 'forward'
}

async function missOf({ seed, pair, direction }: Asked, asked: Direction): Promise<Miss | undefined> {
  const { verdict } = asked
  const miss = { seed, name: `${pair.dialect} ${pair.name}`, direction, known: pair[direction] }
  if (verdict.verdict === 'unknown') return { ...miss, answer: `unknown: ${verdict.reason.code}` }
  if (verdict.verdict === 'compatible')
    return verdict.verdict === miss.known ? undefined : { ...miss, answer: 'compatible' }
  const { witness } = verdict
  const { from, to, dialect, documents } = asked
  const opinion = await opinionOf(
    new Judged(from, dialect, documents),
    new Judged(to, dialect, documents),
    witness,
  )
  return miss.known === 'incompatible' && opinion !== 'does not show'
    ? undefined
    : { ...miss, answer: 'incompatible', witness }
}
