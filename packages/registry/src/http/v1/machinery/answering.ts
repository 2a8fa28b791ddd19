import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AccessAction, Authorize, Caller } from '../../../access/caller.ts'
import { readSubject } from '../../../lookup/read-names.ts'
import { membersOf, textAt } from '../../../records/members.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'
import { answerOf } from './of-refusals.ts'
import { sendProblem } from './send.ts'
import type { Answer } from './violation.ts'

/** Works out an answer; a problem is told in the one form that problems have. */
export type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<Answer<unknown>>

/** A handler for the framework. */
export function answering(
  handle: Handle,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const answer = await handle(request, reply)
    if (!answer.ok) return sendProblem(request, reply, answer.problem)
    return reply.sent ? reply : reply.send(answer.value)
  }
}

/** A part of the path. */
export function pathPart(request: FastifyRequest, name: string): string {
  return textAt(membersOf(request.params), name) ?? ''
}

/** The subject that the path names, for a caller who may do this in its context. */
export async function namedBy(
  request: FastifyRequest,
  { authorize }: { readonly authorize: Authorize },
  { action, parameter = 'naam' }: { readonly action: AccessAction; readonly parameter?: string },
): Promise<Answer<{ readonly name: SubjectName; readonly caller: Caller }>> {
  const name = answerOf(readSubject(pathPart(request, parameter), undefined), { in: 'path' })
  if (!name.ok) return name
  const caller = answerOf(await authorize(request, { action, context: name.value.context }))
  return caller.ok ? { ok: true, value: { name: name.value, caller: caller.value } } : caller
}
