import { createTrouble, type Trouble } from '../trouble.ts'
import type { FoundType, OwnType } from './find-type.ts'

/** A schema that was found. */
export type KnownType = Extract<FoundType, { ok: true }>

/** Tells once per type that documents name a version later than the one they were held against. */
export class VersionNotes {
  readonly #told = new Set<string>()
  #notes: readonly Trouble[] = []

  add({ entry, named }: OwnType): void {
    if (named === undefined || this.#told.has(entry.name)) return
    this.#told.add(entry.name)
    this.#notes = [...this.#notes, createTrouble('cli/version-newer', [entry.name, named, entry.version])]
  }

  /** The notes since the last time. */
  take(): readonly Trouble[] {
    const notes = this.#notes
    this.#notes = []
    return notes
  }
}
