import { expect, test } from 'vitest'
import { linkedData } from '../../scripts/generate/linked-data/linked-data.ts'
import { aTerm, sourcesWith } from './planted.ts'
import { readJsonLd, readTurtle } from './rdf.ts'

const hostile =
  'a "quote" \'single\' back\\slash\nnew line\r\ttab </script><!-- é 🙂 \u2028\u2029\u0000\u0007\u0085 @nl ^^<x> _:b \\u0041 {{x}}'
const files = linkedData(sourcesWith(aTerm('vreemd', { definitie: { nl: hostile, en: hostile } })))
const turtle = files.get('linked-data/begrippen/vreemd.ttl') ?? ''
const jsonLd = files.get('linked-data/begrippen/vreemd.jsonld') ?? ''

test('a hostile text survives Turtle and JSON-LD', async () => {
  for (const quads of [readTurtle(turtle), await readJsonLd(jsonLd)]) {
    const definitions = quads.filter(({ predicate }) => predicate.value.endsWith('#definition'))
    expect(definitions.map(({ object }) => object.value)).toEqual([hostile, hostile])
  }
})

test('JSON-LD cannot end the script element of a page, and a text is one line of Turtle', () => {
  expect(jsonLd).not.toMatch(/<|\u2028|\u2029/)
  expect(turtle.split(/[\r\n\u0085\u2028\u2029]/).filter((line) => line.includes('quote'))).toHaveLength(2)
})

test('what cannot be written is refused with a code', () => {
  const text = { nl: 'x', en: 'x' }
  const match = { soort: 'closeMatch', naam: 'x', reden: text } as const
  const ggm = 'https://lod.gemeentelijkgegevensmodel.nl/'
  const law = { artikel: '1', peildatum: '2026-01-01', gelezen: 'ja', afwijking: text }
  const faults = [
    [{ overeenkomst: [{ ...match, doel: 'https://elders.example/x' }] }, 'generate/match-target-unknown'],
    [{ overeenkomst: [{ ...match, doel: `${ggm}a b` }] }, 'generate/iri-invalid'],
    [{ overigeBronnen: [{ titel: 'x', webadres: 'geen adres' }] }, 'generate/iri-invalid'],
    [{ overigeBronnen: [{ titel: 'x', webadres: 'https://x.example/%zz' }] }, 'generate/iri-invalid'],
    [{ overigeBronnen: [{ titel: 'x', webadres: 'https://x.example/#a#b' }] }, 'generate/iri-invalid'],
    [{ overigeBronnen: [{ titel: 'x', webadres: 'https://[x.example/' }] }, 'generate/iri-invalid'],
    [
      { overeenkomst: ['x/y', 'x-y'].map((place) => ({ ...match, doel: ggm + place })) },
      'generate/name-taken',
    ],
    [{ wettelijkeBronnen: [{ ...law, wet: 'Onbekende wet' }] }, 'generate/source-missing'],
    [{ verwant: ['onbekend'] }, 'generate/source-missing'],
    [{ gebruiktIn: ['999'] }, 'generate/source-missing'],
    [{ nietHetzelfdeAls: [{ begrip: 'onbekend', verschil: text }] }, 'generate/source-missing'],
  ] as const
  for (const [changes, code] of faults)
    expect(() => linkedData(sourcesWith(aTerm('fout', changes)))).toThrow(expect.objectContaining({ code }))
})

test('two collections of one name are refused', () => {
  const text = { nl: 'x', en: 'x' }
  const collection = { sleutel: 'wmo-2015', titel: text, uitleg: text, begrippen: [] }
  const sources = { ...sourcesWith(aTerm('goed')), collections: [collection] }
  expect(() => linkedData(sources)).toThrow(expect.objectContaining({ code: 'generate/collection-taken' }))
})

test('two codes that would get one name are refused', () => {
  const sources = sourcesWith(aTerm('goed'))
  const [list] = sources.codeLists.values()
  const waarden = ['a b', 'a+b'].map((waarde) => ({ waarde, nl: waarde }))
  const codeLists = new Map(sources.codeLists)
  if (list !== undefined) codeLists.set(list.naam, { ...list, waarden })
  expect(() => linkedData({ ...sources, codeLists })).toThrow(
    expect.objectContaining({ code: 'generate/name-taken' }),
  )
})
