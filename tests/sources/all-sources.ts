import { readSources } from '../../scripts/sources/sources.ts'
import type { Sources } from '../../scripts/sources/sources.ts'

/** The real sources, read once for all test files of a process; nobody changes them, faults are planted in copies. */
export const sources: Sources = readSources()
