import { errorCodes } from '../../data/error-codes.ts'

/** One page for the permanent name of each kind of problem, as it stands in `type` of an answer. */
export function problemPaths(): { params: { code: string } }[] {
  return errorCodes
    .filter(({ meanings }) => meanings.some(({ family }) => family === 'exchange' || family === 'registry'))
    .map(({ code }) => ({ params: { code } }))
}
