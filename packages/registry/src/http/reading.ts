import type { Caller } from '../access/caller.ts'
import { may } from '../access/role.ts'

/** What of a registry a caller may see, for answers that are put together from several contexts. */
export interface Reading {
  /** Nothing needs to be left out. */
  readonly everywhere: boolean
  readonly in: (context: string) => boolean
}

/** What a caller may see who was let in as a reader. */
export function readingOf(caller: Caller, publicReading: boolean): Reading {
  return {
    everywhere: publicReading || caller.contexts.includes('*'),
    in: (context) => publicReading || may(caller, { action: 'read', context }),
  }
}
