import type { FastifyInstance } from 'fastify'
import { parseJson } from '../../contents/json.ts'
import { scanText } from '../../contents/scan-text.ts'

/** Clients send the vendor's type with every request, also without a body; some send bytes. */
const types = [
  'application/vnd.schemaregistry.v1+json',
  'application/vnd.schemaregistry+json',
  'application/json',
  'application/octet-stream',
]

/** Deepest nesting of a request; the schema in it is a text, so nothing needs more. */
const deepest = 32

/** What a body was that cannot be read; an empty one is none. */
export const unreadableBody = Symbol('unreadable body')

/** Reads the bodies of this API without ever refusing one: the routes say what is wrong in their own words. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(types, { parseAs: 'string' }, (_request, body, done) => {
    if (body.trim() === '') {
      done(null, undefined)
      return
    }
    const value = parseJson(body)
    const isReadable = value !== undefined && !scanText(body, deepest).some(isHarmful)
    done(null, isReadable ? value : unreadableBody)
  })
}

function isHarmful({ code }: { readonly code: string }): boolean {
  return code !== 'schema-duplicate-key'
}
