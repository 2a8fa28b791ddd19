import { readJson } from '../../json/index.ts'
import { type EventsRead, readAll } from './events-read.ts'
import { headerPairs, type HttpMessage } from './http-message.ts'
import { type EventHttpIssueCode, httpIssue } from './http-issue.ts'
import { hasEventHeaders, readBinary } from './read-binary.ts'

/** How much of a message is read. */
export interface ReadEventsOptions {
  /** Bytes of the body; 1 MiB unless told. */
  readonly maxBytes?: number
  /** Events in a batch; 1000 unless told. */
  readonly maxEvents?: number
  /** Headers, of whatever kind; 100 unless told. */
  readonly maxHeaders?: number
  /** Open lists and objects at one moment in the JSON; 64 unless told. */
  readonly maxDepth?: number
}

const names: ReadonlySet<string> = new Set(['specversion', 'id', 'source', 'type', 'data'])

/**
 * Reads the events of an HTTP message in any of the three modes of CloudEvents: `ce-` headers, one JSON event, or a
 * batch. Nothing of a message is taken unless all of it can be.
 */
export function readCloudEvents(message: HttpMessage, options: ReadEventsOptions = {}): EventsRead {
  const { maxBytes = 1_048_576, maxEvents = 1000, maxHeaders = 100, maxDepth = 64 } = options
  const pairs = headerPairs(message.headers)
  if (pairs.length > maxHeaders) return refuse('cloudevents/too-many-headers')
  const headers = new Map(pairs)
  if (hasTwice(pairs.map(([name]) => name))) return refuse('cloudevents/header-twice')
  const { body = '' } = message
  if (body.length > maxBytes) return refuse('cloudevents/too-large')
  const mediaType = (headers.get('content-type') ?? '').toLowerCase()
  const [, kind = '', format = ''] =
    /^\s*application\/(cloudevents(?:-batch)?)(?:\+([a-z0-9.-]+))?\s*(?:;|$)/.exec(mediaType) ?? []
  if (kind === '') {
    if (!hasEventHeaders(headers)) return refuse('cloudevents/mode-unknown')
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    return bytes.length > maxBytes
      ? refuse('cloudevents/too-large')
      : readBinary(headers, bytes, { maxBytes, maxDepth })
  }
  if (format !== 'json') return refuse('cloudevents/event-format')
  if (!isUtf8(mediaType)) return refuse('cloudevents/charset')
  const read = readJson(body, { maxBytes, maxDepth, propertyNames: names })
  if (!read.ok) return { ok: false, issues: read.issues }
  if (kind === 'cloudevents') return readAll('structured', [read.value])
  if (!Array.isArray(read.value)) return refuse('cloudevents/batch-list')
  return read.value.length > maxEvents ? refuse('cloudevents/too-many-events') : readAll('batch', read.value)
}

function refuse(code: EventHttpIssueCode): EventsRead {
  return { ok: false, issues: [httpIssue(code)] }
}

/** Only of headers that say something about events: others may rightly come more than once. */
function hasTwice(headers: readonly string[]): boolean {
  const ours = headers.filter((name) => name.startsWith('ce-') || name === 'content-type')
  return new Set(ours).size < ours.length
}

function isUtf8(mediaType: string): boolean {
  const charset = /;\s*charset="?([^";\s]+)/.exec(mediaType)?.[1] ?? 'utf-8'
  return charset === 'utf-8' || charset === 'us-ascii'
}
