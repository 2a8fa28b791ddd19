import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { startPostgres } from '../../../packages/registry/test/postgres-server.ts'
import type { PostgresServer } from '../../../packages/registry/test/postgres-server.ts'
import { openPostgresStore } from '../../../packages/registry/src/store/postgres/open-postgres-store.ts'
import { faultsOf } from './faults.ts'
import type { Acknowledged } from './registration.ts'
import type { RoundsReport } from './rounds-report.ts'
import { startWriter } from './start-writer.ts'

/** Longest time, in milliseconds, between the first registrations and each of the two killings. */
const longestLife = 300

/** Registrations that each writer has under way at once, and does in all. */
const atOnce = 200

/** Two processes register in one database; one is killed, and so is PostgreSQL with everything that it started. */
export async function killPostgresWriters(rounds: number): Promise<RoundsReport> {
  const server = await startPostgres({ durable: true })
  const acknowledged: Acknowledged[] = []
  const faults: string[] = []
  try {
    const url = await server.freshDatabase()
    await (await openPostgresStore(url)).close()
    for (let round = 1; round <= rounds; round++) {
      const found = await killOnce(server, url, round)
      acknowledged.push(...found.acknowledged)
      const store = await openPostgresStore(url)
      const looked = round === rounds ? acknowledged : found.acknowledged
      const broken = [...found.faults, ...(await faultsOf(store, looked))]
      faults.push(...broken.map((fault) => `round ${round}: ${fault}`))
      await store.close()
    }
    return { rounds, acknowledged: acknowledged.length, faults }
  } finally {
    await server.stop()
  }
}

async function killOnce(
  server: PostgresServer,
  url: string,
  round: number,
): Promise<Pick<RoundsReport, 'faults'> & { readonly acknowledged: readonly Acknowledged[] }> {
  const [mortal, survivor] = ['a', 'b'].map((tag) => startWriter(url, `r${round}${tag}`, atOnce, 1))
  if (mortal === undefined || survivor === undefined) return { acknowledged: [], faults: ['no writers'] }
  await Promise.all([mortal.begun, survivor.begun])
  // Spread evenly, so that every stage of a transaction is met.
  await Promise.all([
    wait(longestLife * ((round * 0.618) % 1)).then(() => mortal.process.kill('SIGKILL')),
    wait(longestLife * ((round * 0.382) % 1)).then(() => killServer(server)),
  ])
  await server.restart()
  const [dead, alive] = await Promise.all([mortal.ended, survivor.ended])
  const done = alive.code === 0 && alive.acknowledged.length === atOnce
  return {
    acknowledged: [...dead.acknowledged, ...alive.acknowledged],
    faults: done ? [] : [`the writer that lived got ${alive.acknowledged.length} of ${atOnce} registered`],
  }
}

/** Kills the server and its processes of this moment, as when the machine stops. */
export function killServer(server: PostgresServer): void {
  const main = server.processId()
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').split(' ').filter(Boolean)
  for (const id of [main, ...children.map(Number)]) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It was on its way out already.
    }
  }
}
