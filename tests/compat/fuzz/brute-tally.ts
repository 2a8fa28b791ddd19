import type { Json } from '@samenspraak/compat'
import type { PairDialect } from '../dialects.ts'
import { comparePair } from '../direction.ts'
import type { Direction, Pair } from '../direction.ts'
import { Judged, opinionOf } from '../judged.ts'
import { Random } from '../random.ts'
import { attack } from './attack.ts'
import { smallDocuments } from './candidates.ts'
import { randomPair } from './random-pair.ts'

/** A pair on which the answer was wrong, with the document that shows it. */
export interface BruteFault {
  readonly seed: number
  readonly what: 'false compatible' | 'witness shows nothing' | 'crash'
  readonly dialect: PairDialect
  readonly from: Json
  readonly to: Json
  readonly witness: Json
}

/** What came of asking about many small pairs. */
export interface BruteTally {
  readonly pairs: number
  readonly verdicts: Readonly<Record<'compatible' | 'incompatible' | 'unknown', number>>
  readonly faults: readonly BruteFault[]
  /** Reasons of unknown, with how often and a seed to see one. */
  readonly reasons: ReadonlyMap<string, { readonly times: number; readonly seed: number }>
  /** Unknown although the schemas can be read and are not about nothing. */
  readonly undecided: number
  /** Witnesses on which the two judges do not agree, by seed. */
  readonly judgesDiffer: readonly number[]
  readonly milliseconds: readonly number[]
}

/** Reasons that say that the question itself is wrong. */
const wrongQuestions = ['schema-invalid', 'reference-unresolved']

/** Compares pairs and holds every verdict against a search for a witness with independent judges. */
export async function tallyBrute(count: number, seed: number): Promise<BruteTally> {
  const verdicts = { compatible: 0, incompatible: 0, unknown: 0 }
  const faults: BruteFault[] = []
  const reasons = new Map<string, { readonly times: number; readonly seed: number }>()
  const judgesDiffer: number[] = []
  const milliseconds: number[] = []
  let undecided = 0
  for (let at = seed; at < seed + count; at += 1) {
    const pair = randomPair(at)
    const { dialect, from, to } = pair
    const compared = comparePair(pair)
    if (compared.is === 'crash') {
      faults.push({ seed: at, what: 'crash', dialect, from, to, witness: compared.error })
      continue
    }
    milliseconds.push(compared.milliseconds)
    for (const { direction, judged } of directionsOf(pair, compared)) {
      const { verdict } = direction
      verdicts[verdict.verdict] += 1
      if (verdict.verdict === 'unknown') {
        const { code, keyword } = verdict.reason
        const reason = keyword === undefined ? code : `${code} ${keyword}`
        reasons.set(reason, { times: (reasons.get(reason)?.times ?? 0) + 1, seed: at })
        if (!wrongQuestions.includes(code)) undecided += 1
        continue
      }
      const found = await contradicted(direction, judged, at)
      if (found === 'judges differ') judgesDiffer.push(at)
      else if (found !== undefined)
        faults.push({ seed: at, dialect, from: direction.from, to: direction.to, ...found })
    }
  }
  return { pairs: count, verdicts, faults, reasons, undecided, judgesDiffer, milliseconds }
}

interface JudgedDirection {
  readonly direction: Direction
  readonly judged: readonly [from: Judged, to: Judged]
}

function directionsOf(
  { dialect, from, to }: Pair,
  { backward, forward }: { readonly backward: Direction; readonly forward: Direction },
): readonly JudgedDirection[] {
  const before = new Judged(from, dialect)
  const after = new Judged(to, dialect)
  return [
    { direction: backward, judged: [before, after] },
    { direction: forward, judged: [after, before] },
  ]
}

type Contradiction = Pick<BruteFault, 'what' | 'witness'> | 'judges differ' | undefined

async function contradicted(
  direction: Direction,
  [before, after]: JudgedDirection['judged'],
  seed: number,
): Promise<Contradiction> {
  const { verdict, from, to } = direction
  if (verdict.verdict === 'incompatible') {
    const opinion = await opinionOf(before, after, verdict.witness)
    if (opinion === 'judges differ') return opinion
    return opinion === 'shows' ? undefined : { what: 'witness shows nothing', witness: verdict.witness }
  }
  const found = await attack(before, after, smallDocuments([from, to]), new Random(seed))
  if (found.is === 'nothing') return undefined
  return found.is === 'witness' ? { what: 'false compatible', witness: found.witness } : 'judges differ'
}
