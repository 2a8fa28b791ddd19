import type { Environment } from '../../environment.ts'
import {
  type AskedForm,
  findInputs,
  type GrowingFile,
  type Input,
  type InputTrouble,
} from '../../input/find-inputs.ts'
import type {
  FollowedFile,
  FoundDocument,
  ReadCounts,
  ReadLimits,
  ReadPlace,
} from '../../input/found-document.ts'
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
  /** Only of a file that is followed. */
  readonly followed?: FollowedFile
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
  /** Given when nobody wants to know more, so that nothing is waited for. */
  readonly stop?: AbortSignal
  /** Called when the file that an earlier run followed is no longer there, or was cut off. */
  readonly onRestart?: () => Promise<void>
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
    // Where a file that is followed is gone on with it tells itself.
    const earlier = plan.isFollowed === true ? undefined : plan.from
    if (number < (earlier?.input ?? 0)) continue
    const from = number === earlier?.input ? earlier : undefined
    // That input was read to its end already.
    if (from !== undefined && from.place === undefined) continue
    if ('trouble' in found) yield { kind: 'trouble', file: found.file, trouble: found.trouble }
    else yield* readInput(found, number, counts, { ...plan, place: from?.place ?? found.growing?.from })
  }
}

function inputsOf(
  { paths, input, isFollowed, from, stop, onRestart = async () => {} }: ReadPlan,
  environment: Pick<Environment, 'cwd' | 'interruption' | 'stdin'>,
): AsyncGenerator<Input | InputTrouble> {
  const { cwd, interruption } = environment
  const [path = ''] = paths
  if (isFollowed !== true) return findInputs(paths, input, environment)
  const earlier = from === undefined ? undefined : { followed: from.followed, place: from.place }
  const signals = [interruption?.signal, stop].filter((signal) => signal !== undefined)
  return followInput(path, { cwd, signal: AbortSignal.any(signals), from: earlier, onRestart })
}

async function* readInput(
  input: Input,
  number: number,
  counts: ReadCounts,
  { limits, keepsParts, place: from, pool, stop }: ReadPlan & { readonly place: ReadPlace | undefined },
): AsyncGenerator<ReadItem> {
  const { file, growing } = input
  const before = counts.bytes - (from?.offset ?? 0)
  const options = {
    limits,
    counts,
    keepsParts,
    pool,
    stop,
    ...(from === undefined ? {} : { from }),
  }
  try {
    for await (const { documents, run, place } of readBlocks(input, options)) {
      const bytes = place === undefined ? counts.bytes : before + place.offset
      const reached = { ...counts, bytes }
      const progress = { input: number, file, place, counts: reached, ...followedIn(growing, place) }
      yield { kind: 'block', file, documents, run, progress }
    }
  } catch (error) {
    if (!(error instanceof InputUnreadableError)) throw error
    yield { kind: 'trouble', file, trouble: createTrouble(error.code) }
    // What could not be read is not read again; another run would tell of it twice.
    const done = {
      input: number,
      file,
      place: undefined,
      counts: { ...counts },
      ...followedIn(growing, undefined),
    }
    yield { kind: 'block', file, documents: [], run: undefined, progress: done }
  }
}

function followedIn(
  growing: GrowingFile | undefined,
  place: ReadPlace | undefined,
): { readonly followed?: FollowedFile } {
  if (growing === undefined) return {}
  const { identity, enough } = growing.mark()
  return { followed: place === undefined && enough !== undefined ? { identity, enough } : { identity } }
}
