import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'

/** Tasks that one process at a time has; all processes on one file share the clock of its machine. */
export function createLease({ database, write }: Connection): Pick<Store, 'lease'> {
  const take = database.prepare(`
    insert into lease (task, holder, ends_at) values (?1, ?2, ?4 + ?3)
    on conflict do update set holder = excluded.holder, ends_at = excluded.ends_at
    where holder = excluded.holder or ends_at <= ?4`)
  return {
    lease: (task, holder, milliseconds) =>
      write(() => take.run(task, holder, Math.ceil(milliseconds), Date.now()).changes === 1),
  }
}
