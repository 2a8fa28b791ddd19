import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import { mayRead, organisatie, reader, seenBy } from './rights-small-register.ts'
import {
  first,
  id,
  inwoner,
  ofEnvelope,
  ofFile,
  schemaOf,
  second,
  text,
  topicId,
} from './rights-small-shapes.ts'

describe('a note about a topic', () => {
  const topics = [{ id: first, titel: 'Een onderwerp.' }]
  const topic = { type: 'object', properties: { id: topicId, titel: text } }
  const notities = [{ onderwerp: first, tekst: 'Een notitie.' }]

  test('stays without its topic for who does not see which topic it is about anyhow', async () => {
    const note = {
      type: 'object',
      required: ['onderwerp', 'tekst'],
      properties: { onderwerp: { ...topicId, ...ofFile }, tekst: text },
    }
    const schema = schemaOf({ onderwerpen: { ...topic, ...ofFile }, notities: { ...note, ...ofEnvelope } })
    const shown = { notities: [{ tekst: 'Een notitie.' }] }
    expect(await seenBy(schema, { onderwerpen: topics, notities }, [mayRead('omslag')])).toEqual([
      shown,
      shown,
    ])
  })

  test('does not name a topic of which everything but its id is seen', async () => {
    const hidden = { ...topic, properties: { id: { ...topicId, ...ofFile }, titel: text } }
    const note = { type: 'object', properties: { onderwerp: topicId, tekst: text } }
    const schema = schemaOf({
      onderwerpen: { ...hidden, ...ofEnvelope },
      notities: { ...note, ...ofEnvelope },
    })
    const shown = { onderwerpen: [{ titel: 'Een onderwerp.' }], notities: [{ tekst: 'Een notitie.' }] }
    expect(await seenBy(schema, { onderwerpen: topics, notities }, [mayRead('omslag')])).toEqual([
      shown,
      shown,
    ])
  })

  test('names only the topics that stand in a list that is seen, though topics of another list are alike', async () => {
    const schema = schemaOf(
      {
        open: { $ref: '#/$defs/onderwerp', ...ofEnvelope },
        gesloten: { $ref: '#/$defs/onderwerp', ...ofFile },
        notities: {
          type: 'object',
          properties: { onderwerpen: { type: 'array', items: topicId } },
          ...ofEnvelope,
        },
      },
      { $defs: { onderwerpId: id, onderwerp: topic } },
    )
    const document = {
      open: topics,
      gesloten: [{ id: second, titel: 'Een ander onderwerp.' }],
      notities: [{ onderwerpen: [first, second] }],
    }
    const shown = { open: topics, notities: [{ onderwerpen: [first] }] }
    expect(await seenBy(schema, document, [mayRead('omslag')])).toEqual([shown, shown])
  })
})

test('what a building block calls its minimum is seen by who sees the minimum of the place that uses it', async () => {
  const part = {
    type: 'object',
    'x-eigenaar': '/eigenaar',
    properties: { eigenaar: { $ref: '#/$defs/organisatieId' }, tekst: text },
  }
  const schema = schemaOf({
    mappen: {
      type: 'object',
      properties: { naam: text, stukken: { type: 'array', items: part, 'x-minimum': true } },
      ...ofEnvelope,
    },
  })
  const stukken = [{ eigenaar: organisatie, tekst: 'Een stuk.' }]
  const minimum = mayRead('omslag', { verplichting: { soort: 'tot-minimum-beperken' } })
  const shown = { mappen: [{ stukken }] }
  expect(await seenBy(schema, { mappen: [{ naam: 'Een map.', stukken }] }, [minimum])).toEqual([shown, shown])
})

test('a part without a period of its own has that from around it, also where consent is asked too', async () => {
  const talk = {
    type: 'object',
    'x-eigenaar': '/eigenaar',
    properties: { eigenaar: { $ref: '#/$defs/organisatieId' }, tekst: text },
  }
  const period = { type: 'object', properties: { begindatum: text, einddatum: text } }
  const route = {
    type: 'object',
    'x-periode': '/periode',
    properties: { periode: period, gesprekken: { type: 'array', items: talk } },
  }
  const schema = schemaOf({ trajecten: { ...route, ...ofFile } })
  const whole: JsonSchema = {
    ...schema,
    'x-over': '/over',
    properties: {
      over: { $ref: '#/$defs/inwonerId', ...ofEnvelope },
      wettelijkRegime: { ...text, ...ofEnvelope },
      ...schema.properties,
    },
  }
  const [past, now] = [{ begindatum: '2026-01-01', einddatum: '2026-02-01' }, { begindatum: '2026-01-01' }]
  const trajecten = [past, now].map((periode) => ({
    periode,
    gesprekken: [{ eigenaar: organisatie, tekst: 'Een gesprek.' }],
  }))
  const consent = {
    toestemming: first,
    inwoner,
    gegevensgroep: 'dossier',
    vanRegime: 'wmo2015',
    uitdrukkelijk: true,
  }
  const row = mayRead('dossier', {
    voorwaarden: [
      { soort: 'periode-geldt' },
      { soort: 'toestemming-gegeven', welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: false } },
    ],
  })
  const document = { over: inwoner, wettelijkRegime: 'wmo2015', trajecten }
  const shown = { trajecten: trajecten.slice(1) }
  const request = { ...reader, toestemmingen: [consent] }
  expect(await seenBy(whole, document, [row], request)).toEqual([shown, shown])
})

test('a role that two organisations have in one document belongs to neither', async () => {
  const involved = {
    type: 'object',
    properties: {
      id: { $ref: '#/$defs/betrokkeneId' },
      roltoewijzing: { $ref: '#/$defs/roltoewijzingId' },
      organisatie: { $ref: '#/$defs/organisatieId' },
    },
  }
  const note = {
    type: 'object',
    'x-eigenaar': '/roltoewijzing',
    properties: { roltoewijzing: { $ref: '#/$defs/roltoewijzingId' }, tekst: text },
  }
  const schema = schemaOf({ betrokkenen: { ...involved, ...ofEnvelope }, notities: { ...note, ...ofFile } })
  const notities = [{ roltoewijzing: second, tekst: 'Een notitie.' }]
  const betrokkenen = [
    { id: first, roltoewijzing: second, organisatie },
    { id: second, roltoewijzing: second, organisatie: inwoner },
  ]
  const row = mayRead('dossier', { voorwaarden: [{ soort: 'zelfde-organisatie' }] })
  const shown = { notities }
  const seen = await Promise.all(
    [1, 2].map((count) => seenBy(schema, { betrokkenen: betrokkenen.slice(0, count), notities }, [row])),
  )
  expect(seen).toEqual([
    [shown, shown],
    [undefined, undefined],
  ])
})
