import { Agent, request } from 'node:https'
import type { IncomingMessage } from 'node:http'

/** What came back; `status` 0 when nothing did. */
export interface Answered {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What is asked, and from which address of this machine. */
export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | undefined
  readonly from?: string
  readonly agent?: Agent
}

const alone = new Agent({ rejectUnauthorized: false, keepAlive: false })

/** Connections that stay open between requests, as those of a client that reads much. */
export function keptConnections(most: number): Agent {
  return new Agent({ rejectUnauthorized: false, keepAlive: true, maxSockets: most })
}

/** One request over TLS to nginx; never rejects. */
export async function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, from = '127.0.0.1', agent = alone }: Asked = {},
): Promise<Answered> {
  const answer = await open(port, path, { method, headers, body, from, agent })
  if (answer === undefined) return { status: 0, headers: {}, body: '' }
  const chunks: Buffer[] = []
  try {
    for await (const chunk of answer) chunks.push(Buffer.from(chunk))
  } catch {
    return { status: 0, headers: answer.headers, body: '' }
  }
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

/** The answer as it begins, to be read while it comes in. */
export function open(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, from = '127.0.0.1', agent = alone }: Asked = {},
): Promise<IncomingMessage | undefined> {
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { ...length, ...headers },
        localAddress: from,
        agent,
      },
      resolve,
    )
    asked.on('error', () => resolve(undefined))
    asked.end(body)
  })
}
