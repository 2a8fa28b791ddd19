import { canonicalText, isList, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import type { DifferenceCode } from './difference.ts'
import type { Shape } from './shape.ts'

/** A difference with the keyword that it is about. */
export type Noted = readonly [code: DifferenceCode, keyword: string]

/** Bounds of one keyword: absent is no bound, and neither `minLength: 0` nor the like is known to be none. */
export function* boundRules(from: Shape, to: Shape, keyword: string, isLeast: boolean): Generator<Noted> {
  const [before, after] = [numberAt(from, keyword), numberAt(to, keyword)]
  if (before === after) return
  if (before === undefined) yield ['bound-added', keyword]
  else if (after === undefined) yield ['bound-removed', keyword]
  else yield [after > before === isLeast ? 'bound-stricter' : 'bound-looser', keyword]
}

/** Strings: lengths, and the text of a pattern; `format` is not looked at. */
export function* stringRules(from: Shape, to: Shape): Generator<Noted> {
  yield* boundRules(from, to, 'maxLength', false)
  yield* boundRules(from, to, 'minLength', true)
  const [before, after] = [valueAt(from.schema, 'pattern'), valueAt(to.schema, 'pattern')]
  if (before === after) return
  if (before === undefined) yield ['bound-added', 'pattern']
  else yield [after === undefined ? 'bound-removed' : 'bound-stricter', 'pattern']
}

/** Numbers, with two known faults of the registry: it stops on some bounds and on fractions. */
export function* numberRules(from: Shape, to: Shape): Generator<Noted> {
  yield* boundRules(from, to, 'maximum', false)
  yield* boundRules(from, to, 'minimum', true)
  yield* boundRules(from, to, 'exclusiveMinimum', true)
  yield* exclusiveMaximumRules(from, to)
  yield* multipleRules(numberAt(from, 'multipleOf'), numberAt(to, 'multipleOf'))
  if (from.isInteger === to.isInteger) return
  yield [from.isInteger === true ? 'type-wider' : 'type-narrower', 'type']
}

/** A lowered bound is held against `maximum`, and the registry fails where there is none. */
function* exclusiveMaximumRules(from: Shape, to: Shape): Generator<Noted> {
  const keyword = 'exclusiveMaximum'
  const [before, after] = [numberAt(from, keyword), numberAt(to, keyword)]
  if (before === undefined || after === undefined || after >= before)
    return yield* boundRules(from, to, keyword, false)
  const maximum = numberAt(to, 'maximum')
  if (maximum === undefined) yield ['registry-fails', keyword]
  else if (before > maximum) yield ['bound-stricter', keyword]
}

/** Only the whole part of a number is looked at. */
function* multipleRules(before: number | undefined, after: number | undefined): Generator<Noted> {
  const keyword = 'multipleOf'
  if (before === after) return
  if (before === undefined) return yield ['bound-added', keyword]
  if (after === undefined) return yield ['bound-removed', keyword]
  const [old, next] = [Math.trunc(before), Math.trunc(after)]
  if (old === 0) return yield ['registry-fails', keyword]
  if (next % old === 0) return yield ['bound-stricter', keyword]
  if (next === 0) return yield ['registry-fails', keyword]
  yield [old % next === 0 ? 'bound-looser' : 'multiple-changed', keyword]
}

/** Lists of values as sets. */
export function* enumRules(from: Shape, to: Shape): Generator<Noted> {
  const [before, after] = [valuesOf(from), valuesOf(to)]
  if ([...before].some((value) => !after.has(value))) yield ['values-removed', 'enum']
  else if (after.size > before.size) yield ['values-added', 'enum']
}

function valuesOf({ schema }: Shape): ReadonlySet<string> {
  const list = valueAt(schema, 'enum')
  return new Set(isList(list) ? list.map(canonicalText) : [])
}

/** A constant is the same or not. */
export function* constRules(from: Shape, to: Shape): Generator<Noted> {
  const text = (value: Json | undefined): string => canonicalText(value ?? null)
  if (text(valueAt(from.schema, 'const')) !== text(valueAt(to.schema, 'const')))
    yield ['constant-changed', 'const']
}

function numberAt({ schema }: Shape, keyword: string): number | undefined {
  const value = valueAt(schema, keyword)
  return typeof value === 'number' ? value : undefined
}
