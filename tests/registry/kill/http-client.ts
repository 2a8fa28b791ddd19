import { setTimeout as wait } from 'node:timers/promises'
import { canonicalText, newContent } from '../../../packages/registry/src/contents/identity.ts'
import { membersOf } from '../../../packages/registry/src/records/members.ts'
import { sha256 } from '../../../packages/registry/src/store/sha256.ts'
import type { ServedRegistry } from '../run-server.ts'
import type { Acknowledged } from './registration.ts'

/**
 * Registers over HTTP a schema that only this title has, in one of five subjects, as clients do that must succeed: at the next
 * instance when one does not answer or says that it cannot now. Undefined when `isOver` said so first.
 */
export async function registerOverHttp(
  instances: readonly Pick<ServedRegistry, 'url' | 'user' | 'password'>[],
  title: string,
  number: number,
  isOver: () => boolean = () => false,
): Promise<Acknowledged | undefined> {
  const schema = { description: 'x'.repeat(600), title }
  const text = canonicalText(schema) ?? ''
  for (let turn = number; !isOver(); turn++) {
    const instance = instances[turn % instances.length]
    if (instance === undefined) return undefined
    const answer = await post(instance, `s${number % 5}`, text)
    if (answer !== undefined) {
      const { identity } = newContent({ text, schemaHash: sha256(text) }, { references: [] }, sha256)
      return { ...answer, identity }
    }
    await wait(25)
  }
  return undefined
}

async function post(
  { url, user, password }: Pick<ServedRegistry, 'url' | 'user' | 'password'>,
  subject: string,
  schema: string,
): Promise<Omit<Acknowledged, 'identity'> | undefined> {
  let answer: Response
  let body: unknown
  try {
    answer = await fetch(`${url}/subjects/${subject}/versions`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
        'content-type': 'application/json',
        'confluent-accept-unknown-properties': 'true',
      },
      body: JSON.stringify({ schemaType: 'JSON', schema }),
    })
    body = await answer.json()
  } catch {
    // Killed before it answered, or in the middle of its answer: nobody knows.
    return undefined
  }
  if (answer.status === 503) return undefined
  const told = membersOf(body)
  const [version, contentId] = [told.get('version'), told.get('id')]
  if (answer.status !== 200 || typeof version !== 'number' || typeof contentId !== 'number')
    throw new RefusedOverHttpError(answer.status, body)
  return { subject, version, contentId }
}

/** A registration that nothing forbids was refused, or failed in another way than by 503. */
class RefusedOverHttpError extends Error {
  readonly code = 'test/refused-over-http'
  constructor(status: number, body: unknown) {
    super(`${status} ${JSON.stringify(body)}`)
  }
}
