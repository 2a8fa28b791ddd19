import { expect } from 'vitest'
import { openRegistry } from './open-registry.ts'
import type { OpenRegistry } from './open-registry.ts'

/** A request as `GET /subjects`, what it brings along, and the whole of what must come back. */
export type Step = readonly [request: string, body: unknown, status: number, answer: unknown]

/** Plays requests one after the other against a registry of its own and compares every answer whole. */
export async function story(steps: readonly Step[]): Promise<void> {
  const registry = await openRegistry()
  try {
    await playOn(registry, steps)
  } finally {
    await registry.close()
  }
}

/** Plays requests against a registry that is there already. */
export async function playOn({ app }: OpenRegistry, steps: readonly Step[]): Promise<void> {
  const vendor = 'application/vnd.schemaregistry.v1+json'
  const answers: Step[] = []
  for (const [request, body] of steps) {
    const space = request.indexOf(' ')
    const response = await app.inject({
      method: methodOf(request.slice(0, space)),
      url: request.slice(space + 1),
      headers: { 'content-type': vendor },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const answer: unknown = response.body === '' ? undefined : response.json()
    answers.push([request, body, response.statusCode, answer])
  }
  expect(answers).toEqual(steps)
}

function methodOf(text: string): 'GET' | 'PUT' | 'POST' | 'DELETE' {
  return text === 'PUT' || text === 'POST' || text === 'DELETE' ? text : 'GET'
}

/** The body of a refusal: exactly two members. */
export function error(code: number): unknown {
  return { error_code: code, message: expect.any(String) }
}

/** What is sent to register or look up a schema. */
export function sent(schema: unknown, more: object = {}): object {
  return { schemaType: 'JSON', schema: textOf(schema), ...more }
}

/** A version as clients that say nothing about unknown fields get it. */
export function version(
  subject: string,
  [number, id]: readonly [number, number],
  schema: unknown,
  more: object = {},
): object {
  return { subject, version: number, id, schemaType: 'JSON', schema: textOf(schema), ...more }
}

/** The text of a schema as it is sent and comes back. */
export function textOf(schema: unknown): string {
  return typeof schema === 'string' ? schema : JSON.stringify(schema)
}
