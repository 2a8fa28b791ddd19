import { expect, test } from 'vitest'
import { fromXml } from '../../../packages/fhir/src/xml/index.ts'
import type { FromXml } from '../../../packages/fhir/src/xml/index.ts'

const said = (read: FromXml): unknown =>
  read.ok
    ? [read.resource, ...read.issues.map(({ code, pointer }) => `${code} ${pointer}`)]
    : read.issues.map(({ code }) => code)

/** What is read of a patient with this inside. */
const patient = (inside: string): unknown =>
  said(fromXml(`<Patient xmlns="http://hl7.org/fhir">${inside}</Patient>`))

test('a resource is read with its lists, its attributes and what stands beside values', () => {
  const inside = `<id value="p1"/>
    <extension url="https://example.org/fhir/one"><valueString value="één"/></extension>
    <active value="true"/>
    <name id="n1"><given value="Sanne"/><given id="g2"><extension url="https://example.org/fhir/why"><valueCode value="unknown"/></extension></given></name>
    <multipleBirthInteger value="2"/>`
  expect(patient(inside)).toEqual([
    {
      resourceType: 'Patient',
      id: 'p1',
      extension: [{ url: 'https://example.org/fhir/one', valueString: 'één' }],
      active: true,
      name: [
        {
          id: 'n1',
          given: ['Sanne', null],
          _given: [
            null,
            { id: 'g2', extension: [{ url: 'https://example.org/fhir/why', valueCode: 'unknown' }] },
          ],
        },
      ],
      multipleBirthInteger: 2,
    },
  ])
})

test('a resource within another, a prefix, a comment and another order say the same', () => {
  const text = `<?xml version="1.0"?><!-- one --><f:Patient xmlns:f="http://hl7.org/fhir">
    <f:gender value="female"/><f:contained><f:Organization><f:name value="B"/></f:Organization></f:contained></f:Patient>`
  expect(said(fromXml(text))).toEqual([
    { resourceType: 'Patient', contained: [{ resourceType: 'Organization', name: 'B' }], gender: 'female' },
  ])
})

test('a narrative is kept to the letter', () => {
  const div = `<div xmlns="http://www.w3.org/1999/xhtml" lang='nl'>\r\n <p >a &amp; &#233;<br/></p><!-- x --></div>`
  expect(patient(`<text><status value="generated"/>${div}</text>`)).toEqual([
    { resourceType: 'Patient', text: { status: 'generated', div } },
  ])
})

test('a narrative whose namespace is declared around it carries the declaration', () => {
  const text = `<Patient xmlns="http://hl7.org/fhir" xmlns:h="http://www.w3.org/1999/xhtml"><text><h:div><h:p>a</h:p></h:div></text></Patient>`
  expect(said(fromXml(text))).toEqual([
    {
      resourceType: 'Patient',
      text: { div: '<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>a</h:p></h:div>' },
    },
  ])
})

test('what R4 does not know there is named and left out', () => {
  const inside = `<eyes value="two"/><active value="true" since="2020"/>loose words<gender value="male"><note value="x"/></gender>
    <contact role="r"><name/></contact><contained><Thing/></contained><birthDate/>`
  expect(patient(inside)).toEqual([
    { resourceType: 'Patient', active: true, gender: 'male', contact: [{ name: {} }] },
    'fhir/xml-not-understood ',
    'fhir/xml-not-understood /eyes',
    'fhir/xml-not-understood /contained/0',
    'fhir/xml-not-understood /active/since',
    'fhir/xml-not-understood /_gender/note',
    'fhir/xml-not-understood /birthDate',
    'fhir/xml-not-understood /contact/0/role',
  ])
})

test('the second of what can stand only once is named, and a value in another form stays as it was', () => {
  const inside =
    '<active value="yes"/><birthDate value="1990"/><birthDate value="1991"/><multipleBirthInteger value="02"/>'
  expect(patient(inside)).toEqual([
    { resourceType: 'Patient', active: 'yes', birthDate: '1990', multipleBirthInteger: '02' },
    'fhir/xml-value-form /active',
    'fhir/xml-repeated /birthDate',
    'fhir/xml-value-form /multipleBirthInteger',
  ])
})

test.each([
  ['no XML', 'hello', 'fhir/xml-unreadable'],
  ['nothing', '', 'fhir/xml-unreadable'],
  ['an element that does not end', '<Patient xmlns="http://hl7.org/fhir"><active/>', 'fhir/xml-unreadable'],
  ['a second root', '<Patient xmlns="http://hl7.org/fhir"/><a/>', 'fhir/xml-unreadable'],
  ['an entity of HTML', '<Patient xmlns="http://hl7.org/fhir">&nbsp;</Patient>', 'fhir/xml-unreadable'],
  [
    'a name of Object as entity',
    '<Patient xmlns="http://hl7.org/fhir">&constructor;</Patient>',
    'fhir/xml-unreadable',
  ],
  ['no namespace', '<Patient/>', 'fhir/xml-no-resource'],
  ['a resource that R4 does not have', '<Ghost xmlns="http://hl7.org/fhir"/>', 'fhir/xml-no-resource'],
  ['an abstract resource', '<DomainResource xmlns="http://hl7.org/fhir"/>', 'fhir/xml-no-resource'],
  ['a part of a resource', '<Bundle.entry xmlns="http://hl7.org/fhir"/>', 'fhir/xml-no-resource'],
])('%s is refused', (_, text, code) => {
  expect(said(fromXml(text))).toEqual([code])
})

test.each([
  ['an entity of its own', '<!DOCTYPE Patient [<!ENTITY a "b">]>'],
  ['a file', '<!DOCTYPE Patient SYSTEM "file:///etc/hostname">'],
  [
    'a billion laughs',
    '<!DOCTYPE Patient [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
  ],
])('a DOCTYPE with %s is refused', (_, doctype) => {
  expect(said(fromXml(`${doctype}<Patient xmlns="http://hl7.org/fhir"><id value="x"/></Patient>`))).toEqual([
    'fhir/xml-doctype',
  ])
})

test('elements too deep within each other are refused, however deep', () => {
  const deep = (depth: number): string =>
    `<Basic xmlns="http://hl7.org/fhir">${'<extension url="a">'.repeat(depth)}${'</extension>'.repeat(depth)}</Basic>`
  expect([250, 256, 100_000].map((depth) => fromXml(deep(depth)).issues.map(({ code }) => code))).toEqual([
    [],
    ['fhir/xml-too-deep'],
    ['fhir/xml-too-deep'],
  ])
})

test('a text that is too long is refused unread', () => {
  const text = '<Patient xmlns="http://hl7.org/fhir"/>'
  expect([text.length, text.length - 1].map((maxCharacters) => fromXml(text, { maxCharacters }).ok)).toEqual([
    true,
    false,
  ])
})

test('an issue names a place and never what stands there', () => {
  const read = fromXml('<Patient xmlns="http://hl7.org/fhir"><active value="geheim"/></Patient>')
  expect(JSON.stringify(read.issues)).not.toContain('geheim')
})
