import type { FastifyInstance } from 'fastify'

/** Media types that are read as JSON; Kafka clients send the vendor's with every request, also without a body. */
const jsonTypes = [
  'application/json',
  'application/vnd.schemaregistry.v1+json',
  'application/vnd.schemaregistry+json',
]

/** Reads JSON bodies; an empty body is no body. Keys that would reach an object's prototype are refused. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>(jsonTypes, { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void parse(request, body, done)
  })
}
