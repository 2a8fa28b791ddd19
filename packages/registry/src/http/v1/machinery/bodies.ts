import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readJson } from '@samenspraak/sdk/json'
import { badRequest } from './violation.ts'
import type { Answer } from './violation.ts'

/** Media types of JSON that are taken. */
const jsonTypes = ['application/json', 'application/merge-patch+json', 'application/schema+json']

/** A schema of the largest size, written out in JSON with the most escapes, with what goes beside it. */
export const maxBodyBytes = 1024 * 1024 + 64 * 1024

/** Deeper than a schema or document may be, because those stand within a body. */
const maxDepth = 70

/** Takes JSON as bytes, to be read strictly by `jsonBody`, and lines as a stream. */
export function takeBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    jsonTypes,
    { parseAs: 'buffer', bodyLimit: maxBodyBytes },
    (_request, body, done) => done(null, body),
  )
  app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload))
}

/** The bytes of a JSON body; none when there is no body. */
export function bytesOf({ body }: FastifyRequest): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array()
}

/** The body as JSON that every reader understands alike, or everything that is wrong with it. */
export function jsonBody(request: FastifyRequest): Answer<unknown> {
  const read = readJson(bytesOf(request), { maxBytes: maxBodyBytes, maxDepth })
  if (read.ok) return read
  return badRequest(read.issues.map(({ code, at, nl, en }) => ({ code, in: 'body', plaats: at, nl, en })))
}
