import { expect, test } from 'vitest'
import { linkedData } from '../../scripts/generate/linked-data/linked-data.ts'
import { schemaSet } from '../../scripts/sources/json-schema.ts'
import type { JsonSchema } from '../../scripts/sources/json-schema.ts'
import { schemaBase } from '../../scripts/sources/schemas.ts'
import { aTerm, sourcesWith } from './planted.ts'
import { readTurtle } from './rdf.ts'

const organisation = aTerm('organisatie', { voorkeursterm: { nl: 'organisatie', en: 'organisation' } })

test('a property that two variants call differently is called by its term, not by the title of one of them', () => {
  const variant = (title: string): JsonSchema => ({
    properties: { beheerder: { type: 'string', title, 'x-en': title, 'x-begrip': 'organisatie' } },
  })
  expect(saidOf('beheerder', { oneOf: [variant('Beheerder'), variant('Ontvanger')] })).toEqual({
    label: ['organisatie', 'organisation'],
    range: ['http://www.w3.org/2001/XMLSchema#string'],
  })
})

test('a property that two versions type differently has no range', () => {
  const version = (type: string): JsonSchema => ({ properties: { getal: { type, title: 'g', 'x-en': 'n' } } })
  const [text, number] = [version('string'), version('integer')]
  const none = { label: ['g', 'n'], range: [] }
  expect(saidOf('getal', text, number)).toEqual(none)
  expect(saidOf('getal', text, number, number)).toEqual(none)
})

/** What the ontology says of a property of a message with these versions. */
function saidOf(property: string, ...versions: readonly JsonSchema[]): unknown {
  const schemas = versions.map((schema, index) => {
    const version = `${index + 1}.0`
    const id = `${schemaBase}bericht/${version}`
    const rest = { name: 'bericht', version, major: `${index + 1}`, folder: '', valid: [], invalid: [] }
    return { ...rest, id, schema: { ...schema, $id: id } }
  })
  const set = schemaSet(schemas.map(({ schema }) => schema))
  const files = linkedData({ ...sourcesWith(organisation), schemas, set })
  const said = readTurtle(files.get('linked-data/ontologie.ttl') ?? '').filter(
    ({ subject }) => subject.value === `https://w3id.org/samenspraak/ns/bericht#${property}`,
  )
  const objects = (name: string): readonly string[] =>
    said.filter(({ predicate }) => predicate.value.endsWith(`#${name}`)).map(({ object }) => object.value)
  return { label: objects('label'), range: objects('range') }
}
