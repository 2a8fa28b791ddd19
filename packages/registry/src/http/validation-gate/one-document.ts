import type { IncomingMessage } from 'node:http'
import { maxDocumentBytes } from '../../validation/validator.ts'

const jsonType = /^application\/json(?:; ?charset=utf-8)?$/iu
const taken: ReadonlySet<string | undefined> = new Set([
  undefined,
  '*/*',
  'application/json',
  'application/json, */*',
])
/** Who says who he is wants to know when he is wrong; all else asks for something that only the routes know. */
const forRoutes = ['authorization', 'content-encoding', 'transfer-encoding', 'expect', 'upgrade']

/** Length of the body of a request that sends one document in the plainest way; undefined for any other. */
export function lengthOfDocument({ method, headers }: IncomingMessage): number | undefined {
  if (method !== 'POST' || !jsonType.test(headers['content-type'] ?? '') || !taken.has(headers.accept))
    return undefined
  if (forRoutes.some((name) => headers[name] !== undefined)) return undefined
  const length = headers['content-length'] ?? ''
  if (!/^[1-9]\d{0,6}$/u.test(length) || Number(length) > maxDocumentBytes) return undefined
  return Number(length)
}

/**
 * Takes all bytes of a body, and no notice of its end: whoever puts them back leaves the request as if nobody had read it. A
 * client that goes away before is not told of.
 */
export function readDocument(request: IncomingMessage, length: number, done: (bytes: Buffer) => void): void {
  const parts: Buffer[] = []
  let missing = length
  const take = (part: Buffer): void => {
    parts.push(part)
    missing -= part.length
    if (missing > 0) return
    request.off('data', take)
    request.pause()
    done(parts.length === 1 ? part : Buffer.concat(parts, length))
  }
  // What breaks off has nobody left to be told.
  request.on('error', () => undefined)
  request.on('data', take)
}
