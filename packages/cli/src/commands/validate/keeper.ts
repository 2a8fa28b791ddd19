import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Checkpoint, type CheckpointState } from '../../check/run/checkpoint.ts'
import type { RunState } from '../../check/run/validate-run.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import { findingsOf, type Outlets } from './outlets.ts'
import type { ValidateSettings } from './settings.ts'

/** Keeps the checkpoint while a run goes on, if there is one. */
export class Keeper {
  readonly #checkpoint: Checkpoint | undefined
  readonly #command: string
  readonly #outlets: Outlets

  constructor({ checkpoint }: ValidateSettings, command: string, outlets: Outlets, cwd: string) {
    const flush = (): void => {
      outlets.valid?.flush()
      outlets.invalid?.flush()
      outlets.spool?.flush()
    }
    this.#checkpoint = checkpoint === undefined ? undefined : new Checkpoint(resolve(cwd, checkpoint), flush)
    this.#command = command
    this.#outlets = outlets
  }

  keep(run: RunState): void {
    this.#checkpoint?.save(this.#state(run))
  }

  /** A run that came to its end leaves nothing to go on with; one that was interrupted leaves where it was. */
  end(isInterrupted: boolean): void {
    if (isInterrupted && this.#checkpoint !== undefined) {
      this.#checkpoint.saveNow()
      this.#checkpoint.close()
      return
    }
    this.#checkpoint?.remove()
    this.#outlets.spool?.remove()
  }

  #state(run: RunState): CheckpointState {
    const { valid, invalid, spool } = this.#outlets
    const lengths = { valid: valid?.length, invalid: invalid?.length, findings: spool?.length ?? 0 }
    return { version: 1, command: this.#command, run, lengths, documents: spool?.documents ?? 0 }
  }
}

/** What is wrong when the outputs of an earlier run are no longer as its checkpoint says, if anything. */
export function troubleOfOutputs(
  { lengths }: CheckpointState,
  { validTo, invalidTo, checkpoint = '' }: ValidateSettings,
  cwd: string,
): Trouble | undefined {
  const written = [
    [validTo, lengths.valid],
    [invalidTo, lengths.invalid],
    [findingsOf(checkpoint), lengths.findings],
  ] as const
  const changed = written.flatMap(([path, length]) =>
    path === undefined || length === undefined || sizeOf(resolve(cwd, path)) >= length ? [] : [path],
  )
  return changed.length === 0 ? undefined : createTrouble('cli/checkpoint-other', [checkpoint, ...changed])
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1
}
