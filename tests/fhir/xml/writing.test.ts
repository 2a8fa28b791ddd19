import { expect, test } from 'vitest'
import { fromXml, parseSpelled, stringifySpelled, toXml } from '../../../packages/fhir/src/xml/index.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const xmlOf = (resource: unknown): unknown => {
  const written = toXml(resource)
  return written.ok
    ? [
        written.xml.replace(head, '').trim(),
        ...written.issues.map(({ code, pointer }) => `${code} ${pointer}`),
      ]
    : written.issues.map(({ code }) => code)
}
const patient = (inside: string): string =>
  inside === ''
    ? '<Patient xmlns="http://hl7.org/fhir"/>'
    : `<Patient xmlns="http://hl7.org/fhir">${inside}</Patient>`

test('elements stand in the order of R4, whatever the order was', () => {
  const resource = {
    gender: 'male',
    name: [{ given: ['A', 'B'], family: 'C' }],
    id: 'p',
    resourceType: 'Patient',
  }
  expect(xmlOf(resource)).toEqual([
    patient(
      '<id value="p"/><name><family value="C"/><given value="A"/><given value="B"/></name><gender value="male"/>',
    ),
  ])
})

test('what XML reads as mark-up or as a space is written so that it stays a value', () => {
  const text = '<a href="x">\n\t& \r</a>'
  const written = toXml({ resourceType: 'Patient', language: text })
  const read = written.ok ? fromXml(written.xml) : written
  expect(read).toMatchObject({ ok: true, resource: { language: text }, issues: [] })
})

test.each([
  [
    'breaks out of its place',
    '<div xmlns="http://www.w3.org/1999/xhtml">a</div></text><active value="true"/><text>',
  ],
  ['is not closed', '<div xmlns="http://www.w3.org/1999/xhtml"><p>a</div>'],
  ['brings entities', '<!DOCTYPE div [<!ENTITY a "b">]><div xmlns="http://www.w3.org/1999/xhtml">&a;</div>'],
  ['is another element', '<script xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['is of another language', '<div xmlns="http://hl7.org/fhir"/>'],
  ['is a text', 'just words'],
])('a narrative that %s is left out and named', (_, div) => {
  expect(xmlOf({ resourceType: 'Patient', text: { status: 'generated', div } })).toEqual([
    patient('<text><status value="generated"/></text>'),
    'fhir/xml-narrative /text/div',
  ])
})

test('what XML has no way to write is left out and named', () => {
  const resource = {
    resourceType: 'Patient',
    id: 'a\u0000b',
    language: '\ud800',
    active: null,
    name: [],
    gender: ['male'],
    birthDate: { a: 1 },
    telecom: ['x'],
    eyes: 2,
    contained: [{ resourceType: 'Ghost' }],
  }
  expect(xmlOf(resource)).toEqual([
    patient(''),
    'fhir/xml-not-understood /eyes',
    'fhir/xml-not-expressible /id',
    'fhir/xml-not-expressible /language',
    'fhir/xml-not-understood /contained/0',
    'fhir/xml-not-expressible /active',
    'fhir/xml-not-expressible /name',
    'fhir/xml-not-expressible /telecom/0',
    'fhir/xml-not-expressible /gender',
    'fhir/xml-not-expressible /birthDate',
  ])
})

test.each([[null], [[]], ['x'], [{}], [{ resourceType: 'Ghost' }], [{ resourceType: 'Element' }]])(
  '%j is no resource',
  (value) => {
    expect(xmlOf(value)).toEqual(['fhir/xml-no-resource'])
  },
)

test('a document that is too deep is not written, and does not stop us', () => {
  let extension: unknown = { url: 'a' }
  for (let depth = 0; depth < 5000; depth += 1) extension = { url: 'a', extension: [extension] }
  const written = toXml({ resourceType: 'Basic', extension: [extension] })
  expect(written.issues.map(({ code }) => code)).toEqual(['fhir/xml-too-deep'])
})

test('a decimal keeps its spelling from JSON to XML and back', () => {
  const text =
    '{"resourceType":"Observation","valueQuantity":{"value":1.50},"component":[{"valueQuantity":{"value":1E+2}}]}'
  const { value, spellings } = parseSpelled(text)
  const written = toXml(value, { spellings })
  const read = written.ok ? fromXml(written.xml) : written
  const again = read.ok && 'spellings' in read ? stringifySpelled(read.resource, read.spellings) : ''
  expect([written.ok && written.xml.includes('"1.50"') && written.xml.includes('"1E+2"'), again]).toEqual([
    true,
    text,
  ])
})

test('a spelling that is of another number says nothing', () => {
  expect(stringifySpelled({ a: 2 }, new Map([['/a', '1.50']]))).toBe('{"a":2}')
})
