import Fastify from 'fastify'
import { adresAlsProbleem, foutenAlsProbleem } from './antwoord/fouten.ts'
import { vasteKoppen } from './antwoord/koppen.ts'
import { ProbleemError } from './antwoord/probleem.ts'

/** A party while it is worked on: whatever is asked, it says how long to wait. */
export async function startOnderhoud(
  port: number,
): Promise<{ readonly url: string; readonly sluit: () => Promise<void> }> {
  const server = Fastify({ forceCloseConnections: true, frameworkErrors: adresAlsProbleem })
  foutenAlsProbleem(server)
  vasteKoppen(server)
  server.addHook('onRequest', async () => {
    throw new ProbleemError('tijdelijk-niet-beschikbaar', [], 600)
  })
  const url = await server.listen({ port, host: '127.0.0.1' })
  return { url, sluit: async () => server.close() }
}
