import type { AddressInfo } from 'node:net'
import fastify from 'fastify'

// A fastify with one route that reads a body and says nothing else than that it has: what nobody can do faster with this
// framework. Prints its port.
const app = fastify({ bodyLimit: 2 * 1024 * 1024 })
app.removeAllContentTypeParsers()
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
  done(null, body),
)
app.post('/v1/validaties/:schema', (_request, reply) =>
  reply.header('content-type', 'application/json').send('{}'),
)
await app.listen({ host: '127.0.0.1', port: 0 })
tell(app.server.address())

function tell(address: AddressInfo | string | null): void {
  console.log(typeof address === 'object' ? address?.port : address)
}
