import { sampleSchemas } from '../../generated/sample-schemas.ts'
import type { SampleTypes } from '../../generated/sample-schemas.ts'
import { createDocumentIds } from './document-ids.ts'
import { dayOf } from './dates.ts'
import { completeEvent } from './event.ts'
import { knowledgeOf } from './knowledge.ts'
import { makeValue } from './make-value.ts'
import { below, createRandom, pick } from './random.ts'
import { requireSchema } from './sample-schema.ts'
import { placeOf } from './schema.ts'
import type { Schema } from './schema.ts'

/** The name of a message type, and of an older major with its number behind it: `zelfredzaamheidsmatrix/1`. */
export type SampleName = keyof SampleTypes

/** Which sample to make. */
export interface SampleOptions {
  /** The same seed gives the same document. */
  readonly seed: number
  /** Which document of a series; each is another one. Default 0. */
  readonly index?: number
}

/** Every message schema name: what `sample` can make in its newest version. */
export const sampleTypes: readonly string[] = Object.keys(sampleSchemas).filter((name) => !name.includes('/'))

/** The type of a sample; unknown for a name that is only known at run time. */
export type SampleOf<Name extends string> = Name extends SampleName ? SampleTypes[Name] : unknown

/**
 * A valid document with invented content, the same for the same name, seed and index.
 * @throws SampleNameUnknownError for a name outside `sampleTypes` that is no older major either.
 */
export function sample<Name extends string>(name: Name, { seed, index = 0 }: SampleOptions): SampleOf<Name> {
  const schema = requireSchema(name)
  const document = makeDocument(schema, { seedText: `${name}/${seed}/${index}`, full: false })
  if (!isSampleOf<Name>(document)) throw new SampleImpossibleError(schema.$id ?? '')
  return document
}

/** The tests hold each sample against the validator of its type, so that it need not be in the bundle. */
function isSampleOf<Name extends string>(document: unknown): document is SampleOf<Name> {
  return document !== undefined
}

/** How to make one document. */
export interface DocumentOptions {
  readonly seedText: string
  /** With everything in it that may be left out. */
  readonly full: boolean
}

/** Thrown when a schema asks for what the makers cannot make; a fault of ours. */
export class SampleImpossibleError extends Error {
  readonly code = 'sdk/sample-impossible'
  constructor(schemaId: string) {
    super(`No sample can be made by ${schemaId}`)
    this.name = 'SampleImpossibleError'
  }
}

const firstDay = dayOf('2025-01-06')
const days = 600
const usualRegimes = ['wmo2015', 'wmo2015', 'wmo2015', 'jeugdwet', 'participatiewet', 'wgs'] as const

/** One document by a schema. */
export function makeDocument(root: Schema, { seedText, full }: DocumentOptions): unknown {
  const random = createRandom(seedText)
  const place = placeOf(root, root, '', root['x-begrip'] ?? '')
  const ids = createDocumentIds(random, insideKinds(root))
  const day = firstDay + below(random, days)
  const regime = pick(random, usualRegimes)
  const making = { random, root, ids, day, regime, full, written: new Set<string>(), make: makeValue }
  const document = makeValue(making, place, new Map())
  if (document === undefined) throw new SampleImpossibleError(root.$id ?? '')
  return completeEvent(document, random, (name) =>
    makeDocument(requireSchema(name), { seedText: `${seedText}/data`, full }),
  )
}

/** Kinds of things that stand inside the document: what carries an id below the document's own. */
function insideKinds(root: Schema): ReadonlySet<string> {
  const places = [root, ...(root.oneOf ?? [])].flatMap(({ properties }) =>
    Object.entries(properties ?? {}).filter(([name]) => name !== 'id'),
  )
  return new Set(
    places.flatMap(([name, used]) => [...knowledgeOf(root, placeOf(root, used, name, '')).declares]),
  )
}
