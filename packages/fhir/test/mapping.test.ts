import { readFileSync } from 'node:fs'
import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { examplesOf } from '../../../tests/fhir/examples.ts'
import { usedExtensions } from '../../../tests/fhir/extension-list.ts'
import { mappingFindings } from '../../../tests/fhir/mapping-findings.ts'
import { pointersIn, pointersOf } from '../../../tests/fhir/schema-walk.ts'
import { documentSheets } from '../mapping/index.ts'
import { messageTypes } from '../src/documents.ts'
import { isObject, plainText } from '../src/json.ts'
import type { Sheet } from '../src/row.ts'
import type { JsonObject } from '../src/json.ts'

const types = Object.values(messageTypes)

function schemaOf(name: string): JsonObject {
  const schema = types
    .find((type) => type.name === name)
    ?.['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
  return isObject(schema) ? schema : {}
}

function codesOf(list: string): readonly string[] {
  const read: unknown = parse(readFileSync(`schemas/codelijsten/${list}.yaml`, 'utf8'))
  const values = isObject(read) && Array.isArray(read['waarden']) ? read['waarden'].filter(isObject) : []
  return values.map(({ waarde }) => plainText(waarde))
}

test.each(documentSheets)(
  'every property of $name has exactly one row, in a place of its own',
  ({ name, sheet }) => {
    const schema = schemaOf(name)
    expect(mappingFindings(sheet, { schema, root: schema }, codesOf)).toEqual([])
  },
)

test('a property without a row is found, and so is a row without a property', () => {
  const schema = { properties: { naam: { type: 'string' }, doel: { type: 'string' } } }
  const sheet = { rows: { naam: { at: 'name' }, titel: { at: 'title' } } }
  expect(mappingFindings(sheet, { schema, root: schema }, codesOf)).toEqual([
    '/doel: no row',
    '/titel: a row for a property that the schema does not have',
  ])
})

test('two properties in one place are found', () => {
  const schema = { properties: { naam: { type: 'string' }, titel: { type: 'string' } } }
  const sheet = { rows: { naam: { at: 'title' }, titel: { at: 'title' } } }
  expect(mappingFindings(sheet, { schema, root: schema }, codesOf)).toEqual([
    '/titel: the same place as naam',
  ])
})

test('a code of the schema that the mapping has no code of FHIR for is found', () => {
  const schema = { properties: { status: { enum: ['nieuw', 'oud'] } } }
  const sheet = { rows: { status: { at: 'status', codec: 'status', map: { nieuw: 'draft' } } } } as const
  expect(mappingFindings(sheet, { schema, root: schema }, codesOf)).toEqual([
    '/status: no place for the code oud',
  ])
})

test.each(documentSheets)('samples and examples hit every property of $name at least once', ({ name }) => {
  const schema = schemaOf(name)
  const samples = Array.from({ length: 200 }, (_, index) => pointersIn(sample(name, { seed: 9, index })))
  const examples = examplesOf(name).map(({ document }) => pointersIn(document))
  const hit = new Set([...samples, ...examples].flat())
  expect(pointersOf({ schema, root: schema }).filter((pointer) => !hit.has(pointer))).toEqual([])
})

test('an extension has one kind of value, wherever it is used', () => {
  const kinds = new Map<string, Set<string>>()
  for (const { name, value } of usedExtensions()) {
    kinds.set(name, (kinds.get(name) ?? new Set()).add(value.replace(/\(\w+\)$/, '')))
  }
  expect([...kinds].filter(([, values]) => values.size > 1).map(([name]) => name)).toEqual([])
})

test('no row leaves anything out', () => {
  const dropped = (sheet: Sheet): readonly string[] =>
    Object.entries(sheet.rows).flatMap(([name, row]) =>
      'dropped' in row ? [name] : 'derived' in row || row.sheet === undefined ? [] : dropped(row.sheet),
    )
  expect(documentSheets.flatMap(({ sheet }) => dropped(sheet))).toEqual([])
})
