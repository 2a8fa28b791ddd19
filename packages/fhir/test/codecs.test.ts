import { expect, test } from 'vitest'
import { codecs } from '../src/codec/codecs.ts'
import type { Json, JsonObject } from '../src/json.ts'
import { indexBundle } from '../src/read/bundle-index.ts'
import { down, resourceCursor } from '../src/read/cursor.ts'
import type { Reading } from '../src/read/reading.ts'
import type { CodecName, PlaceRow } from '../src/row.ts'
import { createDraft, outermost, scopeAt } from '../src/write/draft.ts'
import { settleReferences } from '../src/write/reference.ts'

const id = '5c6f9766-a767-43a6-91e5-0fc6ccd5fd80'
const other = '3dc9eef7-ff31-4cd3-ae1a-8d427fa9ecf9'
const logical = (type: string, value = id): JsonObject => ({
  type,
  identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${value}` },
})
const iso = 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-'
const sp = 'https://w3id.org/samenspraak'

/** Writes a value under the name `x` of a resource. */
function written(name: CodecName, value: Json, row: PlaceRow): JsonObject {
  const resource: JsonObject = { resourceType: 'Basic' }
  const draft = createDraft()
  const scope = scopeAt(outermost(draft, id, []), '/x')
  const result = codecs[name].write(value, row, { scope, element: resource, name: 'x', resource })
  settleReferences(draft, new Map())
  if (result !== undefined) resource['x'] = result
  return resource
}

/** Reads it back, with how much of the resource was understood on the way. */
function readBack(
  name: CodecName,
  resource: JsonObject,
  row: PlaceRow,
): { value: Json | undefined; taken: number } {
  const index = indexBundle({ resourceType: 'Bundle', entry: [{ resource }] })
  const reading: Reading = {
    index,
    documents: [],
    issues: [],
    taken: [],
    links: [],
    named: new Map(),
    subject: [],
  }
  const [source] = index.sources
  const cursor = source === undefined ? undefined : down(resourceCursor(source), 'x')
  return {
    value: cursor === undefined ? undefined : codecs[name].read(cursor, row, reading),
    taken: new Set(reading.taken.map(({ path }) => path)).size,
  }
}

const rows: readonly (readonly [CodecName, PlaceRow, Json, Json])[] = [
  ['text', {}, 'Zelf koken', 'Zelf koken'],
  ['boolean', {}, false, false],
  ['integer', {}, 0, 0],
  ['date', {}, '1957-03', '1957-03'],
  ['dateTime', {}, '2026-01-14T10:00:00.120+01:00', '2026-01-14T10:00:00.120+01:00'],
  ['uri', {}, 'https://example.org/a', 'https://example.org/a'],
  [
    'concept',
    { list: 'richting' },
    'behouden',
    { coding: [{ system: `${sp}/id/codelijst/richting`, code: 'behouden' }] },
  ],
  [
    'concept',
    { list: 'prioriteit', beside: { system: '$goalPriority', map: { hoog: 'high-priority' } } },
    'hoog',
    {
      coding: [
        { system: `${sp}/id/codelijst/prioriteit`, code: 'hoog' },
        { system: 'http://terminology.hl7.org/CodeSystem/goal-priority', code: 'high-priority' },
      ],
    },
  ],
  ['concept', { list: '$language' }, 'nl', { coding: [{ system: 'urn:ietf:bcp:47', code: 'nl' }] }],
  ['coding', { list: 'wet' }, 'wmo2015', { system: `${sp}/id/codelijst/wet`, code: 'wmo2015' }],
  ['status', { map: { a: 'active', b: 'active' } }, 'b', 'active'],
  ['status', { map: { a: true, b: false } }, 'b', false],
  ['reference', { of: 'doel' }, id, logical('Goal')],
  ['subject', {}, [id], logical('Patient')],
  ['patients', {}, [id, other], logical('Patient')],
  ['auteur', {}, { soort: 'inwoner', inwoner: id }, logical('Patient')],
  ['auteur', {}, { soort: 'rol', roltoewijzing: id }, logical('PractitionerRole')],
  ['auteur', {}, { soort: 'naaste', naam: 'tante Riet' }, { type: 'RelatedPerson', display: 'tante Riet' }],
  ['annotationAuthor', {}, { soort: 'rol', roltoewijzing: id }, { authorReference: logical('Practitioner') }],
  ['annotationAuthor', {}, { soort: 'naaste', naam: 'tante Riet' }, { authorString: 'tante Riet' }],
  [
    'persoonsnaam',
    {},
    { voornamen: 'Anna Maria', voorvoegsel: 'van der', achternaam: 'Berg' },
    {
      family: 'van der Berg',
      _family: {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/humanname-own-prefix', valueString: 'van der' },
          { url: 'http://hl7.org/fhir/StructureDefinition/humanname-own-name', valueString: 'Berg' },
        ],
      },
      given: ['Anna', 'Maria'],
    },
  ],
  [
    'adres',
    {},
    {
      postcode: '2401AA',
      huisnummer: 7,
      huisletter: 'A',
      toevoeging: 'bis',
      straatnaam: 'Voorbeeldweg',
      woonplaats: 'Alphen',
    },
    {
      extension: [{ url: `${sp}/fhir/StructureDefinition/huisletter`, valueString: 'A' }],
      line: ['Voorbeeldweg 7 A bis'],
      _line: [
        {
          extension: [
            { url: `${iso}streetName`, valueString: 'Voorbeeldweg' },
            { url: `${iso}houseNumber`, valueString: '7' },
            { url: `${iso}buildingNumberSuffix`, valueString: 'A bis' },
          ],
        },
      ],
      postalCode: '2401AA',
      city: 'Alphen',
    },
  ],
  [
    'frequentie',
    {},
    { aantal: 2, per: 'vier-weken' },
    { repeat: { frequency: 2, period: 4, periodUnit: 'wk' } },
  ],
  [
    'frequentie',
    {},
    { aantal: 1, per: 'eenmalig' },
    {
      repeat: { count: 1 },
      code: { coding: [{ system: `${sp}/id/codelijst/frequentie`, code: 'eenmalig' }] },
    },
  ],
  ['eenheid', {}, 'uur', { unit: 'uur', system: 'http://unitsofmeasure.org', code: 'h' }],
  ['eenheid', {}, 'dagdeel', { unit: 'dagdeel', system: `${sp}/id/codelijst/eenheid`, code: 'dagdeel' }],
  [
    'decimal',
    {},
    { getal: 70, decimalen: 1 },
    { extension: [{ url: `${sp}/fhir/StructureDefinition/decimalen`, valueInteger: 1 }], value: 7 },
  ],
]

test.each(rows)(
  '%s %j writes %j as FHIR and reads it back, with nothing left over',
  (name, row, value, fhir) => {
    const resource = written(name, value, row)
    expect(resource['x']).toEqual(fhir)
    expect(readBack(name, resource, row)).toEqual({ value, taken: leafCount(resource) - 1 })
  },
)

function leafCount(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((total, item: Json) => total + leafCount(item), 0)
}

test('every codec has a row here, except the one that reads the identifier of a resource', () => {
  const tested = new Set(rows.map(([name]) => name))
  expect(Object.keys(codecs).filter((name) => ![...tested].some((each) => each === name))).toEqual(['id'])
})

test('an addition A and a house letter A are not the same address', () => {
  const letter = { postcode: '2401AA', huisnummer: 7, huisletter: 'A' }
  const addition = { postcode: '2401AA', huisnummer: 7, toevoeging: 'A' }
  const back = [letter, addition].map((value) => readBack('adres', written('adres', value, {}), {}).value)
  expect(back).toEqual([letter, addition])
})

test.each([0, 1, 75, 1005, 99999, 100000])(
  'a mark of %i comes back with each number of decimals',
  (getal) => {
    for (const decimalen of [0, 1, 2, 3]) {
      const value = { getal, decimalen }
      expect(readBack('decimal', written('decimal', value, {}), {}).value).toEqual(value)
    }
  },
)

test.each<readonly [CodecName, PlaceRow, Json]>([
  ['date', {}, '2026-01-14T10:00:00Z'],
  ['dateTime', {}, '2026-01-14'],
  ['integer', {}, 1.5],
  ['text', {}, ''],
  ['concept', { list: 'richting' }, { coding: [{ system: 'http://snomed.info/sct', code: '1' }] }],
  ['reference', { of: 'doel' }, logical('Patient')],
  ['reference', { of: 'doel' }, { reference: 'Goal/elsewhere' }],
  ['eenheid', {}, { system: 'http://unitsofmeasure.org', code: 'mg' }],
  ['frequentie', {}, { repeat: { frequency: 1, period: 2, periodUnit: 'd' } }],
  ['adres', {}, { line: ['Postbus 1'] }],
])('%s %j does not take %j for what it writes, and takes nothing of it', (name, row, x) => {
  expect(readBack(name, { resourceType: 'Basic', x }, row)).toEqual({ value: undefined, taken: 0 })
})
