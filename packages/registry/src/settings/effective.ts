import type { CompatMode } from '@samenspraak/compat'
import type { Store } from '../store/store.ts'
import { keyOfScope, scopesOf } from './scope.ts'
import type { Scope } from './scope.ts'
import { readSetting } from './setting.ts'
import type { Mode, Setting } from './setting.ts'

/** What holds for a subject, after inheritance: nothing is left open about level and mode. */
export interface Effective extends Setting {
  readonly compatibility: CompatMode
  readonly mode: Mode
}

/** What is set at one level itself; undefined when nothing is. */
export async function settingAt(store: Store, scope: Scope): Promise<Setting | undefined> {
  const record = await store.record('instelling', keyOfScope(scope))
  return record === undefined ? undefined : readSetting(record.value)
}

/** What holds in a scope: each field from the nearest level that says something about it. */
export async function effectiveSetting(store: Store, scope: Scope): Promise<Effective> {
  return inherit(await Promise.all(scopesOf(scope).map((each) => settingAt(store, each))))
}

/** Lays settings over each other, the nearest first and the one for everything last. */
export function inherit(nearestFirst: readonly (Setting | undefined)[]): Effective {
  const levels = nearestFirst.map((setting) => setting ?? {}).toReversed()
  const merged: Setting = Object.assign({}, ...levels)
  const beleid = Object.assign({}, ...levels.map((level) => level.beleid ?? {}))
  // Somebody who closes the whole registry means every subject, also those with a mode of their own.
  const isClosed = levels[0]?.mode === 'READONLY_OVERRIDE'
  return {
    ...merged,
    beleid,
    compatibility: merged.compatibility ?? 'BACKWARD',
    mode: isClosed ? 'READONLY_OVERRIDE' : (merged.mode ?? 'READWRITE'),
  }
}
