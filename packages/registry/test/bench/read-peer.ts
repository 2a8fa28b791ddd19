import type { AddressInfo } from 'node:net'
import fastify from 'fastify'

// `read-peer.ts <answer>`: a fastify that gives one answer at one path, with the headers and the bytes that the
// registry gives, and nothing else to think of. Prints its port.
interface Answer {
  readonly headers: Readonly<Record<string, string>>
  /** In base64, as it is and as gzip. */
  readonly body: string
  readonly gzip: string
}

const [given = ''] = process.argv.slice(2)
const answer: Answer = JSON.parse(given)
const body = Buffer.from(answer.body, 'base64')
const gzip = Buffer.from(answer.gzip, 'base64')
const { 'content-type': type = '', ...always } = answer.headers
const tag = always['etag']

const app = fastify()
app.get('/v1/inhoud/:hash', (request, reply) => {
  reply.headers(always)
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  reply.header('content-type', type)
  if (!String(request.headers['accept-encoding']).includes('gzip')) return reply.send(body)
  return reply.header('content-encoding', 'gzip').send(gzip)
})
await app.listen({ host: '127.0.0.1', port: 0 })
tell(app.server.address())

function tell(address: AddressInfo | string | null): void {
  console.log(typeof address === 'object' ? address?.port : address)
}
