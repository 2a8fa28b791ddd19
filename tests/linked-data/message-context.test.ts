import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { messageContext } from '../../scripts/generate/linked-data/message-context.ts'
import { isMessageSchema } from '../../scripts/sources/schemas.ts'
import { readSources } from '../../scripts/sources/sources.ts'
import { strictly } from './rdf.ts'

const sources = readSources()

for (const source of sources.schemas.filter(isMessageSchema)) {
  test(`${source.name} ${source.version}: a message becomes linked data and comes back the same`, async () => {
    const { '@context': context } = JSON.parse(messageContext(sources.set, source.schema))
    expect(source.valid.length).toBeGreaterThan(0)
    for (const { document } of source.valid) {
      const expanded = await jsonld.expand(Object.assign({ '@context': context }, document), strictly)
      const { '@context': _, ...message } = await jsonld.compact(expanded, context, strictly)
      expect(message).toEqual(document)
      expect(await jsonld.toRDF(expanded, strictly)).not.toEqual([])
    }
  })
}

test('a context that forgets a property is caught', async () => {
  const source = sources.schemas.find(({ name }) => name === 'plan')
  const { '@context': context } = JSON.parse(messageContext(sources.set, source?.schema ?? {}))
  const { titel: _, ...forgetful } = context
  const message = { '@context': forgetful, id: '00000000-0000-4000-8000-000000000000', titel: 'Plan' }
  await expect(jsonld.expand(message, strictly)).rejects.toThrow('Safe mode validation error.')
})

test('an id and a reference to it become one name, a date and a code keep what they are', async () => {
  const source = sources.schemas.find(({ name }) => name === 'plan')
  const { '@context': context } = JSON.parse(messageContext(sources.set, source?.schema ?? {}))
  const id = '5a0e7a4e-0000-4000-8000-000000000001'
  const message = { '@context': context, id, beheerder: id, status: 'actief', vastgesteldOp: '2026-01-01' }
  const property = (name: string): string => `https://w3id.org/samenspraak/ns/plan#${name}`
  expect(await jsonld.expand(message, strictly)).toEqual([
    {
      '@id': `https://w3id.org/samenspraak/id/uuid/${id}`,
      [property('beheerder')]: [{ '@id': `https://w3id.org/samenspraak/id/uuid/${id}` }],
      [property('status')]: [
        { '@type': 'https://w3id.org/samenspraak/id/codelijst/planstatus', '@value': 'actief' },
      ],
      [property('vastgesteldOp')]: [
        { '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2026-01-01' },
      ],
    },
  ])
})
