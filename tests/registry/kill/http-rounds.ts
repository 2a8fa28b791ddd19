import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startPostgres } from '../../../packages/registry/test/postgres-server.ts'
import type { PostgresServer } from '../../../packages/registry/test/postgres-server.ts'
import { openEmbeddedStore } from '../../../packages/registry/src/store/embedded/open-embedded-store.ts'
import { openPostgresStore } from '../../../packages/registry/src/store/postgres/open-postgres-store.ts'
import type { Store } from '../../../packages/registry/src/store/store.ts'
import { serveRegistry } from '../run-server.ts'
import { faultsOf } from './faults.ts'
import { registerOverHttp } from './http-client.ts'
import { killServer } from './postgres-rounds.ts'
import type { Acknowledged } from './registration.ts'
import type { RoundsReport } from './rounds-report.ts'

/** Longest time, in milliseconds, between the first answer and a killing. */
const longestLife = 600
/** Registrations that are under way at once. */
const atOnce = 200

type Round = Pick<RoundsReport, 'faults'> & { readonly told: readonly Acknowledged[] }

/** Two instances serve one database; one is killed during 200 registrations over HTTP, and so is PostgreSQL. */
export async function killPostgresInstances(rounds: number): Promise<RoundsReport> {
  const server = await startPostgres({ durable: true })
  try {
    const url = await server.freshDatabase()
    return await killRounds(
      rounds,
      () => openPostgresStore(url),
      (round) => killOne(server, url, round),
    )
  } finally {
    await server.stop()
  }
}

/** A server with an embedded store is killed while everybody registers, round after round on the same file. */
export async function killEmbeddedInstances(rounds: number): Promise<RoundsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-http-'))
  const path = join(folder, 'register.db')
  try {
    return await killRounds(
      rounds,
      () => openEmbeddedStore(path),
      (round) => killAlone(path, round),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function killRounds(
  rounds: number,
  open: () => Promise<Store>,
  kill: (round: number) => Promise<Round>,
): Promise<RoundsReport> {
  const acknowledged: Acknowledged[] = []
  const faults: string[] = []
  for (let round = 1; round <= rounds; round++) {
    const { told, faults: found } = await kill(round)
    acknowledged.push(...told)
    const store = await open()
    // Everything is looked at in the last round; in between what this round added.
    const broken = [...found, ...(await faultsOf(store, round === rounds ? acknowledged : told))]
    faults.push(...broken.map((fault) => `round ${round}: ${fault}`))
    await store.close()
  }
  return { rounds, acknowledged: acknowledged.length, faults }
}

async function killOne(server: PostgresServer, url: string, round: number): Promise<Round> {
  const [mortal, survivor] = await Promise.all([
    serveRegistry({ DATABASE_URL: url }),
    serveRegistry({ DATABASE_URL: url }),
  ])
  const answers = Array.from({ length: atOnce }, (_, line) =>
    // Every tenth line registers what another line registers too, in another subject.
    registerOverHttp([mortal, survivor], `r${round}-${line % 10 === 9 ? 0 : line}`, line),
  )
  await Promise.race(answers)
  // Spread evenly, so that every stage of a transaction is met.
  await Promise.all([
    wait(longestLife * ((round * 0.618) % 1)).then(() => mortal.kill()),
    wait(longestLife * ((round * 0.382) % 1)).then(() => killServer(server)),
  ])
  await server.restart()
  const told = (await Promise.all(answers)).filter((one) => one !== undefined)
  await survivor.stop()
  const missing = told.length === atOnce ? [] : [`${told.length} of ${atOnce} were registered in the end`]
  return { told, faults: missing }
}

async function killAlone(path: string, round: number): Promise<Round> {
  const server = await serveRegistry({ SAMENSPRAAK_STORE_FILE: path })
  const told: Acknowledged[] = []
  const over = new AbortController()
  const lines = Array.from({ length: 30 }, async (_, line) => {
    for (let index = 0; !over.signal.aborted; index++) {
      const one = await registerOverHttp(
        [server],
        `r${round}-${line}-${index}`,
        line,
        () => over.signal.aborted,
      )
      if (one !== undefined) told.push(one)
    }
  })
  while (told.length === 0) await wait(5)
  await wait(longestLife * ((round * 0.618) % 1))
  await server.kill()
  over.abort()
  await Promise.all(lines)
  return { told, faults: [] }
}
