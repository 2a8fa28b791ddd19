import { OutputUnwritableError } from '../output-error.ts'

/** What is written to files; a disk that refuses is no fault of ours. */
export async function written<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw new OutputUnwritableError(cause)
  }
}
