import { parseJson } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import { unreadable } from './import-fault.ts'
import type { Fetched } from './import-fault.ts'

/** Asks another registry; undefined as value means that it says it has no such thing (404). */
export type Ask = (path: string) => Promise<Fetched<Json | undefined>>

const timeoutMilliseconds = 30_000
const mostBytes = 4 * 1024 * 1024

/** Asks at an address and nowhere else: redirects are not followed, because `authorization` would go along. */
export function asking(base: string, authorization: string | undefined): Ask {
  return async (path) => {
    const address = `${base.replace(/\/+$/u, '')}/${path}`
    try {
      const answer = await fetch(address, {
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
        headers: {
          // Without this no guid is sent, because older clients fail on one.
          'confluent-accept-unknown-properties': 'true',
          accept: 'application/vnd.schemaregistry.v1+json, application/json',
          ...(authorization === undefined ? {} : { authorization }),
        },
      })
      const text = await textOf(answer)
      if (answer.status === 404) return { ok: true, value: undefined }
      const value = text === undefined ? undefined : parseJson(text)
      return answer.ok && value !== undefined
        ? { ok: true, value }
        : { ok: false, fault: unreadable(address) }
    } catch {
      return { ok: false, fault: unreadable(address) }
    }
  }
}

async function textOf(answer: Response): Promise<string | undefined> {
  if (answer.body === null) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body) {
    length += chunk.length
    if (length > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
