import { Listeners } from '../listeners.ts'
import { integer } from '../rows.ts'
import type { Connection } from './connection.ts'
import { startWatch } from './watch.ts'
import type { Watch } from './watch.ts'

/** Who is told that the journal grew, by this process or by another. */
export interface Changes {
  happened(): void
  onChange(listener: () => void): () => void
  close(): Promise<void>
}

const state = {
  name: 'journal-state',
  text: `
    select exists (select 1 from registry.waiting) as waiting,
      coalesce((select max(position) from registry.entry), 0) as position`,
}

/**
 * Own changes are told at once. Those of other processes by a notice when they have their place, and by a look now and then,
 * which also finds what a process left behind that stopped before it could seal.
 */
export function createChanges(
  connection: Pick<Connection, 'find'>,
  url: string,
  pollMilliseconds: number,
): Changes {
  let watch: Watch | undefined
  let seen: number | undefined
  const listeners = new Listeners(() => {
    watch = startWatch({ url, pollMilliseconds, heard: () => listeners.tell(), look })
    return () => void watch?.stop()
  })

  async function look(): Promise<void> {
    const row = (await connection.find(state, []))[0]
    const position = integer(row?.['position'])
    // Before the first look there may have been news of which nobody was told, as while the server was away.
    const isNews = row?.['waiting'] === true || seen === undefined || position > seen
    seen = position
    if (isNews) listeners.tell()
  }

  return {
    happened: () => listeners.tell(),
    onChange: (listener) => listeners.add(listener),
    close: async () => {
      listeners.clear()
      await watch?.stop()
    },
  }
}
