import type { DatabaseSync } from 'node:sqlite'
import { Listeners } from '../listeners.ts'
import { integer } from '../rows.ts'

/** Who is told that the journal grew, by this process or by another. */
export interface Changes {
  /** Called within the transaction; listeners hear it when that is over. */
  happened(position: number): void
  onChange(listener: () => void): () => void
  close(): void
}

/** Own changes are told at once; those of other processes by a look at the journal now and then. */
export function createChanges(database: DatabaseSync, pollMilliseconds: number): Changes {
  const last = database.prepare('select coalesce(max(position), 0) as position from entry')
  const position = (): number => integer(last.get()?.['position'])
  let seen = position()
  const listeners = new Listeners(() => {
    seen = position()
    const timer = setInterval(look, pollMilliseconds).unref()
    return () => clearInterval(timer)
  })

  function look(): void {
    if (!database.isOpen || position() === seen) return
    seen = position()
    listeners.tell()
  }

  return {
    happened: (position) => {
      seen = position
      listeners.tell()
    },
    onChange: (listener) => listeners.add(listener),
    close: () => listeners.clear(),
  }
}
