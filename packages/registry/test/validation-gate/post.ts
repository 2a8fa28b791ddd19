import { request } from 'node:http'

/** A document as it goes over the wire, in pieces of so many bytes. */
export interface Posted {
  readonly path: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly pieces?: number
  readonly method?: string
  /** Address of this machine that it comes from. */
  readonly from?: string
}

/** What came back, without the clock. */
export interface PostAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Sends a document, and takes the answer as it is. */
export function post(
  url: string,
  { path, body, headers = {}, pieces, method = 'POST', from = '127.0.0.1' }: Posted,
): Promise<PostAnswer> {
  const bytes = Buffer.from(body)
  const { hostname, port } = new URL(url)
  const sent = request({
    ...{ hostname, port, path, method, localAddress: from },
    headers: { 'content-type': 'application/json', 'content-length': bytes.length, ...headers },
  })
  const came = new Promise<PostAnswer>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('error', reject).on('end', () => {
        const { date: _clock, ...rest } = answer.headers
        resolve({ status: answer.statusCode ?? 0, headers: rest, body: text })
      })
    })
  })
  void sendPieces(bytes, pieces ?? bytes.length, sent)
  return came
}

async function sendPieces(bytes: Buffer, size: number, sent: ReturnType<typeof request>): Promise<void> {
  sent.setNoDelay(true)
  for (let at = 0; at < bytes.length; at += size)
    await new Promise((resolve) => void sent.write(bytes.subarray(at, at + size), resolve))
  sent.end()
}
