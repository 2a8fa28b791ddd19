import { readFileSync } from 'node:fs'
import { startPostgres } from '../../../packages/registry/test/postgres-server.ts'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { serveRegistry } from '../../registry/run-server.ts'
import type { ServedRegistry } from '../../registry/run-server.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { cpuSeconds, load, wrk } from './load.ts'
import { needPrograms } from './programs.ts'
import { startNodePeer } from './start-peers.ts'
import type { Peer } from './start-peers.ts'

const rounds = 5
const secondsEach = 2
const connections = 32
/**
 * What node:http with one answer of 6 kB does in a second of a core that nobody else uses, on the class of machine that the
 * limits are for (two cores of x86-64). Others slow a core down for everybody on it, also by
 * the second of its own time; the same server beside ours tells how much.
 */
const quietRate = 70_000
/** Enough that 32 who write at once seldom meet. */
const manySubjects = 500

/** What one registration costs, and how many were done in a second of the clock. */
interface Round {
  readonly perSecond: number
  readonly serverSeconds: number
  readonly databaseSeconds: number
  readonly clientSeconds: number
  /** How much faster this machine is when nobody else is at work; 1 when it is quiet. */
  readonly quieter: number
}

/** Registrations of schemas that nobody has seen, in many subjects and in one, embedded and on PostgreSQL. */
export async function writeFigures(): Promise<readonly Figure[]> {
  needPrograms('wrk')
  const postgres = await startPostgres({ durable: true })
  const yardstick = await startNodePeer('node', { path: '/', headers: {}, body: Buffer.alloc(6_000, 'x') })
  const servers = {
    embedded: await serveRegistry(),
    PostgreSQL: await serveRegistry({ DATABASE_URL: await postgres.freshDatabase() }),
  }
  try {
    const main = postgres.processId()
    const several = { subjects: manySubjects, database: 0 }
    const plans = {
      'embedded, many subjects': { ...several, server: servers.embedded },
      'PostgreSQL, many subjects': { ...several, server: servers.PostgreSQL, database: main },
      'PostgreSQL, one subject': { server: servers.PostgreSQL, subjects: 1, database: main },
    }
    const measured = await measure(plans, yardstick)
    return figuresOf(measured)
  } finally {
    await Promise.all([yardstick, ...Object.values(servers)].map((server) => server.stop()))
    await postgres.stop()
  }
}

/** Who registers where, and the main process of the database, when there is one. */
interface Plan {
  readonly server: ServedRegistry
  readonly subjects: number
  readonly database: number
}

async function measure(
  plans: Readonly<Record<string, Plan>>,
  yardstick: Peer,
): Promise<ReadonlyMap<string, readonly Round[]>> {
  const measured = new Map<string, readonly Round[]>()
  for (let round = -1; round < rounds; round++)
    for (const [name, plan] of Object.entries(plans)) {
      const { perCpuSecond } = await load(yardstick, '/', [], 1)
      const quieter = Math.max(1, quietRate / perCpuSecond)
      const one = { ...(await registerForAWhile(plan, `ronde ${round}`)), quieter }
      // The first round is for warming up, and gives every subject its first versions.
      if (round >= 0) measured.set(name, [...(measured.get(name) ?? []), one])
    }
  return measured
}

async function registerForAWhile(
  { server, subjects, database }: Plan,
  tag: string,
): Promise<Omit<Round, 'quieter'>> {
  const key = Buffer.from(`${server.user}:${server.password}`).toString('base64')
  const before = { server: cpuSeconds(server.processId), database: databaseSeconds(database) }
  const script = fromRoot('tests/bench/registry/registrations.lua')
  const { answers, perSecond, ownSeconds } = await wrk([
    ...['-t1', `-c${connections}`, `-d${secondsEach}s`, '-s', script, server.url],
    ...['--', tag, String(subjects), `Basic ${key}`],
  ])
  const serverSeconds = cpuSeconds(server.processId) - before.server
  return {
    perSecond,
    serverSeconds: serverSeconds / answers,
    databaseSeconds: (databaseSeconds(database) - before.database) / answers,
    clientSeconds: ownSeconds / answers,
  }
}

/**
 * How many a second two cores do that have nothing else to do, from the processor time that one takes: no more than one core
 * does of what the server needs, and than both do of what server, database and client need together. So others may use the
 * machine meanwhile.
 */
function onTwoCores({ serverSeconds, databaseSeconds, clientSeconds, quieter }: Round): number {
  return quieter * Math.min(1 / serverSeconds, 2 / (serverSeconds + databaseSeconds + clientSeconds))
}

/** In one subject each waits for the one before: all that server and database do is done one after the other. */
function inARow({ serverSeconds, databaseSeconds, quieter }: Round): number {
  return quieter / (serverSeconds + databaseSeconds)
}

function figuresOf(measured: ReadonlyMap<string, readonly Round[]>): readonly Figure[] {
  const middle = (name: string, of: (round: Round) => number): number =>
    median((measured.get(name) ?? []).map(of))
  console.log(
    `  medians of ${rounds} rounds: a second of the clock; µs of server, database, client for each; the factor`,
  )
  for (const name of measured.keys()) {
    const parts = [
      middle(name, ({ perSecond }) => perSecond),
      middle(name, ({ serverSeconds }) => serverSeconds * 1e6),
      middle(name, ({ databaseSeconds: seconds }) => seconds * 1e6),
      middle(name, ({ clientSeconds }) => clientSeconds * 1e6),
    ]
    const factor = middle(name, ({ quieter }) => quieter).toPrecision(3)
    console.log(`  ${name.padEnd(26)} ${parts.map(Math.round).join(' ')} ${factor}`)
  }
  const least = (name: string, value: number, limit: number): Figure => ({
    ...{ name, value: Math.round(value), limit, unit: 'a second', bound: 'least' },
  })
  return [
    least('embedded', middle('embedded, many subjects', onTwoCores), 1_000),
    least('PostgreSQL', middle('PostgreSQL, many subjects', onTwoCores), 1_500),
    least('PostgreSQL, all in one subject', middle('PostgreSQL, one subject', inARow), 300),
  ]
}

/** Time of all processes of a PostgreSQL so far. */
function databaseSeconds(main: number): number {
  if (main === 0) return 0
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').split(' ').filter(Boolean)
  return [main, ...children.map(Number)].reduce((sum, id) => sum + cpuSeconds(id), 0)
}
