import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { gewenst, profielenIn } from '../../examples/uitwisseling/partij/antwoord/profielen.ts'

const [nieuw, oud] = ['https://example.nl/schema/1.0', 'https://example.nl/schema/0.9']

async function chosen(accept: string | undefined): Promise<string> {
  const server = Fastify()
  server.get('/', (request, reply) => reply.send(gewenst(profielenIn(request), [nieuw, oud]) ?? 'none'))
  const answer = await server.inject({ url: '/', headers: accept === undefined ? {} : { accept } })
  return answer.body
}

test.each([
  [undefined, nieuw],
  ['*/*', nieuw],
  ['text/html, application/json', nieuw],
  ['text/html', 'none'],
  ['application/json;q=0', 'none'],
  ['application/json;q=0, */*', 'none'],
  ['application/json, */*;q=0', nieuw],
  ['application/json;q=0.000', 'none'],
  [`application/json;profile="${oud}"`, oud],
  [`application/json;profile="${oud}", */*;q=0.1`, oud],
  [`*/*;q=0.1, application/json;profile="${oud}"`, oud],
  [`application/json;profile="${oud}";q=0.2, application/json;profile="${nieuw}";q=0.8`, nieuw],
  [`application/json;profile="${oud}";q=0`, 'none'],
  ['application/json;profile="https://example.nl/schema/9, */*"', 'none'],
  ['application/json;q=surely', nieuw],
])('of %j the answer is in %s', async (accept, version) => {
  expect(await chosen(accept)).toBe(version)
})
