import type { IssueCode } from '../check/issue.ts'
import { listFaults } from './near-miss-list.ts'
import { objectFaults, tagFaults } from './near-miss-object.ts'
import { valueFaults } from './near-miss-value.ts'
import type { PlantedFault } from './near-miss.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { isRecord } from './record.ts'
import { makeDocument } from './sample.ts'
import { requireSchema } from './sample-schema.ts'
import { branchesOf, placeOf, tagOf } from './schema.ts'
import type { Place, Schema } from './schema.ts'

/** A document with one fault, and the one issue that a check gives. */
export interface NearMiss {
  readonly document: unknown
  readonly issue: { readonly code: IssueCode; readonly at: string }
}

/** Which series of near misses to make. */
export interface NearMissOptions {
  /** The same seed gives the same series. */
  readonly seed: number
}

/**
 * Valid documents with one fault planted in each: every kind of fault that the schema knows, once for each place of
 * a document that has everything in it. For an unknown property `at` is the object that holds it.
 * @throws SampleNameUnknownError for a name that `sample` does not know.
 */
export function nearMisses(name: string, { seed }: NearMissOptions): Generator<NearMiss> {
  const root = requireSchema(name)
  const seedText = `${name}/${seed}/near-miss`
  const value = makeDocument(root, { seedText, full: true })
  const walk = { root, random: createRandom(`${seedText}/faults`), seen: new Set<string>() }
  return below(
    walk,
    { place: placeOf(root, root, '', root['x-begrip'] ?? ''), value, at: '' },
    (changed) => changed,
  )
}

interface Walk {
  readonly root: Schema
  readonly random: Random
  /** Places and kinds of fault that came by; the second item of a list has nothing new to tell. */
  readonly seen: Set<string>
}

interface Spot {
  readonly place: Place
  readonly value: unknown
  readonly at: string
}

/** Puts another value at a spot and gives the whole document. */
type Rebuild = (value: unknown) => unknown

function* below(walk: Walk, spot: Spot, rebuild: Rebuild): Generator<NearMiss> {
  const { value, at } = spot
  const place = withVariant(walk.root, spot)
  const tag = place === spot.place ? '' : tagOf(spot.place.schema)
  for (const fault of faultsOf(walk.random, place, value, tag)) {
    const key = `${at.replace(/\/\d+/g, '/*')} ${fault.at ?? ''} ${fault.kind}`
    if (walk.seen.has(key)) continue
    walk.seen.add(key)
    const issueAt = fault.at === undefined ? at : `${at}/${fault.at}`
    yield { document: rebuild(fault.value), issue: { code: fault.code, at: issueAt } }
  }
  for (const [step, inner] of innerPlaces(walk.root, place, value)) {
    if (step === tag) continue
    yield* below(walk, { place: inner.place, value: inner.value, at: `${at}/${step}` }, (next) =>
      rebuild(inner.put(next)),
    )
  }
}

/** In a union the place is that of the variant whose tag the value has. */
function withVariant(root: Schema, { place, value }: Spot): Place {
  const tag = tagOf(place.schema)
  const found = place.schema.oneOf
    ?.map((variant) => placeOf(root, variant, place.property, place.owner))
    .find(({ schema }) => isRecord(value) && schema.properties?.[tag]?.const === value[tag])
  return found ?? place
}

function* faultsOf(random: Random, place: Place, value: unknown, tag: string): Generator<PlantedFault> {
  yield* valueFaults(place)
  if (isRecord(value)) yield* objectFaults(place, value)
  if (isRecord(value) && tag !== '') yield* tagFaults(value, tag)
  if (Array.isArray(value)) yield* listFaults(place, value, random)
}

interface Inner {
  readonly place: Place
  readonly value: unknown
  readonly put: Rebuild
}

function innerPlaces(
  root: Schema,
  place: Place,
  value: unknown,
): readonly (readonly [step: string, inner: Inner])[] {
  const { schema, property, term } = place
  if (Array.isArray(value) && schema.items !== undefined) {
    const items: readonly unknown[] = value
    const itemPlace = placeOf(root, schema.items, property, place.owner)
    return items.map((item, index) => [
      `${index}`,
      { place: itemPlace, value: item, put: (next) => items.with(index, next) },
    ])
  }
  if (!isRecord(value) || schema.properties === undefined) return []
  return Object.entries(schema.properties).flatMap(([name, used]) =>
    value[name] === undefined || decidesWhatIsThere(schema, name, value)
      ? []
      : [
          [
            name,
            {
              place: placeOf(root, used, name, term),
              value: value[name],
              put: (next) => ({ ...value, [name]: next }),
            },
          ],
        ],
  )
}

/** Another value of a condition may ask for properties that are not there: a second fault. */
function decidesWhatIsThere(schema: Schema, name: string, value: Readonly<Record<string, unknown>>): boolean {
  const branches = branchesOf(schema)
  const decides = branches.some(({ when }) => when?.property === name)
  return decides && branches.some(({ required }) => required.some((other) => value[other] === undefined))
}
