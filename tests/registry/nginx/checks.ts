import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { membersOf, numberAt, textAt } from '../../../packages/registry/src/records/members.ts'
import type { ServedRegistry } from '../run-server.ts'
import { ask, keptConnections, open } from './ask.ts'
import type { Answered } from './ask.ts'

/** What stands here while the checks run. */
export interface Setting {
  readonly port: number
  readonly instances: readonly ServedRegistry[]
}

/** A check says what it saw that it should not have seen; nothing when all is well. */
export type Check = (setting: Setting) => Promise<readonly string[]>

const json = 'application/json'
const kafkaType = 'application/vnd.schemaregistry.v1+json'

function unless(isSo: boolean, seen: string): readonly string[] {
  return isSo ? [] : [seen]
}

const told = ({ status, headers, body }: Answered): string =>
  `${status} ${String(headers['x-cache'])} ${headers['content-type'] ?? '-'} ${body.slice(0, 120)}`

function adminOf([instance]: Setting['instances']): Readonly<Record<string, string>> {
  const credentials = `${instance?.user}:${instance?.password}`
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }
}

/** Registers a schema through nginx, and gives its id. */
export async function register(setting: Setting, subject: string): Promise<number> {
  const schema = JSON.stringify({ type: 'object', title: subject, properties: { [subject]: true } })
  const answer = await ask(setting.port, `/subjects/${subject}/versions`, {
    method: 'POST',
    headers: { 'content-type': kafkaType, ...adminOf(setting.instances) },
    body: JSON.stringify({ schemaType: 'JSON', schema }),
  })
  return numberAt(membersOf(JSON.parse(answer.body)), 'id') ?? -1
}

/** Reads by hash come from the cache, each in its own form; what is read with a key never does. */
export const readsAreKept: Check = async (setting) => {
  const { port } = setting
  const subject = `gelezen-${randomUUID()}`
  await register(setting, subject)
  const version: unknown = JSON.parse((await ask(port, `/v1/schemas/${subject}/versies/1`)).body)
  const path = `/v1/inhoud/${textAt(membersOf(version), 'hash')}`
  const [first, second] = [await ask(port, path), await ask(port, path)]
  const zipped = await ask(port, path, { headers: { 'accept-encoding': 'gzip' } })
  const plain = await ask(port, path)
  const own = await ask(port, path, { headers: adminOf(setting.instances) })
  const unchanged = await ask(port, path, { headers: { 'if-none-match': String(first.headers.etag) } })
  return [
    ...unless(first.status === 200 && first.headers['x-cache'] === 'MISS', `first: ${told(first)}`),
    ...unless(second.headers['x-cache'] === 'HIT' && second.body === first.body, `second: ${told(second)}`),
    ...unless(zipped.headers['content-encoding'] === 'gzip', `gzip: ${told(zipped)}`),
    ...unless(plain.body === first.body, `plain after gzip: ${told(plain)}`),
    ...unless(own.headers['x-cache'] === 'BYPASS' && own.status === 200, `with a key: ${told(own)}`),
    ...unless(unchanged.status === 304, `if-none-match: ${told(unchanged)}`),
  ]
}

/** What ends with a deletion is not kept, and comes in the form that was asked. */
export const readsByIdAreFresh: Check = async (setting) => {
  const path = `/schemas/ids/${await register(setting, `vers-${randomUUID()}`)}`
  const asked = [json, kafkaType, json]
  const answers = await Promise.all(asked.map((accept) => ask(setting.port, path, { headers: { accept } })))
  return answers.flatMap((answer, nth) => [
    ...unless(answer.headers['content-type'] === asked[nth], told(answer)),
    ...unless(answer.headers['x-cache'] === 'MISS', told(answer)),
  ])
}

/** 304 reaches who has it already, also for what may not be kept, and is never given to somebody else. */
export const unchangedIsNotKept: Check = async (setting) => {
  const subject = `ongewijzigd-${randomUUID()}`
  const id = await register(setting, subject)
  const faults: string[] = []
  for (const path of [`/schemas/ids/${id}`, `/v1/schemas/${subject}/versies/1/inhoud`]) {
    const direct = await fetch(`${setting.instances[0]?.url}${path}`)
    await direct.arrayBuffer()
    const headers = { 'if-none-match': direct.headers.get('etag') ?? '' }
    const unchanged = await ask(setting.port, path, { headers })
    const whole = await ask(setting.port, path)
    faults.push(
      ...unless(unchanged.status === 304, `${path} has it already: ${told(unchanged)}`),
      ...unless(whole.status === 200 && whole.body !== '', `${path} has nothing: ${told(whole)}`),
    )
  }
  return faults
}

/** An event reaches who listens while the stream stays open. */
export const streamIsNotHeldBack: Check = async (setting) => {
  const stream = await open(setting.port, '/v1/gebeurtenissen', { headers: { accept: 'text/event-stream' } })
  if (stream === undefined) return ['no stream']
  const seen = (async (): Promise<string> => {
    let text = ''
    for await (const chunk of stream) {
      text += String(chunk)
      if (text.includes('data: ')) return text
    }
    return text
  })()
  await register(setting, `gebeurtenis-${randomUUID()}`)
  const text = await Promise.race([seen, wait(10_000, 'nothing within ten seconds')])
  stream.destroy()
  return unless(text.includes('data: '), text)
}

/** Lines are answered while others are still to come. */
export const linesAreNotHeldBack: Check = async (setting) => {
  const subject = `regels-${randomUUID()}`
  await register(setting, subject)
  const lines = '{}\n'.repeat(1_000_000)
  const answer = await ask(setting.port, `/v1/validaties/${subject}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines,
  })
  const answered = answer.body.split('\n').length - 1
  return unless(answer.status === 200 && answered === 1_000_000, `${told(answer)} ${answered} lines`)
}

/** A body that is too large is refused by nginx, and one that only an instance refuses gets that answer. */
export const bodiesAreLimited: Check = async (setting) => {
  const post = (size: number): Promise<Answered> =>
    ask(setting.port, '/subjects/x/versions', {
      method: 'POST',
      headers: { 'content-type': kafkaType, ...adminOf(setting.instances) },
      body: Buffer.alloc(size, 0x20),
    })
  const [large, tooLarge] = [await post(1_500_000), await post(3_000_000)]
  return [
    ...unless(large.status === 413 && large.body.includes('error_code'), `1.5 MB: ${told(large)}`),
    ...unless(tooLarge.status === 413, `3 MB: ${told(tooLarge)}`),
  ]
}

/** Whoever guesses is stopped by its own address, and neither by that of nginx nor by one that it makes up. */
export const addressesAreThoseOfClients: Check = async (setting) => {
  const guess = (from: string, claimed: string): Promise<Answered> =>
    ask(setting.port, '/v1/sleutels', {
      from,
      headers: {
        authorization: `Basic ${Buffer.from('gok:x').toString('base64')}`,
        'x-forwarded-for': claimed,
      },
    })
  const statuses: number[] = []
  for (let turn = 0; turn < 12; turn += 1) statuses.push((await guess('127.0.0.7', `192.0.2.${turn}`)).status)
  const other = await guess('127.0.0.8', '127.0.0.7')
  return [
    ...unless(statuses.at(-1) === 429, `guesses with made-up addresses: ${statuses.join(' ')}`),
    ...unless(other.status === 401, `another client: ${told(other)}`),
  ]
}

/** One client has so many streams and no more, and is told when to come back. */
export const streamsAreLimited: Check = async (setting) => {
  const streams = await Promise.all(
    Array.from({ length: 24 }, () => open(setting.port, '/v1/gebeurtenissen', { from: '127.0.0.9' })),
  )
  const [one] = streams.filter((stream) => stream?.statusCode === 429)
  const statuses = streams.map((stream) => stream?.statusCode)
  const other = await open(setting.port, '/v1/gebeurtenissen', { from: '127.0.0.10' })
  for (const stream of [...streams, other]) stream?.destroy()
  return [
    ...unless(statuses.filter((status) => status === 200).length === 20, statuses.join(' ')),
    ...unless(one?.headers['retry-after'] !== undefined, 'no Retry-After'),
    ...unless(other?.statusCode === 200, `another client: ${other?.statusCode}`),
  ]
}

/** Metrics are not for strangers. */
export const metricsAreHidden: Check = async (setting) => {
  const answer = await ask(setting.port, '/metrics')
  return unless(answer.status === 404, told(answer))
}

/** Reads of many clients go on while an instance is killed; none fails. */
export const killedInstanceIsNotSeen: Check = async (setting) => {
  const id = await register(setting, `leven-${randomUUID()}`)
  const paths = [`/schemas/ids/${id}`, '/subjects', '/v1/schemas', '/config']
  const agent = keptConnections(16)
  const seen = new Map<number, number>()
  const over = new AbortController()
  const read = async (): Promise<void> => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      const { status } = await ask(setting.port, paths[turn % paths.length] ?? '/', { agent })
      seen.set(status, (seen.get(status) ?? 0) + 1)
    }
  }
  const readers = Array.from({ length: 16 }, read)
  await wait(1000)
  await setting.instances[1]?.kill()
  await wait(3000)
  over.abort()
  await Promise.all(readers)
  agent.destroy()
  const counts = [...seen].map(([status, count]) => `${count} x ${status}`).join(', ')
  console.log(`  reads around the kill: ${counts}`)
  return unless(
    [...seen.keys()].every((status) => status === 200),
    counts,
  )
}
