import { printable } from '../report/printable.ts'
import { jsonFrom, listAt, membersOf, textAt } from './members.ts'
import { failedAt, got, registryFault } from './registry-fault.ts'
import type { NotRead, Read, RegistryFault } from './registry-fault.ts'

/** How a registry is reached. */
export interface RegistryPlace {
  /** Without a slash at its end. */
  readonly url: string
  /** `id:secret`, or a token; comes from the environment only. */
  readonly key: string | undefined
  readonly timeoutSeconds: number
}

/** What is asked of a registry. */
export interface RegistryRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: unknown
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly mostBytes?: number
}

/** An answer with success. */
export interface RegistryAnswer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
}

/** As much as an answer about schemas may be. */
export const mostAnswerBytes: number = 4 * 1024 * 1024
const mostRedirects = 3

/** The place that an address names; undefined when it is no address of a registry. */
export function placeOf(
  address: string,
  { key, timeoutSeconds }: Omit<RegistryPlace, 'url'>,
): Read<RegistryPlace> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url === undefined || !isHttp || `${url.username}${url.password}${url.search}${url.hash}` !== '')
    // Without what stands before an @: that may be a secret.
    return failedAt('registry/address-form', address.replace(/\/\/[^/]*@/u, '//'))
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(url.hostname)
  if (key !== undefined && url.protocol === 'http:' && !isLocal)
    return failedAt('registry/key-insecure', address)
  return got({ url: `${url.origin}${url.pathname}`.replace(/\/+$/u, ''), key, timeoutSeconds })
}

/** Asks a registry; what is not a success is a fault with the reasons that the registry gives. */
export async function ask(
  place: RegistryPlace,
  path: string,
  request: RegistryRequest = {},
): Promise<Read<RegistryAnswer>> {
  const address = `${place.url}/${path}`
  try {
    const answer = await follow(place, address, request)
    if (answer === 'elsewhere') return failedAt('registry/redirected', address)
    const bytes = await within(answer, request.mostBytes ?? mostAnswerBytes)
    if (bytes === undefined) return failedAt('registry/answer-too-large', address)
    if (answer.ok) return got({ status: answer.status, headers: answer.headers, bytes })
    return { ok: false, faults: faultsOf(answer.status, bytes, address) }
  } catch (cause) {
    return unreachable(cause, address)
  }
}

async function follow(
  { key, timeoutSeconds }: RegistryPlace,
  address: string,
  { method = 'GET', body, contentType = 'application/json', headers = {} }: RegistryRequest,
): Promise<Response | 'elsewhere'> {
  const signal = AbortSignal.timeout(timeoutSeconds * 1000)
  const sent = {
    method,
    signal,
    // By hand: a key must not go to another host, nor a body be sent twice.
    redirect: 'manual' as const,
    headers: {
      accept: 'application/json, */*;q=0.5',
      ...(key === undefined ? {} : { authorization: authorizationOf(key) }),
      ...(body === undefined ? {} : { 'content-type': contentType }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
  let next = address
  for (let step = 0; step <= mostRedirects; step += 1) {
    const answer = await fetch(next, sent)
    if (answer.status < 300 || answer.status > 399 || answer.status === 304) return answer
    const target = new URL(answer.headers.get('location') ?? '', next)
    await answer.body?.cancel()
    if (target.origin !== new URL(address).origin || method !== 'GET') return 'elsewhere'
    next = target.href
  }
  return 'elsewhere'
}

function authorizationOf(key: string): string {
  return key.includes(':') ? `Basic ${Buffer.from(key).toString('base64')}` : `Bearer ${key}`
}

async function within(answer: Response, most: number): Promise<Uint8Array | undefined> {
  if (answer.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop cancels what still comes.
  for await (const chunk of answer.body) {
    length += chunk.length
    if (length > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function unreachable(cause: unknown, address: string): NotRead {
  const isLate = cause instanceof Error && cause.name === 'TimeoutError'
  return failedAt(isLate ? 'registry/timed-out' : 'registry/unavailable', address)
}

function faultsOf(status: number, bytes: Uint8Array, address: string): readonly RegistryFault[] {
  if (status === 401 || status === 403) return [registryFault('registry/not-allowed', address)]
  const members = membersOf(jsonFrom(new TextDecoder().decode(bytes)))
  if (status === 404) return [registryFault('registry/unknown', address)]
  if (status >= 500 || status === 429) return [registryFault('registry/unavailable', address)]
  const errors = listAt(members, 'errors').map(membersOf)
  const told = errors.flatMap((error) => toldFault(error, address))
  if (told.length > 0) return told.slice(0, 50)
  // Kafka's API has a message, ours a title.
  const text = printable(textAt(members, 'message') || textAt(members, 'title')).slice(0, 1000)
  const refused = registryFault('registry/refused', address)
  return [text === '' ? refused : { ...refused, nl: `${refused.nl} ${text}`, en: `${refused.en} ${text}` }]
}

/** A reason as the registry gives it; it comes from another machine, so nothing in it may move a terminal. */
function toldFault(error: ReadonlyMap<string, unknown>, address: string): readonly RegistryFault[] {
  const [nl, en] = [textAt(error, 'nl'), textAt(error, 'en')].map((text) => printable(text).slice(0, 1000))
  if (nl === undefined || en === undefined || nl === '' || en === '') return []
  const pointer = printable(textAt(membersOf(error.get('location')), 'pointer')).slice(0, 300)
  const code = printable(textAt(error, 'code')).slice(0, 80)
  return [{ code: `register/${code}`, file: pointer === '' ? address : pointer, nl, en }]
}
