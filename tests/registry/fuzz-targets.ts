import { Agent, request } from 'node:http'
import { openRegistry } from '../../packages/registry/test/confluent/open-registry.ts'
import type { FuzzRequest } from './fuzz-requests.ts'
import { serveRegistry } from './run-server.ts'

/** What came back; status 0 when nothing did. */
export interface Got {
  readonly status: number
  readonly body: string
}

/** A registry that can be asked anything. */
export interface FuzzTarget {
  readonly send: (asked: FuzzRequest) => Promise<Got>
  readonly close: () => Promise<void>
}

/** An answer must be there within this time, whatever is asked. */
export const longestMilliseconds = 5_000

/** So many requests go over a real connection; the rest are put in without one. */
const overTheWire = 25

/** The routes of the Kafka clients alone, in this process. */
export async function nearTarget(): Promise<FuzzTarget> {
  const { app, close } = await openRegistry()
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const agent = new Agent({ keepAlive: true })
  let number = 0
  return {
    send: async (asked) => {
      number += 1
      if (number % overTheWire === 0 && isSendable(asked)) return overHttp({ base: url, agent }, asked)
      const { method, headers, payload } = asked
      const body = payload === undefined ? {} : { payload }
      const response = await app.inject({ method, url: asked.url, headers, ...body })
      return { status: response.statusCode, body: response.body }
    },
    close: async () => {
      agent.destroy()
      await close()
    },
  }
}

/** The program as it is served, in a process of its own; everything goes over real connections. */
export async function servedTarget(): Promise<FuzzTarget> {
  const { url, user, password, stop } = await serveRegistry()
  const agent = new Agent({ keepAlive: true })
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return {
    send: async (asked) => {
      const sendable = isSendable(asked) ? asked : { ...asked, url: encodeURI(asked.url) }
      return overHttp({ base: url, agent }, { ...sendable, headers: { ...asked.headers, authorization } })
    },
    close: async () => {
      agent.destroy()
      await stop()
    },
  }
}

/** Node's own client refuses to send some paths. */
function isSendable({ url }: FuzzRequest): boolean {
  return !/[^\u0021-\u00ff]/u.test(url)
}

async function overHttp(
  { base, agent }: { readonly base: string; readonly agent: Agent },
  { method, url, headers, payload }: FuzzRequest,
): Promise<Got> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(base)
    // Node's client frames the body of some methods only when it is told the length.
    const length = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) }
    const options = { hostname, port, agent, path: url, method, headers: { ...headers, ...length } }
    const sent = request({ ...options, timeout: longestMilliseconds }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      )
    })
    sent.on('timeout', () => {
      resolve({ status: 0, body: 'no answer in time' })
      sent.destroy()
    })
    sent.on('error', (error) => resolve({ status: 0, body: `no answer: ${error.message}` }))
    sent.end(payload)
  })
}
