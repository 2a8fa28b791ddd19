import type { FastifyInstance, FastifyRequest } from 'fastify'
import { nationalContext } from '../../../subjects/subject-name.ts'
import { answering } from '../machinery/answering.ts'
import { hasAlready } from '../../machinery/fixed.ts'
import { readableContexts } from '../machinery/readable.ts'
import type { Answer } from '../machinery/violation.ts'
import type { V1Parts } from '../v1-parts.ts'

/** What the registry says of itself. */
export async function registryRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  app.get(
    '/contexten',
    answering((request) => contexts(request, parts)),
  )
  let described: Promise<{ readonly text: string; readonly tag: string }> | undefined
  app.get(
    '/openapi.json',
    answering(async (request, reply) => {
      const { text, tag } = await (described ??= describe(parts))
      reply.headers({ etag: tag, 'cache-control': 'public, max-age=300', 'content-type': 'application/json' })
      if (!hasAlready(request, tag)) return { ok: true, value: text }
      reply.code(304)
      return { ok: true, value: undefined }
    }),
  )
}

async function contexts(request: FastifyRequest, parts: V1Parts): Promise<Answer<unknown>> {
  const readable = await readableContexts(request, parts, undefined)
  if (!readable.ok) return readable
  const resultaten = [...readable.value]
    .toSorted()
    .map((naam) => ({ naam, landelijk: naam === nationalContext }))
  return { ok: true, value: { resultaten } }
}

async function describe({
  openapi,
  sha256,
}: V1Parts): Promise<{ readonly text: string; readonly tag: string }> {
  const text = await openapi()
  return { text, tag: `"${sha256(text)}"` }
}
