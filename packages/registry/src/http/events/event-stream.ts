import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { eventOf } from '../../events/cloud-event.ts'
import type { CloudEvent, EventOrigin } from '../../events/cloud-event.ts'
import type { JournalFeed } from '../../events/feed/journal-feed.ts'

/** What a stream is made of. */
export interface StreamParts {
  readonly feed: Pick<JournalFeed, 'read' | 'changed'>
  readonly origin: EventOrigin
  /** Whether the reader asked for the event. */
  readonly isWanted: (event: CloudEvent) => boolean
  readonly heartbeatMilliseconds: number
  /** A reader that takes nothing for so long is cut off. */
  readonly patienceMilliseconds: number
}

const batch = 200

/** Writes events after a position for as long as the reader stays: `id` is the position, so a reader can come back. */
export async function streamEvents(
  response: ServerResponse,
  after: number,
  parts: StreamParts,
  stop: AbortSignal,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const ended = AbortSignal.any([stop, gone.signal])
  let position = after
  // A reader that loses its connection comes back after this long.
  await write(response, 'retry: 2000\n\n', parts, ended)
  while (!ended.aborted) {
    const entries = await parts.feed.read(position, batch)
    for (const entry of entries) {
      const event = eventOf(entry, parts.origin)
      position = entry.position
      if (event !== undefined && parts.isWanted(event)) await write(response, frameOf(event), parts, ended)
    }
    if (entries.length > 0) continue
    await parts.feed.changed(position, parts.heartbeatMilliseconds, ended)
    // Also says how far this stream is when nothing of it concerns the reader.
    if ((await parts.feed.read(position, 1)).length === 0)
      await write(response, `: hartslag\nid: ${position}\n\n`, parts, ended)
  }
  response.end()
}

/** Server-sent events (HTML, section 9.2): data is one line of JSON. */
function frameOf(event: CloudEvent): string {
  return `id: ${event.sequence}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
}

async function write(
  response: ServerResponse,
  text: string,
  { patienceMilliseconds }: StreamParts,
  ended: AbortSignal,
): Promise<void> {
  if (ended.aborted || response.write(text)) return
  const patience = AbortSignal.any([ended, AbortSignal.timeout(patienceMilliseconds)])
  await once(response, 'drain', { signal: patience }).catch(() => response.destroy())
}
