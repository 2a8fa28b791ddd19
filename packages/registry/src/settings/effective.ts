import type { CompatMode } from '@samenspraak/compat'
import type { SeenSetting } from '../store/outcomes.ts'
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

/** What holds, and the records that say so as they were seen, for who writes on the ground of it. */
export interface SeenEffective {
  readonly setting: Effective
  readonly seen: readonly SeenSetting[]
}

/** What is set at one level itself; undefined when nothing is. */
export async function settingAt(store: Store, scope: Scope): Promise<Setting | undefined> {
  const record = await store.record('instelling', keyOfScope(scope))
  return settingOf(record?.value)
}

/** What a record says; undefined when nothing is set, or nothing any more. */
export function settingOf(value: unknown): Setting | undefined {
  const setting = readSetting(value)
  return Object.keys(setting).length === 0 ? undefined : setting
}

/** What holds in a scope: each field from the nearest level that says something about it. */
export async function effectiveSetting(store: Store, scope: Scope): Promise<Effective> {
  return (await readEffective(store, scope)).setting
}

/** The same with the records that it was read from. */
export async function readEffective(store: Store, scope: Scope): Promise<SeenEffective> {
  const keys = scopesOf(scope).map(keyOfScope)
  const records = await Promise.all(keys.map((key) => store.record('instelling', key)))
  return {
    setting: inherit(records.map((record) => settingOf(record?.value))),
    seen: keys.map((key, index) => ({ key, revision: records[index]?.revision ?? 0 })),
  }
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
