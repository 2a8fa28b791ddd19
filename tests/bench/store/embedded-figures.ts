import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openEmbeddedStore } from '../../../packages/registry/src/store/embedded/open-embedded-store.ts'
import type { RegisterCommand } from '../../../packages/registry/src/store/outcomes.ts'
import { contentColumns } from '../../../packages/registry/src/store/rows.ts'
import { sha256 } from '../../../packages/registry/src/store/sha256.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { freshCommand, ratePerSecond } from './registrations.ts'

const rounds = 41
const batch = 20

/** The embedded store beside node:sqlite alone on files with the same tables, in turns, each change durable. */
export async function embeddedFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'store-bench-'))
  const [ourPath, rawPath] = [join(folder, 'ours.db'), join(folder, 'raw.db')]
  const store = await openEmbeddedStore(ourPath)
  await (await openEmbeddedStore(rawPath)).close()
  const raw = new DatabaseSync(rawPath)
  raw.exec('pragma synchronous = full')
  const rawRegister = prepareRawRegister(raw)
  const rates = { one: [0], eight: [0], raw: [0] }
  for (let round = 0; round < rounds; round++) {
    rates.raw[round] = await ratePerSecond(commands(), 1, (command) => Promise.resolve(rawRegister(command)))
    rates.one[round] = await ratePerSecond(commands(), 1, (command) => store.register(command))
    rates.eight[round] = await ratePerSecond(commands(), 8, (command) => store.register(command))
  }
  const reads = await readRates(raw, (id) => store.content(id))
  await store.close()
  raw.close()
  rmSync(folder, { recursive: true })
  printRates({ ...rates, ...reads })
  return [
    atLeast('registering one by one, ours / node:sqlite', ratios(rates.one, rates.raw), 0.8),
    atLeast('registering 8 at once, ours / node:sqlite one by one', ratios(rates.eight, rates.raw), 0.8),
    atLeast('content by id, ours / node:sqlite', ratios(reads.ourReads, reads.rawReads), 0.8),
  ]
}

function commands(): readonly RegisterCommand[] {
  return Array.from({ length: batch }, () => freshCommand())
}

/** The same rows in one durable transaction, by whoever knows already that nothing stands in the way. */
function prepareRawRegister(database: DatabaseSync): (command: RegisterCommand) => void {
  const begin = database.prepare('begin immediate')
  const commit = database.prepare('commit')
  const content = database.prepare(
    'insert into content (guid, identity, schema_hash, text, refs) values (?, ?, ?, ?, ?)',
  )
  const subject = database.prepare('insert into subject values (?, ?, 1, 1)')
  const version = database.prepare(
    'insert into version (context, subject, version, content_id, registered_at, registered_by, state) values (?, ?, 1, ?, ?, ?, ?)',
  )
  const entry = database.prepare('insert into entry (previous, hash, body) values (?, ?, ?)')
  return ({ name, content: { identity, schemaHash, text }, entry: said }) => {
    begin.run()
    const { lastInsertRowid: id } = content.run(identity, identity, schemaHash, text, '[]')
    subject.run(name.context, name.subject)
    version.run(name.context, name.subject, id, said.at, said.actor, '{"status":"gepubliceerd"}')
    const body = JSON.stringify({ ...said, on: name, version: 1, contentId: Number(id), schemaHash })
    entry.run(schemaHash, sha256(body), body)
    commit.run()
  }
}

async function readRates(
  raw: DatabaseSync,
  read: (id: number) => Promise<unknown>,
): Promise<{ readonly ourReads: readonly number[]; readonly rawReads: readonly number[] }> {
  const byId = raw.prepare(`select ${contentColumns} from content where id = ?`)
  const ourReads: number[] = []
  const rawReads: number[] = []
  const turns = 20_000
  for (let round = 0; round <= rounds; round++) {
    let start = performance.now()
    for (let turn = 0; turn < turns; turn++) byId.get((turn % (rounds * batch)) + 1)
    const rawRate = (turns / (performance.now() - start)) * 1_000
    start = performance.now()
    for (let turn = 0; turn < turns; turn++) await read((turn % (rounds * batch)) + 1)
    const ourRate = (turns / (performance.now() - start)) * 1_000
    // The first round is for warming up.
    if (round === 0) continue
    rawReads.push(rawRate)
    ourReads.push(ourRate)
  }
  return { ourReads, rawReads }
}

/** The middle of the ratios round by round: the disk of one moment is compared with that of the same moment. */
function ratios(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN)))
}

function atLeast(name: string, value: number, limit: number): Figure {
  return { name, value, limit, unit: 'x', bound: 'least' }
}

function printRates(rates: Readonly<Record<string, readonly number[]>>): void {
  const shown = Object.entries(rates).map(([name, values]) => `${name} ${Math.round(median(values))}`)
  console.log(`  embedded, a second (medians of ${rounds}): ${shown.join(', ')}`)
}
