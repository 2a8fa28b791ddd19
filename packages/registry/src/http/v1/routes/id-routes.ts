import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { schemaUnknown } from '../../../lookup/find-version.ts'
import { idOfSchema, pathOfId, subjectOfPath } from '../../../static-edition/id-files.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'
import type { Content } from '../../../contents/content.ts'
import { encodedBodies } from '../../encoded-body.ts'
import { answering, pathPart } from '../machinery/answering.ts'
import { answerOf, problemOf } from '../machinery/of-refusals.ts'
import { sendContent } from '../machinery/send-content.ts'
import type { Answer } from '../machinery/violation.ts'
import type { V1Parts } from '../v1-parts.ts'

/** Schemas at the path of their own `$id`, as the static edition has them. */
export async function idRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  const encode = encodedBodies()
  const send = async (request: FastifyRequest, reply: FastifyReply): Promise<Answer<unknown>> => {
    const path = `schema/${pathPart(request, 'naam')}/${pathPart(request, 'nummer')}`
    const name = subjectOfPath(path)
    const allowed = answerOf(
      await parts.authorize(request, { action: 'read', ...(name && { context: name.context }) }),
    )
    if (!allowed.ok) return allowed
    const content = name === undefined ? undefined : await contentAt(parts, name, path)
    if (content === undefined) return unknown
    const { schemaHash, guid, text } = content
    return sendContent(request, reply, { key: schemaHash, bytes: guid, text, cache: 'no-cache', encode })
  }
  app.get('/schema/:naam/:nummer', answering(send))
}

/** The first version whose schema calls itself so; nearly always the one that has the number as its label. */
async function contentAt(
  { store, contents }: V1Parts,
  name: SubjectName,
  path: string,
): Promise<Content | undefined> {
  const labelled = await store.versionByLabel(name, path.slice(path.lastIndexOf('/') + 1))
  const likely = labelled === undefined ? [] : [labelled]
  for (const versions of [likely, await store.versions(name, 'live')])
    for (const version of versions) {
      const content = await contents.content(version)
      if (content === undefined) continue
      if (pathOfId(idOfSchema(contents.parsed(content).schema)) === path) return content
    }
  return undefined
}

const unknown: Answer<never> = { ok: false, problem: problemOf([schemaUnknown('$id')], { in: 'path' }) }
