import type { DatabaseSync } from 'node:sqlite'
import type { NewEntry } from '../../journal/entry.ts'
import { sealEntry } from '../../journal/seal-entry.ts'
import { emptyChain } from '../../journal/verify.ts'
import type { ChainEnd } from '../../journal/verify.ts'
import { entryText, readEntry } from '../entry-text.ts'
import { entryOf, integer, text } from '../rows.ts'
import { sha256 } from '../sha256.ts'
import type { Store } from '../store.ts'
import type { Changes } from './changes.ts'
import type { Connection } from './connection.ts'

/** Adds an entry within the transaction of its change. */
export type Append = (entry: NewEntry) => void

/** One file has one writer at a time, so an entry gets its place at once. */
export function createAppend(database: DatabaseSync, changes: Changes): Append {
  const last = database.prepare('select position, hash from entry order by position desc limit 1')
  const insert = database.prepare('insert into entry (position, previous, hash, body) values (?, ?, ?, ?)')
  return (entry) => {
    const end = endOf(last.get())
    const body = entryText(entry)
    const place = { position: end.position + 1, previous: end.hash }
    const { hash } = sealEntry(readEntry(body), place, sha256)
    insert.run(place.position, place.previous, hash, body)
    changes.happened(place.position)
  }
}

/** Reading the journal; there is never anything left to seal. */
export function createJournal({ database, read }: Connection): Pick<Store, 'seal' | 'journal'> {
  const after = database.prepare('select * from entry where position > ? order by position limit ?')
  return {
    seal: () => Promise.resolve(0),
    journal: (position, limit) => read(() => after.all(position, limit).map(entryOf)),
  }
}

function endOf(row: Readonly<Record<string, unknown>> | undefined): ChainEnd {
  return row === undefined ? emptyChain : { position: integer(row['position']), hash: text(row['hash']) }
}
