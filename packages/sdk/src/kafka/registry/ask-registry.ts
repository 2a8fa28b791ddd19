import { readJson } from '../../json/index.ts'
import { isGuid, isSchemaNumber } from '../framing/schema-reference.ts'
import type { Answer } from './kept-answers.ts'

/** How the outside is reached: `fetch` of the program, or what stands in for it. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>

/** What a registry says of one schema, as far as it matters here. */
export interface SchemaRecord {
  /** `$id` of the schema; absent when it has none or is no JSON Schema. */
  readonly schemaId?: string
  readonly id?: number
  readonly guid?: string
}

/** How a registry is asked. */
export interface Asking {
  readonly url: string
  readonly fetch: Fetch
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds until an answer must be in. */
  readonly timeout: number
  /** Bytes of an answer that are read. */
  readonly maxBytes: number
}

/**
 * Asks a registry for one schema. Of the schema only its `$id` is read, and no reference in it is followed: whoever writes in
 * the registry decides by which of our validators a message is checked, and nothing else.
 */
export async function askRegistry(
  asking: Asking,
  path: string,
  tag: string | undefined,
): Promise<Answer<SchemaRecord>> {
  const signal = AbortSignal.timeout(asking.timeout)
  try {
    return await Promise.race([answered(asking, path, { tag, signal }), ended(signal)])
  } catch {
    return { kind: 'failed', code: 'kafka/registry-unreachable' }
  }
}

async function answered(
  { url, fetch: reach, headers, maxBytes }: Asking,
  path: string,
  { tag, signal }: { readonly tag: string | undefined; readonly signal: AbortSignal },
): Promise<Answer<SchemaRecord>> {
  const answer = await reach(`${url.replace(/\/+$/u, '')}${path}`, {
    method: 'GET',
    // A key must not go along to another address.
    redirect: 'error',
    signal,
    headers: {
      accept: 'application/vnd.schemaregistry.v1+json, application/json',
      // Without this no guid is sent, because older clients fail on one.
      'confluent-accept-unknown-properties': 'true',
      ...headers,
      ...(tag === undefined ? {} : { 'if-none-match': tag }),
    },
  })
  if (answer.ok) return newAnswer(answer, maxBytes)
  await answer.body?.cancel()
  if (answer.status === 304) return { kind: 'same' }
  if (answer.status === 404) return { kind: 'absent' }
  const isTransient = answer.status >= 500 || answer.status === 408 || answer.status === 429
  return { kind: 'failed', code: isTransient ? 'kafka/registry-unreachable' : 'kafka/registry-refused' }
}

/** Also when whoever reaches out does not listen to the signal. */
async function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new RegistryTimeoutError())
    })
  })
}

async function newAnswer(answer: Response, maxBytes: number): Promise<Answer<SchemaRecord>> {
  const bytes = await bytesOf(answer, maxBytes)
  const read = bytes === undefined ? undefined : readJson(bytes, { maxIssues: 1 })
  const value = read?.ok === true ? recordOf(read.value) : undefined
  return value === undefined
    ? { kind: 'failed', code: 'kafka/registry-answer' }
    : { kind: 'new', value, tag: answer.headers.get('etag') ?? undefined }
}

async function bytesOf({ body }: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const reader = body?.getReader()
  if (reader === undefined) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > maxBytes) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function recordOf(answer: unknown): SchemaRecord | undefined {
  const schema = memberOf(answer, 'schema')
  if (typeof schema !== 'string') return undefined
  // What says no type is Avro.
  const isJsonSchema = memberOf(answer, 'schemaType') === 'JSON'
  const read = isJsonSchema ? readJson(schema, { maxIssues: 1 }) : undefined
  const schemaId = read?.ok === true ? memberOf(read.value, '$id') : undefined
  const [id, guid] = [memberOf(answer, 'id'), memberOf(answer, 'guid')]
  return {
    ...(typeof schemaId === 'string' ? { schemaId } : {}),
    ...(isSchemaNumber(id) ? { id } : {}),
    ...(isGuid(guid) ? { guid } : {}),
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

/** Thrown inside when an answer does not come in time; it becomes an outcome before it leaves. */
class RegistryTimeoutError extends Error {
  readonly code = 'kafka/registry-unreachable'
}
