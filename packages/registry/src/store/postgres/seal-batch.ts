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

const locks: Readonly<Record<SealLock, string>> = {
  try: 'select pg_try_advisory_xact_lock(7367020, 2) as mine',
  wait: 'select true as mine from pg_advisory_xact_lock(7367020, 2)',
}
const lastEntry = 'select position, hash from registry.entry order by position desc limit 1'
const firstWaiting = `select number, body from registry.waiting order by number limit ${batchSize}`
// A notice holds up other commits that send one, so sealing sends it and registering does not.
const place = `
  with placed as (
    insert into registry.entry
    select $1::bigint + t.place - 1, t.previous, t.hash, t.body
    from unnest($2::text[], $3::text[], $4::text[]) with ordinality as t (previous, hash, body, place)
  ), gone as (
    delete from registry.waiting where number = any ($5::bigint[])
  )
  select pg_notify('${channel}', '')`

/** Gives the first waiting entries their place within the transaction that `client` has begun; answers how many. */
export async function sealBatch(client: ClientBase, lock: SealLock): Promise<number> {
  const { rows } = await client.query<Row>(locks[lock])
  if (rows[0]?.['mine'] !== true) return 0
  const waiting = (await client.query<Row>(firstWaiting)).rows
  if (waiting.length === 0) return 0
  const start = endOf((await client.query<Row>(lastEntry)).rows[0])
  const sealed = sealedRows(waiting, start)
  await client.query(place, [
    start.position + 1,
    sealed.map(({ previous }) => previous),
    sealed.map(({ hash }) => hash),
    sealed.map(({ body }) => body),
    waiting.map((row) => row['number']),
  ])
  return sealed.length
}

interface SealedRow {
  readonly previous: string
  readonly hash: string
  readonly body: string
}

function sealedRows(waiting: readonly Row[], start: ChainEnd): readonly SealedRow[] {
  let end = start
  return waiting.map((row) => {
    const body = text(row['body'])
    const { position, previous, hash } = sealEntry(
      readEntry(body),
      { position: end.position + 1, previous: end.hash },
      sha256,
    )
    end = { position, hash }
    return { previous, hash, body }
  })
}

function endOf(row: Row | undefined): ChainEnd {
  return row === undefined ? emptyChain : { position: integer(row['position']), hash: text(row['hash']) }
}
