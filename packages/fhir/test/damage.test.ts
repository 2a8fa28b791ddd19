import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { messageTypes } from '../src/documents.ts'
import { documentsToBundle, fromBundle } from '../src/index.ts'
import { isObject } from '../src/json.ts'
import type { Json, JsonObject } from '../src/json.ts'

const kinds: readonly Json[] = [
  'x',
  '',
  7,
  -1.5,
  true,
  {},
  [],
  [[]],
  [{}],
  { a: 'x' },
  { coding: 'x' },
  { reference: '#x' },
]

/** Numbers that are the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** Puts another kind of value, or nothing, somewhere. */
function damage(value: Json, next: (below: number) => number): Json {
  const isInside = typeof value === 'object' && value !== null && next(9) > 0
  if (!isInside) return structuredClone(kinds[next(kinds.length)] ?? '')
  const entries: readonly (readonly [string, Json])[] = Object.entries(value)
  const chosen = next(Math.max(1, entries.length))
  if (Array.isArray(value))
    return entries.map(([, item], index) => (index === chosen ? damage(item, next) : item))
  const kept = entries.flatMap(([name, item], index): readonly (readonly [string, Json])[] =>
    index !== chosen ? [[name, item]] : next(6) === 0 ? [] : [[name, damage(item, next)]],
  )
  return Object.fromEntries(kept)
}

/** Every text of more than two words, but for those that are put together from what stands beside them. */
function textsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return value.split(' ').length > 2 ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]: readonly [string, Json]) =>
    name === 'line' || name === 'family' ? [] : textsOf(item),
  )
}

function bundleOf(index: number): JsonObject {
  const documents = Object.entries(messageTypes).map(([key, { name }]) => [
    key,
    [sample(name, { seed: 31, index })],
  ])
  const bundle: unknown = structuredClone(documentsToBundle(Object.fromEntries(documents)).bundle)
  return isObject(bundle) ? bundle : {}
}

test('a damaged Bundle never throws, and no text in it disappears without being named or kept', () => {
  const next = numbers(20261122)
  const lost: unknown[] = []
  for (let index = 0; index < 5; index++) {
    const bundle = bundleOf(index)
    for (let round = 0; round < 16; round++) {
      const { entry } = bundle
      const damaged = { ...bundle, entry: Array.isArray(entry) ? damage(entry, next) : [] }
      fromBundle(damaged)
      const read = fromBundle(damaged, { tolerant: true })
      if (!read.ok) continue
      const said = JSON.stringify([read.documents, read.incomplete, read.foreign])
      const texts = textsOf(damaged['entry'] ?? []).filter(
        (text) => !said.includes(JSON.stringify(text).slice(1, -1)),
      )
      lost.push(...texts)
    }
  }
  expect(lost).toEqual([])
})
