import type { DatabaseSync } from 'node:sqlite'
import type { SeenSetting } from '../outcomes.ts'

/** Whether settings are as they were seen, asked within the transaction of the change that rests on them. */
export function createSettingCheck(database: DatabaseSync): (seen: readonly SeenSetting[]) => boolean {
  const setting = database.prepare("select revision from record where kind = 'instelling' and key = ?")
  return (seen) => seen.every(({ key, revision }) => (setting.get(key)?.['revision'] ?? 0) === revision)
}
