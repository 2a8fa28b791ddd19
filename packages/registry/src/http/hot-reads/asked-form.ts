import type { IncomingMessage } from 'node:http'

/** Longest name of a form that is kept. */
const longestForm = 1000

/** Addresses of routes of which answers may be fixed. */
const fixedPaths =
  /^(?:(?:\/contexts\/[^/?]+)?\/(?:schemas\/(?:ids|guids)\/[^/?]+(?:\/schema)?|subjects\/[^/?]+\/versions\/\d+(?:\/schema)?)|\/v1\/(?:inhoud\/[^/?]+|schemas\/[^/?]+\/versies\/[^/?]+\/inhoud))(?:\?|$)/u

/**
 * What a request asks for, with everything of it that an answer depends on as it was sent: two requests of one form get one
 * answer. Undefined when no answer to it is ever kept.
 */
export function askedForm({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  // Who says who he is wants to know when he is wrong; a body, or its promise, is for whoever can refuse it.
  if (
    headers.authorization !== undefined ||
    headers['content-length'] !== undefined ||
    headers['transfer-encoding'] !== undefined
  )
    return undefined
  const accepted = `${headers.accept ?? ''}\n${headers['accept-encoding'] ?? ''}`
  const unknown = headers['confluent-accept-unknown-properties']
  const form = `${url}\n${accepted}${unknown === undefined ? '' : `\n${unknown.toString()}`}`
  return form.length > longestForm ? undefined : form
}

/** Whether an answer at an address may be fixed. */
export function mayBeFixed({ url = '' }: IncomingMessage): boolean {
  return fixedPaths.test(url)
}
