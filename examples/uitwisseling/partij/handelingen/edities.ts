import type { FastifyRequest } from 'fastify'
import { ProbleemError } from '../antwoord/probleem.ts'
import { gewenst, profielenIn } from '../antwoord/profielen.ts'
import type { Verzameling } from '../contract.ts'
import type { JsonObject } from '../json-object.ts'
import type { Partij } from '../partij.ts'
import type { Inzage } from './inzage.ts'

/** An older version of a message that a party still speaks, and how what is seen is written in it. */
export interface Editie {
  readonly pad: string
  readonly schema: string
  /** Undefined when the older version can say nothing of it. */
  readonly schrijf: (inzage: JsonObject) => Herschreven | undefined
}

/** What is seen in an older version, with the places that it has no words for. */
export interface Herschreven {
  readonly document: JsonObject
  readonly verlies: readonly string[]
}

/**
 * What is seen, in the version that who asks would rather have. In an older one it has a fingerprint of
 * its own, on which no change can rest: the places of a patch are those of the newest.
 */
export function inEditie(
  { edities = [] }: Pick<Partij, 'edities'>,
  { pad, schema }: Verzameling,
  request: FastifyRequest,
  inzage: Inzage,
): Inzage & Pick<Herschreven, 'verlies'> {
  const ouder = edities.filter((een) => een.pad === pad)
  const gekozen = gewenst(profielenIn(request), [schema, ...ouder.map((een) => een.schema)])
  if (gekozen === schema) return { ...inzage, verlies: [] }
  const editie = ouder.find((een) => een.schema === gekozen)
  const herschreven = editie?.schrijf(inzage.document)
  if (editie === undefined || herschreven === undefined) throw new ProbleemError('versie-niet-gesproken')
  return { ...herschreven, kenmerk: `${inzage.kenmerk}.${editie.schema.split('/').at(-1) ?? ''}` }
}

/** Refuses an answer in a version that is not spoken, before anything is looked up. */
export function spreektEditie(
  { edities = [] }: Pick<Partij, 'edities'>,
  { pad, schema }: Verzameling,
  request: FastifyRequest,
): void {
  const gesproken = [schema, ...edities.filter((een) => een.pad === pad).map((een) => een.schema)]
  if (gewenst(profielenIn(request), gesproken) === undefined) throw new ProbleemError('versie-niet-gesproken')
}
