import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { OutputUnwritableError } from '../../output-error.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import type { RunState } from './validate-run.ts'

/** What is kept of a run, so that after the process was ended another can go on without loss and without repetition. */
export interface CheckpointState {
  readonly version: 1
  /** Hash of everything that decides the outcome: another command may not go on from here. */
  readonly command: string
  readonly run: RunState
  /** Bytes that the outputs had; what comes after them is of documents that will be read again. */
  readonly lengths: OutputLengths
  /** Documents in the spool of findings. */
  readonly documents: number
}

/** How long each output was. */
export interface OutputLengths {
  readonly valid?: number | undefined
  readonly invalid?: number | undefined
  readonly findings: number
}

const betweenMilliseconds = 1000

/** Keeps a checkpoint in a file: written beside it and put in its place, so that it is always a whole one. */
export class Checkpoint {
  readonly #path: string
  readonly #flush: () => void
  #pending: CheckpointState | undefined
  #timer: NodeJS.Timeout | undefined
  #failure: unknown

  /** `flush` brings the outputs to the disk: they may never be behind the checkpoint. */
  constructor(path: string, flush: () => void) {
    this.#path = path
    this.#flush = flush
  }

  /** Keeps the state: at once when the last time is a second ago, else when it is. */
  save(state: CheckpointState): void {
    if (this.#failure !== undefined) throw this.#failure
    this.#pending = state
    if (this.#timer !== undefined) return
    this.saveNow()
    this.#timer = setTimeout(() => this.#saveLater(), betweenMilliseconds)
    this.#timer.unref()
  }

  /** Writes what was not written yet. */
  saveNow(): void {
    const state = this.#pending
    this.#pending = undefined
    if (state === undefined) return
    const beside = `${this.#path}.new`
    try {
      this.#flush()
      const descriptor = openSync(beside, 'w')
      writeSync(descriptor, JSON.stringify(state))
      fsyncSync(descriptor)
      closeSync(descriptor)
      renameSync(beside, this.#path)
    } catch (cause) {
      throw new OutputUnwritableError(cause, this.#path)
    }
  }

  #saveLater(): void {
    this.#timer = undefined
    try {
      this.saveNow()
    } catch (failure) {
      // Nobody waits for a timer; the next block is where it is heard of.
      this.#failure = failure
    }
  }

  /** Keeps no state any more. */
  close(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#pending = undefined
  }

  /** The run is over: nothing is left to go on with. */
  remove(): void {
    this.close()
    rmSync(this.#path, { force: true })
    rmSync(`${this.#path}.new`, { force: true })
  }
}

/** The state of an earlier run; undefined when there was none. One that followed a file must tell which. */
export function readCheckpoint(
  path: string,
  command: string,
  isFollowed: boolean,
): { readonly state: CheckpointState | undefined } | { readonly trouble: Trouble } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    return isMissing ? { state: undefined } : { trouble: createTrouble('cli/checkpoint-unreadable', [path]) }
  }
  const state = parse(text)
  if (state === undefined) return { trouble: createTrouble('cli/checkpoint-unreadable', [path]) }
  const isOther = state.command !== command || (isFollowed && state.run.progress.followed === undefined)
  if (isOther) return { trouble: createTrouble('cli/checkpoint-other', [path]) }
  return { state }
}

function parse(text: string): CheckpointState | undefined {
  try {
    const state: unknown = JSON.parse(text)
    return isState(state) ? state : undefined
  } catch {
    return undefined
  }
}

/** The file is ours; this tells it from any other file that was named by mistake. */
function isState(value: unknown): value is CheckpointState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 1 &&
    'command' in value &&
    'run' in value &&
    'lengths' in value
  )
}
