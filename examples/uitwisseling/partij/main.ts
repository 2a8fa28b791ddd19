import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Instelling } from './partij.ts'
import { startPartij } from './start.ts'

// node --conditions=@samenspraak/source examples/uitwisseling/partij/main.ts --naam regie --opslag regie.db [--port 8080] [--instelling instelling.json]
// One party of the exchange. It prints its address; tokens are given at /token to the clients of its settings.
const { values } = parseArgs({
  options: {
    naam: { type: 'string', default: 'partij' },
    opslag: { type: 'string', default: ':memory:' },
    port: { type: 'string', default: '0' },
    instelling: { type: 'string' },
  },
})

/** Settings to try it out with; the secrets are no secrets. */
const proef: Instelling = {
  naam: values.naam,
  organisatie: '5e3441e1-11b2-495a-886f-7eec0a51d78f',
  bron: `urn:nld:oin:00000099000000017000:systeem:${values.naam}`,
  openbaar: `https://${values.naam}.example.nl`,
  clients: [
    { id: 'beheer', geheim: 'beheer', organisatie: '5e3441e1-11b2-495a-886f-7eec0a51d78f', beheer: true },
    { id: 'eigen', geheim: 'eigen', organisatie: '5e3441e1-11b2-495a-886f-7eec0a51d78f' },
    { id: 'ander', geheim: 'ander', organisatie: 'b49ca7a5-5c3f-4f0c-a2cb-d9d9fd5be7ed' },
  ],
  abonnees: [],
  afspraken: [],
  verzoekenPerMinuut: 6000,
}

const stated: Partial<Instelling> =
  values.instelling === undefined ? {} : JSON.parse(readFileSync(values.instelling, 'utf8'))
const { url, sluit } = await startPartij({
  instelling: { ...proef, ...stated },
  opslag: values.opslag,
  port: Number(values.port),
})
console.log(url)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sluit())
