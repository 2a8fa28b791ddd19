import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Authorize } from '../../src/access/caller.ts'
import { handleErrors } from '../../src/http/machinery/errors.ts'
import { answerUnknownAddresses } from '../../src/http/machinery/unknown-address.ts'
import { buildV1 } from '../../src/http/v1/build-v1.ts'
import { v1Routes } from '../../src/http/v1/v1-routes.ts'
import type { V1Parts } from '../../src/http/v1/v1-parts.ts'
import { given } from '../../src/refusal.ts'
import { createRegistering } from '../../src/registration/create-registering.ts'
import { register } from '../../src/registration/register.ts'
import type { RegisteringInTurn } from '../../src/registration/register.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'
import { parseSubject } from '../../src/subjects/subject-name.ts'
import { createWorkerPool } from '../../src/validation/workers/worker-pool.ts'

/** A test asked for something that cannot be. */
class TestRequestError extends Error {
  readonly code = 'tests/request'
}

export const everybody: Authorize = async () =>
  given({ name: 'sleutel:proef', roles: ['admin'], contexts: ['*'] })

/** What came back. */
export interface Came {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** Our own API on a store, without a network in between. */
export interface OwnApi {
  readonly app: FastifyInstance
  readonly store: Store
  readonly parts: V1Parts
  readonly registering: RegisteringInTurn
  /** Every route, as `GET /v1/schemas/:naam`. */
  readonly routes: ReadonlySet<string>
  readonly ask: (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    more?: Asked,
  ) => Promise<Came>
  /** Publishes a schema as a version, past drafts. */
  readonly publish: (
    name: string,
    schema: unknown,
    more?: {
      readonly label?: string
      readonly references?: readonly {
        readonly name: string
        readonly subject: string
        readonly version: number
      }[]
    },
  ) => Promise<void>
  readonly close: () => Promise<void>
}

export interface Asked {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export async function openOwnApi({
  store: given,
  authorize = everybody,
  publicReading = true,
  routes: more,
}: {
  readonly store?: Store
  readonly authorize?: Authorize
  readonly publicReading?: boolean
  /** Further routes beside our own API. */
  readonly routes?: (app: FastifyInstance, parts: V1Parts) => PromiseLike<unknown>
} = {}): Promise<OwnApi> {
  const store = given ?? (await openEmbeddedStore(':memory:'))
  const clock = (): Date => new Date('2026-11-22T10:00:00.000Z')
  const registering = createRegistering({ store, clock, sha256 })
  const pool = createWorkerPool({
    workers: 1,
    milliseconds: 2000,
    preparing: 8000,
    megabytes: 128,
    longestQueue: 16,
  })
  const parts = buildV1({ registering, authorize, pool, publicReading })
  const app = Fastify({ routerOptions: { maxParamLength: 4_000 } })
  const routes = new Set<string>()
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.add(`${one} ${url}`)
  })
  answerUnknownAddresses(app)
  handleErrors(app)
  await app.register(v1Routes, { prefix: '/v1', ...parts })
  await more?.(app, parts)
  await app.ready()
  return {
    app,
    store,
    parts,
    registering,
    routes,
    ask: async (method, path, { body, headers = {} } = {}) => {
      const isRaw = typeof body === 'string' || body instanceof Uint8Array
      const payload = body === undefined ? undefined : isRaw ? Buffer.from(body) : JSON.stringify(body)
      const type = payload === undefined ? {} : { 'content-type': 'application/json' }
      const came = await app.inject({
        method,
        url: path,
        headers: { ...type, ...headers },
        ...(payload === undefined ? {} : { payload }),
      })
      const isJson =
        /[/+]json/u.test(String(came.headers['content-type'])) &&
        came.headers['content-encoding'] === undefined
      return {
        status: came.statusCode,
        headers: came.headers,
        body: isJson && came.body !== '' ? JSON.parse(came.body) : came.body,
      }
    },
    publish: async (name, schema, { label, references = [] } = {}) => {
      const subject = parseSubject(name)
      if (subject === undefined) throw new TestRequestError(name)
      const labelled = label === undefined ? {} : { label }
      const outcome = await register(registering, {
        name: subject,
        text: JSON.stringify(schema),
        references,
        actor: 'sleutel:proef',
        motivation: 'Voor de proef',
        ...labelled,
      })
      if (!outcome.ok) throw new TestRequestError(JSON.stringify(outcome.refusals))
    },
    close: async () => {
      await app.close()
      await pool.close()
      await store.close()
    },
  }
}
