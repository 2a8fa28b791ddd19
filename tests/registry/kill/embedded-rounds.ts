import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { openEmbeddedStore } from '../../../packages/registry/src/store/embedded/open-embedded-store.ts'
import { faultsOf } from './faults.ts'
import type { Acknowledged } from './registration.ts'
import type { RoundsReport } from './rounds-report.ts'
import { startWriter } from './start-writer.ts'

/** Longest time, in milliseconds, that a writer lives after its first registration. */
const longestLife = 250

/** Kills a process that registers in an embedded store, round after round on the same file. */
export async function killEmbeddedWriters(rounds: number): Promise<RoundsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const path = join(folder, 'registry.db')
  const acknowledged: Acknowledged[] = []
  const faults: string[] = []
  try {
    for (let round = 1; round <= rounds; round++) {
      const told = await killRound(path, round)
      acknowledged.push(...told)
      // Everything is looked at in the last round; in between what this round added.
      const looked = round === rounds ? acknowledged : told
      faults.push(...(await check(path, looked)).map((fault) => `round ${round}: ${fault}`))
    }
    return { rounds, acknowledged: acknowledged.length, faults }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One writer; every fifth time two on the same file, killed one after the other. */
async function killRound(path: string, round: number): Promise<readonly Acknowledged[]> {
  const tags = round % 5 === 0 ? ['a', 'b'] : ['a']
  const writers = tags.map((tag) => startWriter(path, `r${round}${tag}`, 30, 1_000_000))
  await Promise.all(writers.map(({ begun }) => begun))
  const told: Acknowledged[] = []
  for (const writer of writers) {
    // Spread evenly, so that every stage of a transaction is met.
    await wait(longestLife * ((round * 0.618) % 1))
    writer.process.kill('SIGKILL')
    told.push(...(await writer.ended).acknowledged)
  }
  return told
}

async function check(path: string, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const store = await openEmbeddedStore(path)
  const faults = await faultsOf(store, acknowledged)
  await store.close()
  const database = new DatabaseSync(path)
  const integrity = database.prepare('pragma integrity_check').get()?.['integrity_check']
  const foreign = database.prepare('pragma foreign_key_check').all()
  database.close()
  return [
    ...faults,
    ...(integrity === 'ok' ? [] : [`integrity_check says ${String(integrity)}`]),
    ...foreign.map(() => 'a row refers to nothing'),
  ]
}
