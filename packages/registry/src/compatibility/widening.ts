import type { Change } from '@samenspraak/compat'
import { isList, isObject, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'

/** Changes of rights that only take away; every other one may let somebody see more. */
const narrowing: ReadonlySet<string> = new Set([
  'rights/access-lost',
  'rights/minimum-lost',
  'rights/telltale-lost',
])

/** Whether somebody may see or do more by a change; a list that was cut short may hide such a change. */
export function isWidening({ notion, code }: Pick<Change, 'notion' | 'code'>): boolean {
  return (notion === 'rights' && !narrowing.has(code)) || code === 'document/list-cut'
}

/** Annotations that decide who sees what. */
const annotations = ['x-gegevensgroep', 'x-eigenaar'] as const

/** Whether a schema says anywhere who sees what, or to whom it belongs. */
export function saysWhoSees(schema: Json): boolean {
  const waiting: Json[] = [schema]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (isList(part)) waiting.push(...part)
    else if (isObject(part)) {
      const object = part
      if (annotations.some((name) => valueAt(object, name) !== undefined)) return true
      for (const value of Object.values(object)) if (value !== undefined) waiting.push(value)
    }
  }
  return false
}
