import type { ClientBase } from 'pg'
import { sealEntry } from '../../journal/seal-entry.ts'
import { emptyChain } from '../../journal/verify.ts'
import type { ChainEnd } from '../../journal/verify.ts'
import { readEntry } from '../entry-text.ts'
import { integer, text } from '../rows.ts'
import type { Row } from '../rows.ts'
import { sha256 } from '../sha256.ts'

/** Name under which processes tell each other that the journal grew. */
export const channel = 'registry_journal'

/** How many entries get their place in one transaction. */
export const batchSize = 1_000

/** What to do while another process is sealing: come back another time, or wait until it is done. */
export type SealLock = 'try' | 'wait'

const firstWaiting = {
  name: 'first-waiting',
  text: `select * from registry.first_waiting($1, ${batchSize})`,
}
const placing = {
  name: 'place-entries',
  text: `select registry.place_entries('${channel}', $1, $2, $3, $4)`,
}

/** Gives the first waiting entries their place within the transaction that `client` has begun; answers how many. */
export async function sealBatch(client: ClientBase, lock: SealLock): Promise<number> {
  const waiting = (await client.query<Row>({ ...firstWaiting, values: [lock === 'wait'] })).rows
  if (waiting.length === 0) return 0
  const start = endOf(waiting[0])
  const sealed = sealedRows(waiting, start)
  const values = [
    start.position + 1,
    waiting.map((row) => row['number']),
    sealed.map(({ previous }) => previous),
    sealed.map(({ hash }) => hash),
  ]
  await client.query({ ...placing, values })
  return sealed.length
}

interface SealedRow {
  readonly previous: string
  readonly hash: string
}

function sealedRows(waiting: readonly Row[], start: ChainEnd): readonly SealedRow[] {
  let end = start
  return waiting.map((row) => {
    const { position, previous, hash } = sealEntry(
      readEntry(text(row['body'])),
      { position: end.position + 1, previous: end.hash },
      sha256,
    )
    end = { position, hash }
    return { previous, hash }
  })
}

/** Where the chain ends so far, beside any entry that waits. */
function endOf(row: Row | undefined): ChainEnd {
  if (row === undefined || row['last_position'] === null) return emptyChain
  return { position: integer(row['last_position']), hash: text(row['last_hash']) }
}
