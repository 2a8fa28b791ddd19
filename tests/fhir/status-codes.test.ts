import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { documentSheets } from '../../packages/fhir/mapping/index.ts'
import type { PlaceRow, Sheet } from '../../packages/fhir/mapping/index.ts'
import { messageTypes } from '../../packages/fhir/src/documents.ts'
import { isObject, plainText } from '../../packages/fhir/src/json.ts'
import { canonical } from './canonical.ts'
import { roundTrip } from './round-trip-of.ts'

// FHIR has fewer statuses than we have. Not only those that somebody thought of: each code of each row that says a status.

test.each(documentSheets)('every status that $name can have comes back as it was', ({ name, sheet }) => {
  const type = Object.values(messageTypes).find((each) => each.name === name)
  const held = new Set<string>()
  const lost: string[] = []
  for (let index = 0; index < 40; index++) {
    const made: unknown = sample(name, { seed: 77, index })
    for (const { at, code } of codesIn(sheet, made)) {
      const key = `${at.replaceAll(/\d+/g, '#')} ${code}`
      const changed = withValue(made, at, code)
      if (held.has(key) || type?.is(changed) !== true) continue
      held.add(key)
      if (canonical(roundTrip(name, changed).back) !== canonical([changed])) lost.push(key)
    }
  }
  expect(lost).toEqual([])
  // What was never really tried proves nothing.
  expect(held.size).toBeGreaterThanOrEqual(fewest[name] ?? 0)
})

/** How many codes the samples reach at least, by message; the others have no status of their own. */
const fewest: Readonly<Record<string, number>> = {
  ondersteuningsplan: 35,
  arrangement: 12,
  inwoner: 4,
  toestemming: 2,
  verwijzing: 5,
  terugkoppeling: 3,
}

interface CodeAt {
  readonly at: string
  readonly code: string
}

/** Each code that could stand at each status of a document. */
function codesIn(sheet: Sheet, value: unknown, at = ''): readonly CodeAt[] {
  if (!isObject(value)) return []
  return Object.entries(sheet.rows).flatMap(([name, row]) => {
    const below = value[name]
    if ('derived' in row || 'dropped' in row || below === undefined) return []
    return variantsOf(row).flatMap((variant) => {
      const here = `${at}/${name}`
      const codes = Object.keys(variant.codec === 'status' ? (variant.map ?? {}) : {})
      const inside = variant.sheet
      const own = typeof below === 'string' ? codes.map((code) => ({ at: here, code })) : []
      if (inside === undefined) return own
      const items = Array.isArray(below)
        ? below.map((item, index) => ({ item, to: `${here}/${index}` }))
        : [{ item: below, to: here }]
      return [...own, ...items.flatMap(({ item, to }) => codesIn(inside, item, to))]
    })
  })
}

function variantsOf(row: PlaceRow): readonly PlaceRow[] {
  return row.or === undefined ? [row] : [row, ...variantsOf(row.or)]
}

function withValue(document: unknown, at: string, code: string): unknown {
  const copy: unknown = structuredClone(document)
  const steps = at.split('/').slice(1)
  const owner = steps.slice(0, -1).reduce<unknown>((inside, step) => Reflect.get(Object(inside), step), copy)
  Reflect.set(Object(owner), plainText(steps.at(-1)), code)
  return copy
}
