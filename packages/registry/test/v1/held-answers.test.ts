import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HeldTrouble } from '../../src/http/v1/held-answers.ts'
import { afterTheLast, ReadAhead } from '../../src/http/v1/held-answers.ts'
import { HeldRoom } from '../../src/http/v1/held-room.ts'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'
import { post } from '../validation-gate/post.ts'
import type { PostAnswer } from '../validation-gate/post.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = await startTestRegistry({ SAMENSPRAAK_TRUSTED_PROXIES: '127.0.0.1' })
  const body = { schemaType: 'JSON', schema: '{"type":"object"}' }
  await call(registry, 'POST', '/subjects/doel/versions', { headers: basic(registry.admin), body })
})
afterAll(() => registry.stop())

async function all(answers: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const answer of answers) text += answer
  return text
}

/** Answers to chunks of a request, each told of when it was read. */
function answering(
  chunks: readonly string[],
  most: number,
  mostAhead: number,
): { readonly told: readonly string[]; readonly answers: AsyncIterable<string> } {
  const told: string[] = []
  const body = new ReadAhead(
    (async function* come() {
      for (const chunk of chunks) {
        told.push(`in ${chunk}`)
        yield Buffer.from(chunk)
      }
    })(),
  )
  const answers = (async function* answer() {
    for await (const chunk of body) yield `${String(chunk)}!`
  })()
  const share = new HeldRoom(0).share()
  const how = { most, share, rest: () => body.toTheEnd(mostAhead, share), refuse: (why: string) => why }
  const held = (async function* out() {
    for await (const answer of afterTheLast(answers, how)) {
      told.push(`out ${answer}`)
      yield answer
    }
  })()
  return { told, answers: held }
}

test('no answer goes out before all chunks came in', async () => {
  const { told, answers } = answering(['a', 'b', 'c'], 100, 100)
  await all(answers)
  expect(told).toEqual(['in a', 'in b', 'in c', 'out a!', 'out b!', 'out c!'])
})

test('answers that are too many to hold go out when the rest of the request came in', async () => {
  const { told, answers } = answering(['a', 'b', 'c', 'd'], 3, 100)
  await all(answers)
  expect(told).toEqual(['in a', 'in b', 'in c', 'in d', 'out a!', 'out b!', 'out c!', 'out d!'])
})

test('when neither fits one refusal takes the place of all answers', async () => {
  const { told, answers } = answering(['a', 'b', 'c', 'd', 'e'], 3, 1)
  expect(await all(answers)).toBe('too-many')
  expect(told).toEqual(['in a', 'in b', 'in c', 'in d', 'out too-many'])
})

test('what requests hold together has an end: one too many is refused, and has room when another is done', async () => {
  const room = new HeldRoom(100_000)
  const long = 'x'.repeat(160_000)
  const holding = (): AsyncGenerator<string> => {
    const body = new ReadAhead(Readable.from([Buffer.from('een'), Buffer.from('twee')]))
    const share = room.share()
    const answers = (async function* answer() {
      for await (const chunk of body) yield `${String(chunk)}${long}`
    })()
    const rest = (): Promise<HeldTrouble | undefined> => body.toTheEnd(100_000, share)
    return afterTheLast(answers, { most: 100_000, share, rest, refuse: (why) => why })
  }
  const first = holding()
  await first.next()
  expect(await all(holding())).toBe('no-room')
  await first.return(undefined)
  expect(await all(holding())).toBe(`een${long}twee${long}`)
})

test('behind a proxy too much of both is 413 in the form of problems; what fits gets its answers in order', async () => {
  const ask = async (lines: readonly string[]): Promise<PostAnswer> =>
    post(registry.url, {
      path: '/v1/validaties/doel',
      body: lines.join(''),
      headers: {
        'content-type': 'application/x-ndjson',
        'x-forwarded-for': '192.0.2.1',
        'accept-language': 'en',
      },
    })
  const few = await ask(['{}\n[]\n', '{}\n'])
  expect(few.body).toMatch(
    /^\{"regel":1,"uitkomst":"geldig".*\n\{"regel":2,"uitkomst":"ongeldig".*\n\{"regel":3,"uitkomst":"geldig".*\n$/u,
  )
  const many = await ask([
    ...Array.from({ length: 60_000 }, () => '[]\n'),
    ...Array.from({ length: 40 }, () => `{"x":"${'a'.repeat(500_000)}"}\n`),
  ])
  expect({ ...many, headers: many.headers['content-type'], body: JSON.parse(many.body).code }).toEqual({
    status: 413,
    headers: 'application/problem+json',
    body: 'answers-too-large',
  })
})
