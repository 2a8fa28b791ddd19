import { readJson } from '../../json/index.ts'
import { isJsonMediaType } from '../check/event-text.ts'
import { toBase64 } from './base64.ts'
import { type EventsRead, readAll } from './events-read.ts'
import { decodeHeaderValue } from './header-value.ts'
import { type EventHttpIssueCode, httpIssue } from './http-issue.ts'

const prefix = 'ce-'
const notAsHeader: ReadonlySet<string> = new Set(['data', 'datacontenttype'])

/** Whether a message has its event in its headers. */
export function hasEventHeaders(headers: ReadonlyMap<string, string>): boolean {
  return [...headers.keys()].some((name) => name.startsWith(prefix))
}

/** An event of which the attributes stand in headers, and the data, if any, is the body. */
export function readBinary(
  headers: ReadonlyMap<string, string>,
  body: Uint8Array,
  limits: { readonly maxBytes: number; readonly maxDepth: number },
): EventsRead {
  const attributes = new Map<string, unknown>()
  for (const [header, text] of headers) {
    if (!header.startsWith(prefix)) continue
    const name = header.slice(prefix.length)
    if (!/^[a-z0-9]+$/.test(name) || notAsHeader.has(name)) return refuse('cloudevents/header-name')
    const value = decodeHeaderValue(text)
    if (value === undefined) return refuse('cloudevents/header-encoding')
    attributes.set(name, value)
  }
  const mediaType = headers.get('content-type')
  if (mediaType !== undefined) attributes.set('datacontenttype', mediaType)
  if (body.length === 0) return readAll('binary', [Object.fromEntries(attributes)])
  const text = isTextual(mediaType) ? decoded(body) : undefined
  if (mediaType !== undefined && isJsonMediaType(mediaType)) {
    const read = readJson(body, limits)
    if (!read.ok) return { ok: false, issues: read.issues }
    attributes.set('data', read.value)
  } else if (text !== undefined) attributes.set('data', text)
  else attributes.set('data_base64', toBase64(body))
  return readAll('binary', [Object.fromEntries(attributes)])
}

function refuse(code: EventHttpIssueCode): EventsRead {
  return { ok: false, issues: [httpIssue(code)] }
}

function isTextual(mediaType: string | undefined): boolean {
  if (mediaType === undefined) return false
  const charset = /;\s*charset="?([^";\s]+)/i.exec(mediaType)?.[1]?.toLowerCase() ?? 'utf-8'
  return charset === 'utf-8' && /^\s*(?:text\/|application\/(?:[\w.-]+\+)?xml)/i.test(mediaType)
}

/** The body as text; undefined when it is no UTF-8, so that it stays bytes. */
function decoded(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return undefined
  }
}
