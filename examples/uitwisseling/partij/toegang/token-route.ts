import { timingSafeEqual, createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { isObject } from '../json-object.ts'
import type { Partij } from '../partij.ts'

/** The token endpoint of the example: OAuth 2.0 client credentials with a secret. */
export function tokenRoute(server: FastifyInstance, { instelling, aanmelding }: Partij): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    done(null, body)
  })
  server.post('/token', async (request, reply) => {
    const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
    const login = loginIn(request.headers.authorization) ?? {
      id: form.get('client_id'),
      geheim: form.get('client_secret') ?? '',
    }
    const client = instelling.clients.find(({ id }) => id === login.id)
    const isRight = client !== undefined && isSame(client.geheim, login.geheim)
    reply.header('Cache-Control', 'no-store')
    if (!isRight || form.get('grant_type') !== 'client_credentials')
      return reply.code(401).send({ error: 'invalid_client' })
    const details = listIn(form.get('authorization_details'))
    if (details === undefined) return reply.code(400).send({ error: 'invalid_authorization_details' })
    const persoon = form.get('persoon')
    const access_token = await aanmelding.geef(client, {
      ...(persoon === null ? {} : { persoon }),
      ...(details.length === 0 ? {} : { authorization_details: details }),
    })
    return reply.send({ access_token, token_type: 'Bearer', expires_in: 300 })
  })
}

/** HTTP Basic as OAuth 2.0 writes it: both parts form-encoded before they are joined (RFC 6749, 2.3.1). */
function loginIn(authorization = ''): { readonly id: string; readonly geheim: string } | undefined {
  const encoded = /^Basic ([\w+/=-]{1,2000})$/i.exec(authorization)?.[1]
  if (encoded === undefined) return undefined
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const part = (text: string): string => new URLSearchParams(`deel=${text}`).get('deel') ?? ''
  return { id: part(id), geheim: part(rest.join(':')) }
}

function listIn(text: string | null): readonly Readonly<Record<string, unknown>>[] | undefined {
  if (text === null) return []
  // What is longer makes a token that no header can hold, and may be nested deeper than can be signed.
  if (text.length > 4000) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) && parsed.every(isObject) ? parsed : undefined
  } catch {
    return undefined
  }
}

function isSame(one: string, other: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
