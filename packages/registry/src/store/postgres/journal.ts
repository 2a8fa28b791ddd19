import { entryOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { batchSize, sealBatch } from './seal-batch.ts'

const after = {
  name: 'journal',
  text: 'select * from registry.entry where position > $1 order by position limit $2',
}

/** Reading the journal, and giving entries their place one process at a time. */
export function createJournal(connection: Connection): Pick<Store, 'seal' | 'journal'> {
  return {
    seal: async () => {
      let total = 0
      for (;;) {
        const sealed = await connection.together((client) => sealBatch(client, 'try'))
        total += sealed
        if (sealed < batchSize) return total
      }
    },
    journal: async (position, limit) => (await connection.find(after, [position, limit])).map(entryOf),
  }
}
