import { serveRegistry } from '../../registry/run-server.ts'
import type { ServedRegistry } from '../../registry/run-server.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { load } from './load.ts'
import type { Load, Target } from './load.ts'
import { needPrograms } from './programs.ts'
import { startFastify, startNginx } from './start-peers.ts'
import type { PeerAnswer } from './start-peers.ts'

const rounds = 7
const secondsEach = 1

/** The ways in which the answer is asked for. */
type Form = 'whole' | 'gzip' | 'unchanged'

type Rounds = ReadonlyMap<string, readonly Load[]>

/** The same 6 kB from three servers in turns: the full route of the registry, nginx and a plain route of fastify. */
export async function readFigures(): Promise<readonly Figure[]> {
  needPrograms('nginx', 'wrk')
  const registry = await serveRegistry()
  const answer = await published(registry)
  const peers = [await startNginx(answer), await startFastify(answer)] as const
  const [nginx, fastify] = peers
  try {
    const measured = await measure({ ours: registry, nginx, fastify }, answer)
    printRates(measured)
    return figuresOf(measured)
  } finally {
    await Promise.all([registry.stop(), ...peers.map((peer) => peer.stop())])
  }
}

/** What is compared stands together, because others use the machine too. */
const order: readonly (readonly [server: string, form: Form])[] = [
  ['fastify', 'whole'],
  ['nginx', 'whole'],
  ['ours', 'whole'],
  ['ours', 'unchanged'],
  ['ours', 'gzip'],
  ['nginx', 'gzip'],
  ['fastify', 'gzip'],
]

async function measure(
  servers: Readonly<Record<string, Target>>,
  { path, headers }: PeerAnswer,
): Promise<Rounds> {
  const forms: Readonly<Record<Form, readonly string[]>> = {
    whole: [],
    gzip: ['Accept-Encoding: gzip'],
    unchanged: [`If-None-Match: ${headers['etag']}`],
  }
  const loads = new Map<string, readonly Load[]>()
  for (let round = -1; round < rounds; round++)
    for (const [name, form] of order) {
      const target = servers[name]
      if (target === undefined) continue
      const seen = await load(target, path, forms[form], secondsEach)
      // The first round is for warming up.
      if (round >= 0) loads.set(`${name} ${form}`, [...(loads.get(`${name} ${form}`) ?? []), seen])
    }
  return loads
}

function figuresOf(measured: Rounds): readonly Figure[] {
  const rate = (one: Load): number => one.perCpuSecond
  const ratio = (ours: string, theirs: string): number =>
    median((measured.get(ours) ?? []).map((one, at) => rate(one) / rate(measured.get(theirs)?.[at] ?? one)))
  const least = (name: string, value: number, limit: number, goal?: string): Figure => ({
    ...{ name, value, limit, unit: 'x', bound: 'least' },
    ...(goal === undefined ? {} : { goal }),
  })
  // Neighbours of the machine only add to the slowest answers, and more to whoever needs more of a processor.
  const quickest = (server: string): number => Math.min(...(measured.get(server) ?? []).map(({ p99 }) => p99))
  // A machine with neighbours shows a few per cent less than the goals. Beside nginx the machine itself counts too: one shows
  // 0.57, a newer one 0.44.
  return [
    least('reading by hash, ours / nginx with a file', ratio('ours whole', 'nginx whole'), 0.32, '0.42'),
    least('reading by hash in gzip, ours / nginx', ratio('ours gzip', 'nginx gzip'), 0.32, '0.42'),
    least(
      'reading by hash, ours / a plain fastify route',
      ratio('ours whole', 'fastify whole'),
      0.95,
      '1.05',
    ),
    least('in gzip, ours / a plain fastify route', ratio('ours gzip', 'fastify gzip'), 0.95, '1.05'),
    least('304, ours / our own 200', ratio('ours unchanged', 'ours whole'), 1.05, '1.2'),
    {
      name: '99th percentile with 32 connections, ours / nginx, quietest rounds',
      value: quickest('ours whole') / quickest('nginx whole'),
      limit: 5,
      unit: 'x',
      bound: 'most',
    },
  ]
}

function printRates(measured: Rounds): void {
  console.log(
    `  medians of ${rounds} rounds: answers for a second of processor, a second of the clock, p99 in ms`,
  )
  for (const [name, loads] of measured) {
    const middle = (of: (one: Load) => number): number => median(loads.map(of))
    const [cpu, clock] = [middle((one) => one.perCpuSecond), middle((one) => one.perSecond)].map(Math.round)
    console.log(`  ${name.padEnd(18)} ${cpu} ${clock} ${middle(({ p99 }) => p99).toPrecision(3)}`)
  }
}

/** Registers a schema of 6 kB, and takes the answer that everybody is to give. */
async function published(registry: ServedRegistry): Promise<PeerAnswer> {
  const properties = Object.fromEntries(
    Array.from({ length: 55 }, (_, index) => [
      `veld${index}`,
      {
        type: 'string',
        maxLength: index + 20,
        description: `Omschrijving nummer ${index * 7919} van een veld.`,
      },
    ]),
  )
  const schema = JSON.stringify({ $id: 'https://example.org/meting', type: 'object', properties })
  const user = Buffer.from(`${registry.user}:${registry.password}`).toString('base64')
  await fetch(`${registry.url}/subjects/meting/versions`, {
    method: 'POST',
    headers: { authorization: `Basic ${user}`, 'content-type': 'application/json' },
    body: JSON.stringify({ schemaType: 'JSON', schema }),
  })
  const named = await fetch(`${registry.url}/v1/schemas/meting/versies/1/inhoud`)
  const path = `/v1/inhoud/${String(named.headers.get('etag')).slice(1, -1)}`
  const whole = await fetch(`${registry.url}${path}`, { headers: { 'accept-encoding': 'identity' } })
  const ofTheConnection = ['date', 'connection', 'keep-alive', 'content-length']
  const headers = Object.fromEntries([...whole.headers].filter(([name]) => !ofTheConnection.includes(name)))
  return { path, headers, body: Buffer.from(await whole.arrayBuffer()) }
}
