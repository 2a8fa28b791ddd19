import type { Environment } from '../../environment.ts'
import { type AskedForm, findInputs, type Input, type InputTrouble } from '../../input/find-inputs.ts'
import type { FoundDocument, ReadCounts, ReadLimits, ReadPlace } from '../../input/found-document.ts'
import { InputUnreadableError } from '../../input/input-error.ts'
import { followInput } from '../../input/follow-input.ts'
import { readBlocks } from '../../input/read-blocks.ts'
import type { LineRun } from '../../input/runs/line-run.ts'
import type { RunPool } from '../../input/runs/run-pool.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'

/** Something that comes out of the inputs, in their order. */
export type ReadItem =
  ReadBlock | { readonly kind: 'trouble'; readonly file: string; readonly trouble: Trouble }

/** Documents of one input, and how far all inputs are read with them. */
export interface ReadBlock {
  readonly kind: 'block'
  readonly file: string
  readonly documents: readonly FoundDocument[]
  /** Lines that were not taken apart; then there are no other documents. */
  readonly run: LineRun | undefined
  readonly progress: ReadProgress
}

/** How far the inputs are read, so that another run can go on from there. */
export interface ReadProgress {
  /** Number of the input, from 0. */
  readonly input: number
  readonly file: string
  /** In that input; undefined when it is done. */
  readonly place: ReadPlace | undefined
  readonly counts: ReadCounts
}

/** What is read, and from where. */
export interface ReadPlan {
  readonly paths: readonly string[]
  readonly input: AskedForm | undefined
  readonly limits: ReadLimits
  readonly keepsParts: boolean
  readonly from: ReadProgress | undefined
  /** The only path is a file that grows, and is read for as long as the run is not told to end. */
  readonly isFollowed?: boolean
  /** Room for runs of lines, when they need not be taken apart. */
  readonly pool: RunPool | undefined
}

const none: ReadCounts = { bytes: 0, blankLines: 0, byteOrderMarks: 0 }

/** The documents of all inputs, block by block. */
export async function* readInputs(
  plan: ReadPlan,
  environment: Pick<Environment, 'cwd' | 'interruption' | 'stdin'>,
): AsyncGenerator<ReadItem> {
  const counts = { ...none, ...plan.from?.counts }
  let number = -1
  for await (const found of inputsOf(plan, environment)) {
    number += 1
    if (number < (plan.from?.input ?? 0)) continue
    const from = number === plan.from?.input ? plan.from : undefined
    // That input was read to its end already.
    if (from !== undefined && from.place === undefined) continue
    if ('trouble' in found) yield { kind: 'trouble', file: found.file, trouble: found.trouble }
    else yield* readInput(found, number, counts, { ...plan, from })
  }
}

function inputsOf(
  { paths, input, isFollowed }: ReadPlan,
  environment: Pick<Environment, 'cwd' | 'interruption' | 'stdin'>,
): AsyncGenerator<Input | InputTrouble> {
  const { cwd, interruption } = environment
  const [path = ''] = paths
  return isFollowed ? followInput(path, cwd, interruption?.signal) : findInputs(paths, input, environment)
}

async function* readInput(
  input: Input,
  number: number,
  counts: ReadCounts,
  { limits, keepsParts, from, pool }: ReadPlan,
): AsyncGenerator<ReadItem> {
  const { file } = input
  const before = counts.bytes - (from?.place?.offset ?? 0)
  const options = {
    limits,
    counts,
    keepsParts,
    pool,
    ...(from?.place === undefined ? {} : { from: from.place }),
  }
  try {
    for await (const { documents, run, place } of readBlocks(input, options)) {
      const bytes = place === undefined ? counts.bytes : before + place.offset
      const reached = { ...counts, bytes }
      const progress = { input: number, file, place, counts: reached }
      yield { kind: 'block', file, documents, run, progress }
    }
  } catch (error) {
    if (!(error instanceof InputUnreadableError)) throw error
    yield { kind: 'trouble', file, trouble: createTrouble(error.code) }
    // What could not be read is not read again; another run would tell of it twice.
    const done = { input: number, file, place: undefined, counts: { ...counts } }
    yield { kind: 'block', file, documents: [], run: undefined, progress: done }
  }
}
