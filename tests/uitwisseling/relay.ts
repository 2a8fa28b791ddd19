import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'

/** What can go wrong with an event on its way; the sender always hears that it was taken. */
export type Fault = 'none' | 'lost' | 'twice' | 'held'

/** Stands between who sends events and who gets them. */
export interface Relay {
  fault: Fault
  /** Where events for an address go first. */
  readonly via: (url: string) => string
  /** Everything that was sent, with what who got it said of each time that it came. */
  readonly sent: { readonly event: string; readonly outcomes: string[] }[]
  /** Brings what was held, the last one first. */
  readonly bringBackwards: () => Promise<void>
  readonly close: () => void
}

interface Passing {
  readonly to: string
  readonly authorization: string
  readonly event: string
  readonly outcomes: string[]
}

/** Starts a relay that passes everything on, until it is told otherwise. */
export async function startRelay(): Promise<Relay> {
  const held: Passing[] = []
  const server = createServer((request, response) => {
    const passed = textOf(request).then(async (text) => {
      const to = `http://127.0.0.1:${(request.url ?? '').slice(1)}`
      const { authorization = '', 'content-type': type = '' } = request.headers
      if (to.endsWith('/token')) return response.end(await tokenAt(to, type, text))
      const passing = { to, authorization, event: text, outcomes: [] }
      relay.sent.push(passing)
      if (relay.fault === 'held') held.push(passing)
      const times = { none: 1, twice: 2, lost: 0, held: 0 }[relay.fault]
      for (let time = 0; time < times; time++) await pass(passing)
      return response.writeHead(202).end()
    })
    // Who sends it hears that it did not come through, and tries again.
    passed.catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const relay: Relay = {
    fault: 'none',
    via: (url) => `http://127.0.0.1:${port}/${new URL(url).port}`,
    sent: [],
    bringBackwards: async () => {
      for (const passing of held.splice(0).toReversed()) await pass(passing)
    },
    close: () => void server.close(),
  }
  return relay
}

/** Nobody hears from the relay that the other is away. */
async function tokenAt(to: string, type: string, form: string): Promise<string> {
  try {
    const response = await fetch(to, { method: 'POST', headers: { 'Content-Type': type }, body: form })
    return await response.text()
  } catch {
    return '{"access_token":"nobody"}'
  }
}

async function pass({ to, authorization, event, outcomes }: Passing): Promise<void> {
  const headers = { 'Content-Type': 'application/cloudevents+json', Authorization: authorization }
  const response = await fetch(to, { method: 'POST', headers, body: event })
  outcomes.push(/"uitkomst":"(\w+)"/u.exec(await response.text())?.[1] ?? String(response.status))
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += String(part)
  return text
}
