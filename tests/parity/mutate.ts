import type { Random } from './random.ts'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** Documents to take parts from, so that a mutation puts real values in wrong places. */
export interface MutateOptions {
  readonly random: Random
  readonly donors: readonly Json[]
}

/** A copy with one to three changes such as a sender, a program or an attacker would make. */
export function mutate(document: Json, { random, donors }: MutateOptions): Json {
  let copy = structuredClone(document)
  for (let changes = 1 + random.int(3); changes > 0; changes--) {
    const place = somePlace(copy, random)
    if (place === undefined) copy = strangeValue(random, donors)
    else change(place, random, donors)
  }
  return copy
}

interface Place {
  readonly holder: Json[] | { [name: string]: Json }
  readonly key: string
  readonly value: Json
}

function somePlace(document: Json, random: Random): Place | undefined {
  const places: Place[] = []
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      places.push({ holder: value, key, value: inner })
      visit(inner)
    }
  }
  visit(document)
  return random.pick(places)
}

function change({ holder, key, value }: Place, random: Random, donors: readonly Json[]): void {
  const put = (other: Json): void => {
    Reflect.set(holder, key, other)
  }
  switch (random.int(9)) {
    case 0:
      return Array.isArray(holder)
        ? void holder.splice(Number(key), 1)
        : void Reflect.deleteProperty(holder, key)
    case 1:
      return put(strangeValue(random, donors))
    case 2:
      return Array.isArray(holder)
        ? void holder.push(structuredClone(value))
        : addProperty(holder, random.pick([`${key}x`, ...inheritedNames]) ?? key, value)
    case 3:
      return Array.isArray(value) ? put(value.concat(structuredClone(value))) : put([value])
    case 4:
      return typeof value === 'object' ? put({}) : put('')
    case 5:
      return put(somePlace(random.pick(donors) ?? null, random)?.value ?? null)
    default:
      return put(changedScalar(value, random))
  }
}

/** Names that every object seems to have. */
const inheritedNames = ['toString', 'constructor', 'hasOwnProperty', '__proto__', 'valueOf']

/** An own property, also where assignment would set something else. */
function addProperty(holder: object, name: string, value: Json): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
}

function changedScalar(value: Json, random: Random): Json {
  if (typeof value === 'string') return changedText(value, random)
  if (typeof value === 'number')
    return random.pick([value + 0.5, -value, value * 1e6, 0, value + 1, 2 ** 53, String(value)]) ?? 0
  if (typeof value === 'boolean') return random.pick([!value, String(value), 0]) ?? null
  return value
}

function changedText(text: string, random: Random): Json {
  const at = random.int(text.length + 1)
  const letters = ['a', 'Z', '0', '9', '-', ' ', 'é', '😀', '\n', ':', '.', 'T', '+', '\u0000']
  switch (random.int(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1)
    case 1:
      return text.slice(0, at) + (random.pick(letters) ?? '') + text.slice(at)
    case 2:
      return text.slice(0, at) + (random.pick(letters) ?? '') + text.slice(at + 1)
    case 3:
      return random.int(2) === 0 ? text.toUpperCase() : text.toLowerCase()
    case 4:
      return text.repeat(1 + random.int(60)).slice(0, 5000)
    default:
      return ` ${text}`
  }
}

function strangeValue(random: Random, donors: readonly Json[]): Json {
  const values: readonly Json[] = [
    ...[null, true, false, 0, 1, -1, 3.7, 1e21, '', ' ', 'onbekend', '2026-02-30', '2026-03-31', '999990019'],
    ...['2026-03-31T09:30:00Z', '2026-03-31T09:30:00', '123e4567-e89b-42d3-a456-426614174000'],
    ...[[], {}, [[]], [null], { id: 1 }, ['a', 'a'], 'x'.repeat(4001)],
    ...[['__proto__', '__proto__'], ['constructor', 'constructor'], [0, -0], 'toString'],
  ]
  return random.int(4) === 0
    ? structuredClone(random.pick(donors) ?? null)
    : structuredClone(random.pick(values) ?? null)
}
