import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

/** A delivery as a receiver saw it. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A receiver of webhooks: a real server that answers as the test says and keeps what came. */
export interface Receiver {
  readonly url: string
  readonly port: number
  readonly received: Received[]
  /** Resolves when so many deliveries came. */
  readonly until: (count: number) => Promise<void>
  readonly close: () => void
}

/** What a receiver answers: a status, with headers, or never. */
export type Answer = (
  received: Received,
  count: number,
) => { readonly status: number; readonly headers?: Record<string, string> } | 'never'

/** Starts a receiver on a free port of this machine. */
export async function startReceiver(answer: Answer = () => ({ status: 204 })): Promise<Receiver> {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      }
      received.push(one)
      for (const look of waiting) look()
      const given = answer(one, received.length)
      if (given !== 'never') response.writeHead(given.status, given.headers ?? {}).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/in`,
    port,
    received,
    until: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (received.length < count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
