import type { Action, NewEntry } from '../journal/entry.ts'
import type { Outcome, Refusal } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import type { Store } from '../store/store.ts'
import { busy } from '../registration/busy.ts'
import { readEffective, settingOf } from './effective.ts'
import type { Effective } from './effective.ts'
import { keyOfScope, subjectOfScope } from './scope.ts'
import type { Scope } from './scope.ts'
import type { Setting } from './setting.ts'

/** Who changes something, and when. */
export interface Act {
  readonly actor: string
  readonly at: string
}

/** What a change found and left; undefined where nothing is set. */
export interface SettingChange {
  readonly before: Setting | undefined
  readonly after: Setting | undefined
}

const mostAttempts = 20

/** Changes what is set at one level; the change is made again when somebody else was first. */
export async function changeSetting(
  store: Store,
  {
    scope,
    change,
    act,
    whyNot,
  }: {
    readonly scope: Scope
    readonly change: (before: Setting) => Setting
    readonly act: Act
    /** Why nothing may change under what holds; asked of what still holds when the change is written. */
    readonly whyNot?: (setting: Effective) => Refusal | undefined
  },
): Promise<Outcome<SettingChange>> {
  const key = keyOfScope(scope)
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const under = whyNot === undefined ? undefined : await readEffective(store, scope)
    const refusal = under && whyNot?.(under.setting)
    if (refusal !== undefined) return refused(refusal)
    const record = await store.record('instelling', key)
    const before = settingOf(record?.value)
    const changed = change(before ?? {})
    const after = Object.keys(changed).length === 0 ? undefined : changed
    if (before === undefined && after === undefined) return given({ before, after })
    const entry = entryOf(scope, after === undefined ? 'instelling-verwijderd' : 'instelling-gewijzigd', act)
    // A record that is empty stays: its revision must not begin again under those who have seen it.
    const fresh = { kind: 'instelling', key, value: after ?? {} } as const
    const told = { ...entry, detail: detailOf(scope, before, after) }
    const written = await store.putRecord(fresh, record?.revision ?? 0, told, under?.seen)
    if (written.outcome === 'written') return given({ before, after })
  }
  return refused(busy)
}

function entryOf(scope: Scope, action: Action, { actor, at }: Act): NewEntry {
  const on = subjectOfScope(scope)
  return { at, actor, action, ...(on === undefined ? {} : { on }) }
}

/** What was and what is set, in so far as it is one word. */
function detailOf(
  scope: Scope,
  before: Setting | undefined,
  after: Setting | undefined,
): Readonly<Record<string, string>> {
  const changes = (['compatibility', 'mode', 'alias'] as const).flatMap((field) => {
    const from = before?.[field]
    const to = after?.[field]
    if (from === to) return []
    return [
      ...(from === undefined ? [] : [[`${field}-was`, from] as const]),
      ...(to === undefined ? [] : [[field, to] as const]),
    ]
  })
  const context = scope.context === undefined ? [] : [['context', scope.context] as const]
  return Object.fromEntries([...context, ...changes])
}
