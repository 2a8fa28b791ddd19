import type { FastifyInstance } from 'fastify'
import { contract } from '../contract.ts'

/** The headers of every answer, as the API Design Rules ask for. */
export const altijd: Readonly<Record<string, string>> = {
  'API-Version': contract.versie,
  // Every answer is for one person at one moment.
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
}

/** Puts the headers on every answer of a route. */
export function vasteKoppen(server: FastifyInstance): void {
  server.addHook('onSend', async (_, reply) => {
    reply.headers(altijd)
  })
}
