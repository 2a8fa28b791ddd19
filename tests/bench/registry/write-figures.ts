import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../../packages/registry/test/postgres-server.ts'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { serveRegistry } from '../../registry/run-server.ts'
import type { ServedRegistry } from '../../registry/run-server.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { cpuSeconds, wrk } from './load.ts'
import type { Target } from './load.ts'
import { needPrograms } from './programs.ts'
import { startKeeper } from './start-peers.ts'

const rounds = 3
const secondsEach = 2
const connections = 32
/** Enough that 32 who write at once seldom meet. */
const manySubjects = 500

/** A program is at its own speed when it did something so often; on a slow machine that takes longer. */
const warmAfter = 4_000
const mostWarmUps = 12

/** What one registration costs, and how many were done in a second of the clock. */
interface Round {
  readonly answers: number
  readonly perSecond: number
  readonly serverSeconds: number
  readonly databaseSeconds: number
  readonly clientSeconds: number
}

/** One of the registry, and one at the same time of a server that only keeps what it gets in the same kind of database. */
interface Pair {
  readonly ours: Round
  readonly keeper: Round
}

/** Registrations of schemas that nobody has seen, in many subjects and in one, embedded and on PostgreSQL. */
export async function writeFigures(): Promise<readonly Figure[]> {
  needPrograms('wrk')
  const postgres = await startPostgres({ durable: true })
  const folder = mkdtempSync(join(tmpdir(), 'write-bench-'))
  const keepers = {
    embedded: await startKeeper(join(folder, 'keeper.db')),
    PostgreSQL: await startKeeper(await postgres.freshDatabase()),
  }
  const servers = {
    embedded: await serveRegistry(),
    PostgreSQL: await serveRegistry({ DATABASE_URL: await postgres.freshDatabase() }),
  }
  try {
    const onPostgres = {
      server: servers.PostgreSQL,
      keeper: keepers.PostgreSQL,
      database: postgres.processId(),
    }
    const several = { subjects: manySubjects, database: 0 }
    const plans = {
      'embedded, many subjects': { ...several, server: servers.embedded, keeper: keepers.embedded },
      'PostgreSQL, many subjects': { ...several, ...onPostgres },
      'PostgreSQL, one subject': { subjects: 1, ...onPostgres },
    }
    return figuresOf(await measure(plans))
  } finally {
    await Promise.all([...Object.values(keepers), ...Object.values(servers)].map((server) => server.stop()))
    await postgres.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Who registers where, and the main process of the database, when there is one. */
interface Plan {
  readonly server: ServedRegistry
  readonly keeper: Target
  readonly subjects: number
  readonly database: number
}

async function measure(plans: Readonly<Record<string, Plan>>): Promise<ReadonlyMap<string, readonly Pair[]>> {
  const measured = new Map<string, readonly Pair[]>()
  for (const [name, plan] of Object.entries(plans))
    for (const target of [plan.keeper, plan.server]) await warmUp(target, plan, name)
  for (let round = 0; round < rounds; round++)
    for (const [name, plan] of Object.entries(plans)) {
      const tag = `${name}, ronde ${round}`
      const keeper = await registerForAWhile(plan.keeper, plan, tag, 1)
      const ours = await registerForAWhile(plan.server, plan, tag, secondsEach)
      measured.set(name, [...(measured.get(name) ?? []), { ours, keeper }])
    }
  return measured
}

/** Gives every subject its first versions too; in one subject alone the program is as warm as it was already. */
async function warmUp(target: Target, plan: Plan, name: string): Promise<void> {
  const enough = plan.subjects > 1 ? warmAfter : 1
  let done = 0
  for (let turn = 0; turn < mostWarmUps && done < enough; turn++)
    done += (await registerForAWhile(target, plan, `${name}, vooraf ${turn}`, 1)).answers
}

async function registerForAWhile(
  { url, processId }: Target,
  { server, subjects, database }: Plan,
  tag: string,
  seconds: number,
): Promise<Round> {
  const key = Buffer.from(`${server.user}:${server.password}`).toString('base64')
  const before = { server: cpuSeconds(processId), database: databaseSeconds(database) }
  const script = fromRoot('tests/bench/registry/registrations.lua')
  const { answers, perSecond, ownSeconds } = await wrk([
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url],
    ...['--', tag, String(subjects), `Basic ${key}`],
  ])
  const serverSeconds = cpuSeconds(processId) - before.server
  return {
    answers,
    perSecond,
    serverSeconds: serverSeconds / answers,
    databaseSeconds: (databaseSeconds(database) - before.database) / answers,
    clientSeconds: ownSeconds / answers,
  }
}

/** Of a processor, for one registration: the server and the database together. */
function costOf({ serverSeconds, databaseSeconds }: Round): number {
  return serverSeconds + databaseSeconds
}

/**
 * How many a second two cores do that have nothing else to do, from the processor time that one takes: no more than one core
 * does of what the server needs, and than both do of what server, database and client need together.
 */
function onTwoCores({ serverSeconds, databaseSeconds, clientSeconds }: Round): number {
  return Math.min(1 / serverSeconds, 2 / (serverSeconds + databaseSeconds + clientSeconds))
}

/** In one subject each waits for the one before: all that server and database do is done one after the other. */
function inARow(round: Round): number {
  return 1 / costOf(round)
}

function figuresOf(measured: ReadonlyMap<string, readonly Pair[]>): readonly Figure[] {
  const middle = (name: string, of: (pair: Pair) => number): number =>
    median((measured.get(name) ?? []).map(of))
  console.log(
    `  medians of ${rounds} rounds: a second of the clock; µs of server, database, client; the same of the keeper`,
  )
  for (const name of measured.keys()) {
    const parts = (['ours', 'keeper'] as const).flatMap((whose) => [
      middle(name, (pair) => pair[whose].perSecond),
      middle(name, (pair) => pair[whose].serverSeconds * 1e6),
      middle(name, (pair) => pair[whose].databaseSeconds * 1e6),
      middle(name, (pair) => pair[whose].clientSeconds * 1e6),
    ])
    console.log(`  ${name.padEnd(26)} ${parts.map(Math.round).join(' ')}`)
  }
  const most = (name: string, limit: number, goal: number, rate: (round: Round) => number): Figure => ({
    ...{ name: `${name}: cost of one / of keeping alone`, limit, unit: 'x', bound: 'most' },
    value: middle(name, ({ ours, keeper }) => costOf(ours) / costOf(keeper)),
    goal: `${goal} a second; here ${Math.round(middle(name, ({ ours }) => rate(ours)))}`,
  })
  return [
    most('embedded, many subjects', 14, 1_000, onTwoCores),
    most('PostgreSQL, many subjects', 3.5, 1_500, onTwoCores),
    most('PostgreSQL, one subject', 16, 300, inARow),
  ]
}

/** Time of all processes of a PostgreSQL so far. */
function databaseSeconds(main: number): number {
  if (main === 0) return 0
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').split(' ').filter(Boolean)
  return [main, ...children.map(Number)].reduce((sum, id) => sum + cpuSeconds(id), 0)
}
