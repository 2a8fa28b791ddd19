import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mostAnswerBytes } from '../../registry/registry-client.ts'
import { failedAt, got, type Read } from '../../registry/registry-fault.ts'

/** How an address is read. */
export interface CachedGetOptions {
  /** Folder of the cache; undefined when there is no place for one. */
  readonly cache: string | undefined
  readonly isOffline: boolean
  /** Goes along to https and to this machine only. */
  readonly key: string | undefined
}

interface CachedAnswer {
  readonly etag: string
  readonly body: string
}

const timeoutMilliseconds = 30_000

/**
 * Reads an address of a registry. What was read before is asked with its ETag, so that it is sent only when it changed;
 * when the registry does not answer, it counts as it was.
 */
export async function cachedGet(address: string, options: CachedGetOptions): Promise<Read<Uint8Array>> {
  const known = await readCached(address, options.cache)
  if (options.isOffline) {
    return known === undefined ? failedAt('registry/unavailable', address) : got(bodyOf(known))
  }
  try {
    const answer = await fetch(address, {
      headers: headersFor(address, known, options.key),
      // A key must not go to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    if (answer.status === 304 && known !== undefined) return got(bodyOf(known))
    if (!answer.ok)
      return answer.status >= 500 && known !== undefined ? got(bodyOf(known)) : refusedBy(answer, address)
    const bytes = await within(answer)
    if (bytes === undefined) return failedAt('registry/answer-too-large', address)
    await writeCached(address, options.cache, { etag: answer.headers.get('etag') ?? '', bytes })
    return got(bytes)
  } catch (cause) {
    if (known !== undefined) return got(bodyOf(known))
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
