import { errorCodes } from '../../data/error-codes.ts'
import type { ErrorCode } from '../../data/error-codes.ts'

/** One page for each code; a slash in it is a folder. */
export function errorPaths(): { params: { code: string }; props: { entry: ErrorCode } }[] {
  return errorCodes.map((entry) => ({ params: { code: entry.code }, props: { entry } }))
}
