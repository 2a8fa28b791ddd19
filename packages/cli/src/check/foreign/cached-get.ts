import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mostAnswerBytes } from '../../registry/registry-client.ts'
import { jsonFrom } from '../../registry/members.ts'
import { failedAt, got, type Read } from '../../registry/registry-fault.ts'

/** How an address is read. */
export interface CachedGetOptions {
  /** Folder of the cache; undefined when there is no place for one. */
  readonly cache: string | undefined
  readonly isOffline: boolean
  /** Goes along to https and to this machine only. */
  readonly key: string | undefined
  /** How long an answer may take, to its last byte; half a minute unless told. */
  readonly milliseconds?: number
}

interface CachedAnswer {
  readonly etag: string
  readonly body: string
}

const timeoutMilliseconds = 30_000

/** Codes that say nothing about what was asked: nobody answered, or somebody else than the registry did. */
const sayNothing: ReadonlySet<string> = new Set([
  'registry/answer-invalid',
  'registry/redirected',
  'registry/timed-out',
  'registry/unavailable',
])

/**
 * Reads an address of a registry. What was read before is asked with its ETag, so that it is sent only when it changed;
 * when the registry does not answer, or with something that is no answer of a registry, it counts as it was.
 */
export async function cachedGet(address: string, options: CachedGetOptions): Promise<Read<Uint8Array>> {
  const known = await readCached(address, options.cache)
  if (options.isOffline) {
    return known === undefined ? failedAt('registry/unavailable', address) : got(bodyOf(known))
  }
  const read = await ask(address, known, options)
  const isUntold = !read.ok && read.faults.every(({ code }) => sayNothing.has(code))
  return known !== undefined && isUntold ? got(bodyOf(known)) : read
}

async function ask(
  address: string,
  known: CachedAnswer | undefined,
  { cache, key, milliseconds = timeoutMilliseconds }: CachedGetOptions,
): Promise<Read<Uint8Array>> {
  try {
    const answer = await fetch(address, {
      headers: headersFor(address, known, key),
      // A key must not go to another host.
      redirect: 'manual',
      signal: AbortSignal.timeout(milliseconds),
    })
    if (answer.status === 304 && known !== undefined) return got(bodyOf(known))
    if (!answer.ok) {
      await answer.body?.cancel()
      return refusedBy(answer, address)
    }
    const bytes = await within(answer)
    if (bytes === undefined) return failedAt('registry/answer-too-large', address)
    // A page to log in to a network says 200 as well, and must not be kept.
    if (jsonFrom(new TextDecoder().decode(bytes)) === undefined)
      return failedAt('registry/answer-invalid', address)
    await writeCached(address, cache, { etag: answer.headers.get('etag') ?? '', bytes })
    return got(bytes)
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === 'TimeoutError'
    return failedAt(isLate ? 'registry/timed-out' : 'registry/unavailable', address)
  }
}

function headersFor(
  address: string,
  known: CachedAnswer | undefined,
  key: string | undefined,
): Readonly<Record<string, string>> {
  const isSafe = /^https:|^http:\/\/(?:localhost|127\.|\[::1\])/i.test(address)
  const authorization =
    key?.includes(':') === true ? `Basic ${Buffer.from(key).toString('base64')}` : `Bearer ${key}`
  return {
    accept: 'application/schema+json, application/json, */*;q=0.5',
    ...(known === undefined || known.etag === '' ? {} : { 'if-none-match': known.etag }),
    ...(key === undefined || !isSafe ? {} : { authorization }),
  }
}

function refusedBy({ status }: Response, address: string): Read<Uint8Array> {
  if (status === 401 || status === 403) return failedAt('registry/not-allowed', address)
  if (status === 304) return failedAt('registry/answer-invalid', address)
  if (status < 400) return failedAt('registry/redirected', address)
  return failedAt(status >= 500 || status === 429 ? 'registry/unavailable' : 'registry/unknown', address)
}

async function within({ body }: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels what still comes.
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > mostAnswerBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function bodyOf({ body }: CachedAnswer): Uint8Array {
  return Buffer.from(body, 'base64')
}

function placeOf(address: string, cache: string): string {
  return join(cache, `${createHash('sha256').update(address).digest('hex')}.json`)
}

async function readCached(address: string, cache: string | undefined): Promise<CachedAnswer | undefined> {
  if (cache === undefined) return undefined
  try {
    const value: unknown = JSON.parse(await readFile(placeOf(address, cache), 'utf8'))
    return isCached(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isCached(value: unknown): value is CachedAnswer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'etag' in value &&
    typeof value.etag === 'string' &&
    'body' in value &&
    typeof value.body === 'string'
  )
}

async function writeCached(
  address: string,
  cache: string | undefined,
  { etag, bytes }: { readonly etag: string; readonly bytes: Uint8Array },
): Promise<void> {
  if (cache === undefined) return
  try {
    await mkdir(cache, { recursive: true })
    const place = placeOf(address, cache)
    const answer: CachedAnswer = { etag, body: Buffer.from(bytes).toString('base64') }
    await writeFile(`${place}.new`, JSON.stringify(answer))
    await rename(`${place}.new`, place)
  } catch {
    // Without a cache everything works, only slower.
  }
}
