import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasAlready } from '../machinery/fixed.ts'
import type { KeptAnswer } from './kept-answer.ts'

/** Sends a kept answer, or that nothing changed; answers with the status, or with nothing when it cannot. */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  { tag, unchanged, whole }: KeptAnswer,
): 200 | 304 | undefined {
  if (hasAlready(request, tag)) {
    response.writeHead(304, unchanged)
    response.end()
    return 304
  }
  if (whole === undefined) return undefined
  response.writeHead(200, whole.headers)
  response.end(whole.body)
  return 200
}
