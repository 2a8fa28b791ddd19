import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bundledSchema } from '../../../bundling/bundled-schema.ts'
import type { Content } from '../../../contents/content.ts'
import { lastVersion } from '../../../lookup/find-by-word.ts'
import { schemaUnknown } from '../../../lookup/find-version.ts'
import { readSubject } from '../../../lookup/read-names.ts'
import { encodedBodies, encodingFor } from '../../encoded-body.ts'
import type { Encode } from '../../encoded-body.ts'
import { answerUnchanged, hasAlready, markFixed } from '../../machinery/fixed.ts'
import { answering, pathPart } from '../machinery/answering.ts'
import { Given } from '../machinery/given.ts'
import { answerOf, problemOf } from '../machinery/of-refusals.ts'
import { readableAmong } from '../machinery/readable.ts'
import { badRequest } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import type { V1Parts } from '../v1-parts.ts'
import { wantedVersion } from './version-routes.ts'

/** Schemas themselves: bytes that never change under a hash. */
export async function contentRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  const encode = encodedBodies()
  app.get(
    '/schemas/:naam/versies/:versie/inhoud',
    answering((request, reply) => ofVersion(request, reply, { parts, encode })),
  )
  app.get(
    '/inhoud/:hash',
    answering((request, reply) => ofHash(request, reply, { parts, encode })),
  )
}

interface Sending {
  readonly parts: V1Parts
  readonly encode: Encode
}

async function ofVersion(
  request: FastifyRequest,
  reply: FastifyReply,
  { parts, encode }: Sending,
): Promise<Answer<unknown>> {
  const query = new Given('query', request.query)
  const asked = query.answer({ isBundled: query.flag('gebundeld') })
  if (!asked.ok) return asked
  const version = await wantedVersion(request, parts)
  if (!version.ok) return version
  const content = await parts.contents.content(version.value)
  if (content === undefined) return gone
  const name = readSubject(pathPart(request, 'naam'), undefined)
  // What stands under another name tomorrow must not be kept: `laatste`, or a subject that its context may still make.
  const isFixed =
    pathPart(request, 'versie') !== lastVersion && name.ok && name.value.context === version.value.context
  const cache = isFixed ? immutable(parts) : 'no-cache'
  if (isFixed) markFixed(request)
  const body = await bodyOf(parts, content, asked.value.isBundled)
  return body.ok ? sendContent(request, reply, { ...body.value, cache, encode }) : body
}

async function ofHash(
  request: FastifyRequest,
  reply: FastifyReply,
  { parts, encode }: Sending,
): Promise<Answer<unknown>> {
  const hash = pathPart(request, 'hash')
  if (!/^[0-9a-f]{64}$/u.test(hash)) return badHash
  const [content] = await parts.store.contentsByHash(hash)
  const versions =
    content === undefined ? [] : await parts.store.versionsOfContent(content.id, 'also-deleted')
  const readable = await readableAmong(
    request,
    parts.authorize,
    new Set(versions.map(({ context }) => context)),
  )
  if (!readable.ok) return readable
  if (content === undefined || versions.length === 0) {
    const allowed = answerOf(await parts.authorize(request, { action: 'read' }))
    return allowed.ok ? gone : allowed
  }
  markFixed(request)
  return sendContent(request, reply, {
    key: hash,
    bytes: content.guid,
    text: content.text,
    cache: immutable(parts),
    encode,
  })
}

async function bodyOf(
  parts: V1Parts,
  content: Content,
  isBundled: boolean,
): Promise<Answer<Pick<Sent, 'key' | 'bytes' | 'text'>>> {
  if (!isBundled)
    return { ok: true, value: { key: content.schemaHash, bytes: content.guid, text: content.text } }
  const bundled = answerOf(await bundledSchema(parts, content))
  if (!bundled.ok) return bundled
  const text = JSON.stringify(bundled.value)
  const key = parts.sha256(text)
  return { ok: true, value: { key, bytes: key, text } }
}

interface Sent {
  /** What the tag says. */
  readonly key: string
  /** Name of these very bytes: the same schema may stand elsewhere in another layout. */
  readonly bytes: string
  readonly text: string
  readonly cache: string
  readonly encode: Encode
}

async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, bytes, text, cache, encode }: Sent,
): Promise<Answer<unknown>> {
  const tag = `"${key}"`
  reply.headers({ etag: tag, 'cache-control': cache, vary: 'Accept-Encoding' })
  if (hasAlready(request, tag)) {
    answerUnchanged(reply)
    return { ok: true, value: undefined }
  }
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = await encode(bytes, text)
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  reply.header('content-type', 'application/schema+json')
  return { ok: true, value: body[encoding] }
}

function immutable({ publicReading }: V1Parts): string {
  return `${publicReading ? 'public' : 'private'}, max-age=31536000, immutable`
}

const gone: Answer<never> = { ok: false, problem: problemOf([schemaUnknown('hash')], { in: 'path' }) }

const badHash = badRequest([
  {
    code: 'path/invalid',
    in: 'path',
    plaats: 'hash',
    nl: 'Moet een SHA-256 in kleine hexadecimale cijfers zijn.',
    en: 'Must be a SHA-256 in small hexadecimal digits.',
  },
])
