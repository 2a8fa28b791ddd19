import { feedOf } from '../../views/changes/feed.ts'

/** The changes for feed readers. */
export const GET = (): Response => new Response(feedOf('nl'))
