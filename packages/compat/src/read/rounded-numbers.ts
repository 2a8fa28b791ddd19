import type { Json } from '../json.ts'
import { escapePointer } from './resources.ts'

/** A number that its reader may have rounded. */
export interface RoundedNumber {
  readonly schema: 'from' | 'to'
  /** JSON Pointer of the number. */
  readonly at: string
}

const most = 20

interface Part {
  readonly value: Json
  readonly at: string
}

/**
 * The first whole numbers beyond 2^53 in both versions: what was written there may have been another number, and readers of
 * JSON do not say so. A verdict is about the numbers as they came.
 */
export function roundedNumbers(versions: {
  readonly from: Json
  readonly to: Json
}): readonly RoundedNumber[] {
  return (['from', 'to'] as const).flatMap((schema) =>
    placesOf(versions[schema]).map((at): RoundedNumber => ({ schema, at })),
  )
}

function placesOf(schema: Json): readonly string[] {
  const places: string[] = []
  const waiting: Part[] = [{ value: schema, at: '' }]
  for (let part = waiting.pop(); part !== undefined && places.length < most; part = waiting.pop()) {
    const { value, at } = part
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) places.push(at)
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      if (inner !== undefined) waiting.push({ value: inner, at: `${at}/${escapePointer(key)}` })
    }
  }
  return places.toSorted()
}
