import { lookup } from 'node:dns'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import type { AddressGuard } from './safe-address.ts'

/** How a delivery ended: with a status, or without an answer. */
export type SendOutcome =
  | { readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly failed: 'address-refused' | 'timeout' | 'connection' | 'protocol-refused' }

/** Something to send to a webhook. */
export interface Delivery {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends one delivery; never rejects, never follows a redirect, never reads more of an answer than it needs. */
export type Send = (delivery: Delivery) => Promise<SendOutcome>

/** A sender that holds sockets until it is closed; it says of an address beforehand whether it will ever send there. */
export type WebhookSender = Send & {
  readonly close: () => void
  readonly refusalOf: (url: URL) => 'protocol-refused' | 'address-refused' | undefined
}

/** What a sender is allowed. */
export interface SendLimits {
  readonly mayConnect: AddressGuard
  readonly plainHttp: boolean
  readonly timeoutMilliseconds: number
}

/** Thrown into the socket when a name leads to an address that is not allowed. */
class AddressRefusedError extends Error {
  readonly code = 'events/address-refused'
}

/** Sockets that outlive a delivery by a little, so that a series of events needs one handshake. */
const agentSettings = { keepAlive: true, maxSockets: 4, maxFreeSockets: 1, timeout: 15_000 } as const
const longestAnswer = 65_536

/** A sender over node's own HTTP client, with the guard in the place where the name becomes an address. */
export function webhookSender(limits: SendLimits): WebhookSender {
  const agents = { 'http:': new HttpAgent(agentSettings), 'https:': new HttpsAgent(agentSettings) }
  const send: Send = (delivery) => {
    const url = new URL(delivery.url)
    const refusal = refusalOf(url, limits)
    if (refusal !== undefined) return Promise.resolve({ failed: refusal })
    const agent = url.protocol === 'https:' ? agents['https:'] : agents['http:']
    return post(
      url,
      delivery,
      { agent, lookup: guardedLookup(limits.mayConnect) },
      limits.timeoutMilliseconds,
    )
  }
  return Object.assign(send, {
    refusalOf: (url: URL) => refusalOf(url, limits),
    close: () => {
      agents['http:'].destroy()
      agents['https:'].destroy()
    },
  })
}

/** What can be said before a name is looked up; an address in the place of a name is not looked up at all. */
function refusalOf(
  { protocol, hostname }: URL,
  { mayConnect, plainHttp }: SendLimits,
): 'protocol-refused' | 'address-refused' | undefined {
  if (protocol !== 'https:' && !(protocol === 'http:' && plainHttp)) return 'protocol-refused'
  const host = hostname.replace(/^\[|\]$/gu, '')
  // RFC 6761 section 6.3: these names are this machine, whatever a name server says.
  const addresses = /^(?:.+\.)?localhost\.?$/iu.test(host) ? ['127.0.0.1', '::1'] : [host]
  const isRefused = addresses.every((address) => isIP(address) !== 0 && !mayConnect(address))
  return isRefused ? 'address-refused' : undefined
}

function post(
  url: URL,
  { headers, body }: Delivery,
  options: RequestOptions,
  milliseconds: number,
): Promise<SendOutcome> {
  const begin = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const request = begin(
      url,
      {
        ...options,
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(milliseconds),
        maxHeaderSize: 16_384,
      },
      (answer) => {
        drain(answer)
        resolve(outcomeOf(answer))
      },
    )
    request.on('error', (error) => resolve({ failed: reasonOf(error) }))
    request.end(body)
  })
}

/** The status counts; what stands behind it is taken in so that the socket can be used again, up to a limit. */
function drain(answer: IncomingMessage): void {
  let taken = 0
  answer.on('data', (chunk: Buffer) => {
    taken += chunk.length
    if (taken > longestAnswer) answer.destroy()
  })
  answer.on('error', () => undefined)
}

function outcomeOf({ statusCode = 0, headers }: IncomingMessage): SendOutcome {
  const wait = /^\d{1,6}$/u.test(headers['retry-after'] ?? '') ? Number(headers['retry-after']) : undefined
  return { status: statusCode, ...(wait === undefined ? {} : { retryAfterSeconds: wait }) }
}

function reasonOf(error: Error): 'address-refused' | 'timeout' | 'connection' {
  if (error instanceof AddressRefusedError) return 'address-refused'
  return error.name === 'TimeoutError' || error.name === 'AbortError' ? 'timeout' : 'connection'
}

/** Looks a name up and gives on only allowed addresses: the one that was judged is the one that is connected to. */
function guardedLookup(mayConnect: AddressGuard): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const allowed = error === null ? addresses.filter(({ address }) => mayConnect(address)) : []
      const [first] = allowed
      if (error !== null || first === undefined)
        callback(error ?? new AddressRefusedError('no allowed address'), '', 0)
      else if (options.all === true) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}
