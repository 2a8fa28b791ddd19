import type { FastifyRequest } from 'fastify'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Version } from '../../subjects/version.ts'
import type { ValidAtOnce } from '../../validation/byte-gate/byte-shelf.ts'

/** What a route chose for a document that it found valid. */
export interface Passed {
  readonly name: SubjectName
  /** The version as it was asked for: its number, its label, or the word for the last. */
  readonly word: string
  readonly version: Version
  /** How many deletions there were before it was looked up what the version builds on. */
  readonly removals: number
  /** What finds the same of bytes; undefined when nothing does for this schema. */
  readonly engine: () => Promise<ValidAtOnce | undefined>
}

const passed = new WeakMap<FastifyRequest, Passed>()

/** Says that a document is valid, and that every valid one at this address gets the same answer as long as it is that version. */
export function notePassed(request: FastifyRequest, what: Passed): void {
  passed.set(request, what)
}

/** What was said of a request. */
export function passedOf(request: FastifyRequest): Passed | undefined {
  return passed.get(request)
}
