import type { FastifyRequest } from 'fastify'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { ProbleemError } from './probleem.ts'

/** Who asks, for an operation that any known party may do. */
export async function bekende(partij: Partij, request: FastifyRequest): Promise<Vrager> {
  const vrager = await partij.aanmelding.vrager(request.headers.authorization)
  if (vrager === undefined) throw new ProbleemError('niet-aangemeld')
  const seconds = teVeel(partij, vrager)
  if (seconds !== undefined) throw new ProbleemError('te-veel-verzoeken', [], seconds)
  return vrager
}

/** Who asks, with the purpose without which nobody has a right to see or to change. */
export async function metDoel(partij: Partij, request: FastifyRequest): Promise<Vrager> {
  const vrager = await bekende(partij, request)
  if (vrager.doel === undefined) throw new ProbleemError('doel-ontbreekt')
  return vrager
}

/** Seconds to wait for a client that asked more than its own limit, with however many tokens. */
function teVeel({ instelling, limieten }: Partij, { client }: Vrager): number | undefined {
  const most = instelling.clients.find(({ id }) => id === client)?.verzoekenPerMinuut
  return client === undefined || most === undefined ? undefined : limieten.clients.wachten(client, most)
}
