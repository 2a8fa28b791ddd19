import { afterAll, expect, test } from 'vitest'
import { startPartij } from '../../examples/uitwisseling/partij/start.ts'
import { tokenBij } from '../../examples/uitwisseling/partij/toegang/token-bij.ts'

const organisatie = 'bd170254-6102-43f6-8a4a-7fb2e0ca4205'
const bron = 'urn:nld:oin:00000099000000017000'
let now = new Date('2026-06-15T10:00:00Z')
const { partij, url, sluit } = await startPartij({
  instelling: {
    naam: 'proef',
    organisatie,
    bron: `${bron}:systeem:proef`,
    openbaar: 'https://proef.example.nl',
    clients: [{ id: 'eigen', geheim: 'eigen', organisatie, bron: `${bron}:systeem:kit` }],
    abonnees: [],
    afspraken: [],
    verzoekenPerMinuut: 6000,
  },
  opslag: ':memory:',
  nu: () => now,
  bezorgElke: 3_600_000,
})
afterAll(sluit)

async function statusOf(source: string): Promise<number> {
  const token = await tokenBij({ url, client: 'eigen', geheim: 'eigen' }, {})
  const response = await fetch(`${url}/v1/gebeurtenissen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/cloudevents+json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      specversion: '1.0',
      id: crypto.randomUUID(),
      source,
      type: 'nl.ondersteuningsplannen.plan-gewijzigd.v1',
      subject: crypto.randomUUID(),
      time: '2026-06-15T10:00:00Z',
    }),
  })
  return response.status
}

test('a client tells of nothing under the name of another sender, and not under one that only begins like its own', async () => {
  expect(await statusOf(`${bron}:systeem:kit`)).toBe(202)
  expect(await statusOf('urn:nld:oin:00000099000000018000:systeem:kit')).toBe(403)
  expect(await statusOf(`${bron}:systeem:kitten`)).toBe(403)
  expect(partij.postvak.binnen().length).toBe(1)
})

test('the numbers of events go with the clock, so that a gap counts no event', () => {
  const verzameling = {
    pad: 'ondersteuningsplannen',
    bericht: 'ondersteuningsplan',
    schema: 'https://w3id.org/samenspraak/schema/ondersteuningsplan/1.0',
    handelingen: [],
    gebeurtenissen: [],
  }
  const write = (time: string): void => {
    now = new Date(time)
    partij.postvak.schrijf(verzameling, 'x', 'nl.ondersteuningsplannen.plan-gewijzigd.v1', partij)
  }
  write('2026-06-15T10:00:00Z')
  write('2026-06-15T10:00:00Z')
  write('2026-06-15T10:01:00Z')
  const numbers = partij.postvak.na(0).map(({ volgnummer }) => volgnummer)
  const [first = 0] = numbers
  expect(numbers.map((number) => number - first)).toEqual([0, 1, 60])
  expect(first).toBeLessThan(2 ** 31)
})
