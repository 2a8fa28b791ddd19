import { isList, isObject } from '../../json.ts'
import type { Json, JsonObject } from '../../json.ts'

/** A value with what FHIR knows of it: its type, and what stands beside a primitive in `_name`. */
export interface Item {
  readonly value: Json
  /** Name of a type, or path of an element that has no type of its own; empty when nobody knows. */
  readonly type: string
  readonly beside?: JsonObject
}

/** Tells the type of a child element by the type of its parent and its name. */
export type TypeOfChild = (type: string, name: string) => string

/** The children of an item under a name; `value` also finds `valueDate`. */
export function childrenOf(item: Item, name: string, typeOf: TypeOfChild): readonly Item[] {
  if (name === 'extension' && item.beside !== undefined) return itemsIn(item.beside, name, 'Extension')
  if (!isObject(item.value)) return []
  if (name in item.value || `_${name}` in item.value)
    return itemsIn(item.value, name, typeOf(item.type, name))
  const choice = Object.keys(item.value).find((key) => isChoice(key, name))
  return choice === undefined ? [] : itemsIn(item.value, choice, typeOf(item.type, choice))
}

/** All children of an item. */
export function allChildren(item: Item, typeOf: TypeOfChild): readonly Item[] {
  const own = isObject(item.value) ? item.value : {}
  const names = new Set(Object.keys(own).map((name) => name.replace(/^_/, '')))
  names.delete('resourceType')
  const beside = item.beside === undefined ? [] : itemsIn(item.beside, 'extension', 'Extension')
  return [...[...names].flatMap((name) => itemsIn(own, name, typeOf(item.type, name))), ...beside]
}

/** What stands under a name of an object, with what stands beside each. */
export function itemsIn(object: JsonObject, name: string, type: string): readonly Item[] {
  const values = listed(object[name])
  const besides = listed(object[`_${name}`])
  return Array.from({ length: Math.max(values.length, besides.length) }, (_, index) => {
    const beside = besides[index]
    return itemOf(values[index] ?? null, type, isObject(beside) ? beside : undefined)
  })
}

/** An item; a resource tells its own type. */
export function itemOf(value: Json, type: string, beside?: JsonObject): Item {
  const own = isObject(value) ? value['resourceType'] : undefined
  return {
    value,
    type: typeof own === 'string' ? own : type,
    ...(beside === undefined ? {} : { beside }),
  }
}

/** Whether a name of JSON is an element with a choice of types. */
export function isChoice(key: string, name: string): boolean {
  return key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length))
}

function listed(value: Json | undefined): readonly Json[] {
  if (value === undefined) return []
  return isList(value) ? value : [value]
}
