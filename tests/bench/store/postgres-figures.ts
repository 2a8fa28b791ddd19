import { openClient, startPostgres } from '../../../packages/registry/test/postgres-server.ts'
import { openPostgresStore } from '../../../packages/registry/src/store/postgres/open-postgres-store.ts'
import { registerStatement } from '../../../packages/registry/src/store/postgres/register-statement.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { freshCommand, ratePerSecond } from './registrations.ts'

const rounds = 9
const batch = 400
const atOnce = 8

/** The store on PostgreSQL beside pg alone that sends the same statement, in turns, 8 under way. */
export async function postgresFigures(): Promise<readonly Figure[]> {
  const server = await startPostgres({ durable: true })
  try {
    const url = await server.freshDatabase()
    const store = await openPostgresStore(url, { poolSize: atOnce })
    const clients = await Promise.all(Array.from({ length: atOnce }, () => openClient(url)))
    const rates = { ours: [0], bare: [0], 'hot subject': [0], sealing: [0] }
    const askAlone: Parameters<typeof ratePerSecond>[2] = async (command, line) => {
      const { query, values } = registerStatement(command)
      const answer = await clients[line]?.query({ ...query, values: [...values] })
      return answer?.rows
    }
    let [ours, bare] = [0, 0]
    for (let round = -1; round < rounds; round++) {
      // Each goes first as often as the other: sealing leaves the disk some work.
      const runs = [
        async () => {
          ours = await ratePerSecond(commands(), atOnce, (command) => store.register(command))
        },
        async () => {
          bare = await ratePerSecond(commands(), atOnce, askAlone)
        },
      ]
      for (const run of round % 2 === 0 ? runs : runs.toReversed()) await run()
      const hot = await ratePerSecond(commands('warm'), atOnce, (command) => store.register(command))
      const start = performance.now()
      const sealed = await store.seal()
      const sealing = (sealed / (performance.now() - start)) * 1_000
      // The first round is for warming up.
      if (round < 0) continue
      rates.ours[round] = ours
      rates.bare[round] = bare
      rates['hot subject'][round] = hot
      rates.sealing[round] = sealing
    }
    await Promise.all(clients.map((client) => client.end()))
    await store.close()
    const shown = Object.entries(rates).map(([name, values]) => `${name} ${Math.round(median(values))}`)
    console.log(`  PostgreSQL, ${atOnce} under way, a second (medians of ${rounds}): ${shown.join(', ')}`)
    const ratio = median(rates.ours.map((rate, round) => rate / (rates.bare[round] ?? Number.NaN)))
    return [
      {
        name: 'registering on PostgreSQL 8 at once, ours / pg alone',
        value: ratio,
        limit: 1.1,
        unit: 'x',
        bound: 'least',
      },
    ]
  } finally {
    await server.stop()
  }
}

function commands(subject?: string): readonly ReturnType<typeof freshCommand>[] {
  return Array.from({ length: batch }, () => freshCommand(subject))
}
