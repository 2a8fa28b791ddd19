import { request } from 'node:http'

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What came back, byte for byte; without the clock. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Sends a request without changing anything of it or of what comes back. */
export function ask(url: string, { method = 'GET', path, headers = {} }: WireRequest): Promise<WireAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    // The path as it is, where URL would write it anew.
    const sent = request({ hostname, port, method, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const { date: _clock, ...rest } = answer.headers
        resolve({
          status: answer.statusCode ?? 0,
          headers: rest,
          body: Buffer.concat(parts).toString('base64'),
        })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
