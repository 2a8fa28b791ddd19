import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startOnderhoud } from './onderhoud.ts'
import type { Instelling } from './partij.ts'
import { startPartij } from './start.ts'

// node --conditions=@samenspraak/source examples/uitwisseling/partij/main.ts --naam regie --opslag regie.db [--port 8080] [--onderhoud 8081] [--instelling instelling.json]
// One party of the exchange. It prints its address; tokens are given at /token to the clients of its settings. At the port of
// --onderhoud, printed second, it answers as it does while it is worked on.
const { values } = parseArgs({
  options: {
    naam: { type: 'string', default: 'partij' },
    opslag: { type: 'string', default: ':memory:' },
    port: { type: 'string', default: '0' },
    onderhoud: { type: 'string' },
    instelling: { type: 'string' },
  },
})

const gemeente = 'bd170254-6102-43f6-8a4a-7fb2e0ca4205'
const rapportage = new URL('../../emmen/kwaliteit/indicatoren-hoofdaanbieder-2017-2.json', import.meta.url)

/** Settings to try it out with; the secrets are no secrets. */
const proef: Instelling = {
  naam: values.naam,
  organisatie: gemeente,
  bron: `urn:nld:oin:00000099000000017000:systeem:${values.naam}`,
  openbaar: `https://${values.naam}.example.nl`,
  clients: [
    { id: 'beheer', geheim: 'beheer', organisatie: gemeente, beheer: true },
    { id: 'eigen', geheim: 'eigen', organisatie: gemeente, bron: 'urn:nld:oin:00000099000000017000' },
    { id: 'ander', geheim: 'ander', organisatie: 'b49ca7a5-5c3f-4f0c-a2cb-d9d9fd5be7ed' },
    { id: 'haast', geheim: 'haast', organisatie: gemeente, verzoekenPerMinuut: 20 },
  ],
  abonnees: [],
  afspraken: [JSON.parse(readFileSync(rapportage, 'utf8'))],
  verzoekenPerMinuut: 6000,
}

const stated: Partial<Instelling> =
  values.instelling === undefined ? {} : JSON.parse(readFileSync(values.instelling, 'utf8'))
const { url, sluit } = await startPartij({
  instelling: { ...proef, ...stated },
  opslag: values.opslag,
  port: Number(values.port),
})
const onderhoud = values.onderhoud === undefined ? undefined : await startOnderhoud(Number(values.onderhoud))
console.log(url)
if (onderhoud !== undefined) console.log(onderhoud.url)
const stop = async (): Promise<void> => {
  await onderhoud?.sluit()
  await sluit()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
