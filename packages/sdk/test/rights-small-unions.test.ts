import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import { mayRead, organisatie, seenBy } from './rights-small-register.ts'
import { first, inwoner, ofEnvelope, ofFile, schemaOf, text, topicId } from './rights-small-shapes.ts'

describe('in a union', () => {
  const kindOf = (value: string): JsonSchema => ({ type: 'string', const: value })

  test('a variant that stands under a name of its own says whose it is', async () => {
    const note = {
      type: 'object',
      required: ['soort'],
      oneOf: [
        { $ref: '#/$defs/eigen' },
        { type: 'object', required: ['soort'], properties: { soort: kindOf('los'), tekst: text } },
      ],
    }
    const plain = schemaOf({ notities: { ...note, ...ofEnvelope } })
    const schema = {
      ...plain,
      $defs: {
        ...plain.$defs,
        eigen: {
          type: 'object',
          required: ['soort'],
          'x-eigenaar': '/organisatie',
          properties: {
            soort: kindOf('eigen'),
            organisatie: { $ref: '#/$defs/organisatieId' },
            tekst: text,
          },
        },
      },
    }
    const own = { soort: 'eigen', organisatie, tekst: 'Een eigen notitie.' }
    const notities = [own, { ...own, organisatie: inwoner }, { soort: 'los', tekst: 'Een losse notitie.' }]
    const row = mayRead('omslag', { voorwaarden: [{ soort: 'eigen-taak' }] })
    const shown = { notities: [own] }
    expect(await seenBy(schema, { notities }, [row])).toEqual([shown, shown])
  })

  test('a lost reference that not every variant requires leaves the object', async () => {
    const variant = (soort: string, ...required: readonly string[]): JsonSchema => ({
      type: 'object',
      required: ['soort', ...required],
      properties: { soort: kindOf(soort), onderwerp: topicId, tekst: text },
    })
    const note = {
      type: 'object',
      required: ['soort'],
      oneOf: [variant('over', 'onderwerp'), variant('los')],
    }
    const topic = { type: 'object', properties: { id: topicId } }
    const schema = schemaOf({ onderwerpen: { ...topic, ...ofFile }, notities: { ...note, ...ofEnvelope } })
    const notities = ['over', 'los'].map((soort) => ({ soort, onderwerp: first, tekst: 'Een notitie.' }))
    const shown = { notities: notities.map(({ soort, tekst }) => ({ soort, tekst })) }
    const document = { onderwerpen: [{ id: first }], notities }
    expect(await seenBy(schema, document, [mayRead('omslag')])).toEqual([shown, shown])
  })
})
