import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { linkedData } from '../../scripts/generate/linked-data/linked-data.ts'
import { schemasPackage } from '../../scripts/generate/schemas-package.ts'
import { readSources } from '../../scripts/sources/sources.ts'
import { readTurtle } from './rdf.ts'

const files = schemasPackage(readSources())
const catalogue = readTurtle(files.get('linked-data/catalogus.ttl') ?? '')

test('the same sources give the same bytes', () => {
  const again = linkedData(readSources())
  expect([...files].filter(([path]) => again.has(path))).toEqual([...again])
})

test('the package lets people reach every kind of file', () => {
  const { resolve } = createRequire(import.meta.url)
  const paths = ['context.jsonld', 'samenspraak.ttl', 'begrippen/plan.jsonld', 'begrippen.csv']
  const found = paths.map((path) => resolve(`@samenspraak/schemas/linked-data/${path}`))
  expect(found.map((path) => path.replace(/.*generated./, ''))).toEqual(
    paths.map((path) => `linked-data/${path}`),
  )
})

test('every file that the catalogue names is in the package, and each schema, context and glossary file is named', () => {
  const named = objects('#downloadURL').map((url) => url.replace('https://w3id.org/samenspraak/', ''))
  expect(named.filter((path) => !files.has(path))).toEqual([])
  const published = [...files.keys()].filter((path) => /\.(?:schema\.json|context\.jsonld)$/.test(path))
  expect(published.filter((path) => !named.includes(path))).toEqual([])
})

test('a kind of file has a media type that exists and a standard that it keeps', () => {
  const iana = 'https://www.iana.org/assignments/media-types/'
  const kinds = catalogue
    .filter(({ predicate }) => predicate.value.endsWith('#downloadURL'))
    .map(({ subject, object }) => {
      const kind = object.value.replace(/.*\/[^.]*/, '')
      const [type] = objects('#mediaType', subject.value)
      return [kind, type?.replace(iana, ''), ...objects('/conformsTo', subject.value)].join(' ')
    })
  const nlSbb = 'https://docs.geostandaarden.nl/nl-sbb/def-st-nl-sbb-20241010/'
  const jsonSchema = 'https://json-schema.org/draft/2020-12/schema'
  expect([...new Set(kinds)].toSorted()).toEqual([
    `.bundled.schema.json application/json ${jsonSchema}`,
    '.context.jsonld application/ld+json https://www.w3.org/TR/json-ld11/',
    '.csv text/csv',
    `.jsonld application/ld+json ${nlSbb}`,
    '.jsonld application/ld+json https://www.w3.org/TR/rdf-schema/',
    `.schema.json application/json ${jsonSchema}`,
    `.ttl text/turtle ${nlSbb}`,
    '.ttl text/turtle https://www.w3.org/TR/rdf-schema/',
  ])
})

test('nothing says that it was issued before a release', () => {
  expect(objects('/issued')).toEqual([])
})

/** The objects of a property of the catalogue, or of one thing in it. */
function objects(property: string, subject?: string): readonly string[] {
  return catalogue
    .filter(
      (each) =>
        each.predicate.value.endsWith(property) && (subject ?? each.subject.value) === each.subject.value,
    )
    .map(({ object }) => object.value)
}
