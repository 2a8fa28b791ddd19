import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bundledSchema } from '../../../bundling/bundled-schema.ts'
import type { Content } from '../../../contents/content.ts'
import { lastVersion } from '../../../lookup/find-by-word.ts'
import { schemaUnknown } from '../../../lookup/find-version.ts'
import { readSubject } from '../../../lookup/read-names.ts'
import { effectiveSetting } from '../../../settings/effective.ts'
import { keepsNumbers } from '../../../settings/keeps-promise.ts'
import { encodedBodies } from '../../encoded-body.ts'
import type { Encode } from '../../encoded-body.ts'
import { markFixed } from '../../machinery/fixed.ts'
import { readingOf } from '../../reading.ts'
import { answering, pathPart } from '../machinery/answering.ts'
import { Given } from '../machinery/given.ts'
import { answerOf, problemOf } from '../machinery/of-refusals.ts'
import { badRequest } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import { sendContent } from '../machinery/send-content.ts'
import type { Sent } from '../machinery/send-content.ts'
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
  const isForEver = isFixed && keepsNumbers(await effectiveSetting(parts.store, version.value))
  const cache = isForEver ? immutable(parts) : 'no-cache'
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
  const content = await readableWith(request, parts, hash)
  if (!content.ok) return content
  const { guid, text } = content.value
  markFixed(request)
  return sendContent(request, reply, {
    key: hash,
    bytes: guid,
    text,
    cache: immutable(parts),
    encode,
  })
}

/** The first content under a hash that stands where the caller may read; to others it is as if it were not there. */
async function readableWith(
  request: FastifyRequest,
  { authorize, publicReading, store }: V1Parts,
  hash: string,
): Promise<Answer<Content>> {
  const caller = answerOf(await authorize(request, { action: 'read' }))
  if (!caller.ok) return caller
  const reading = readingOf(caller.value, publicReading)
  for (const content of await store.contentsByHash(hash)) {
    const versions = await store.versionsOfContent(content.id, 'also-deleted')
    if (versions.some(({ context }) => reading.in(context))) return { ok: true, value: content }
  }
  return gone
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
