import type { Socket } from 'node:net'
import { STATUS_CODES } from 'node:http'
import { troubleBody } from './api-shape.ts'
import { httpTroubles } from './trouble.ts'
import type { HttpTrouble } from './trouble.ts'

/** Answers on the bare socket to what never became a request: the path is not known then. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const trouble = troubleOfSocket(error.code)
  if (socket.writable) socket.write(rawAnswer(trouble))
  socket.destroySoon()
}

function troubleOfSocket(code: string | undefined): HttpTrouble {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return httpTroubles.timeout
  return code === 'HPE_HEADER_OVERFLOW' ? httpTroubles.headersTooLarge : httpTroubles.badRequest
}

function rawAnswer(trouble: HttpTrouble): string {
  const { contentType, body } = troubleBody('/', trouble)
  return [
    `HTTP/1.1 ${trouble.status} ${STATUS_CODES[trouble.status] ?? ''}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
