import type { FastifyRequest } from 'fastify'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { ProbleemError } from './probleem.ts'

/** Who asks, for an operation that any known party may do. */
export async function bekende({ aanmelding }: Partij, request: FastifyRequest): Promise<Vrager> {
  const vrager = await aanmelding.vrager(request.headers.authorization)
  if (vrager === undefined) throw new ProbleemError('niet-aangemeld')
  return vrager
}

/** Who asks, with the purpose without which nobody has a right to see or to change. */
export async function metDoel(partij: Partij, request: FastifyRequest): Promise<Vrager> {
  const vrager = await bekende(partij, request)
  if (vrager.doel === undefined) throw new ProbleemError('doel-ontbreekt')
  return vrager
}
