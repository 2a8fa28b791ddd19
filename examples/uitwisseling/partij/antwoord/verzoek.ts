import type { FastifyRequest } from 'fastify'
import type { Verzameling } from '../contract.ts'
import { isObject } from '../json-object.ts'
import { ProbleemError } from './probleem.ts'
import { gewenst, profielenIn } from './profielen.ts'

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u

/** The id in an address: an opaque one, so that no address can hold a BSN. */
export function idIn(request: FastifyRequest): string {
  const id = parameter(request, 'id')
  if (uuid.test(id)) return id
  throw ongeldig('path', 'id', 'Moet een UUID zijn.', 'Must be a UUID.')
}

/** A whole number in an address. */
export function versienummerIn(request: FastifyRequest): number {
  const text = parameter(request, 'versienummer')
  if (/^[1-9][0-9]{0,6}$/u.test(text)) return Number(text)
  throw ongeldig(
    'path',
    'versienummer',
    'Moet een geheel getal vanaf 1 zijn.',
    'Must be a whole number from 1.',
  )
}

/** A year and a half of it in an address, as 2026-1. */
export function halfjaarIn(request: FastifyRequest): { readonly jaar: number; readonly helft: number } {
  const found = /^(20[0-9]{2})-([12])$/u.exec(parameter(request, 'halfjaar'))
  if (found !== null) return { jaar: Number(found[1]), helft: Number(found[2]) }
  throw ongeldig(
    'path',
    'halfjaar',
    'Moet een jaar en helft zijn, als 2026-1.',
    'Must be a year and half, as 2026-1.',
  )
}

/** A whole number in the query, within what the contract allows. */
export function getalIn(
  request: FastifyRequest,
  name: string,
  least: number,
  most: number,
  otherwise: number,
): number {
  const query = isObject(request.query) ? request.query : {}
  const stated = query[name]
  if (stated === undefined) return otherwise
  const number = typeof stated === 'string' && /^[0-9]{1,16}$/u.test(stated) ? Number(stated) : -1
  if (number >= least && number <= most) return number
  throw ongeldig(
    'query',
    name,
    `Moet een geheel getal van ${least} tot en met ${most} zijn.`,
    `Must be a whole number from ${least} to ${most}.`,
  )
}

/** Refuses an answer in another schema version than the newest. */
export function spreekt(request: FastifyRequest, { schema }: Verzameling): void {
  if (gewenst(profielenIn(request), [schema]) === undefined) throw new ProbleemError('versie-niet-gesproken')
}

/** Refuses a body of another kind than the operation reads. */
export function leest({ headers }: FastifyRequest, ...types: readonly string[]): string {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type)) throw new ProbleemError('formaat-onbekend')
  return type
}

/** An error about one parameter or header. */
export function ongeldig(
  where: 'query' | 'path' | 'header',
  name: string,
  nl: string,
  en: string,
): ProbleemError {
  return new ProbleemError('verzoek-ongeldig', [
    { in: where, location: { name }, code: `${where}/invalid`, nl, en },
  ])
}

function parameter({ params }: FastifyRequest, name: string): string {
  const value = isObject(params) ? params[name] : undefined
  return typeof value === 'string' ? value : ''
}
