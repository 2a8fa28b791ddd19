import { expect, test } from 'vitest'
import { modelData } from '../../site/src/search/model-data.ts'
import { findInModel, modelNames, packedNames } from '../../site/src/search/model-search.ts'
import type { Language } from '../../site/src/language.ts'

// What the page of results does, from the same file that it fetches.
const names = { nl: modelNames(packedNames(modelData('nl'))), en: modelNames(packedNames(modelData('en'))) }
const find = (query: string, language: Language = 'nl') => {
  const { fields, lists } = findInModel(names[language], query, language, 3)
  return [fields.map(({ label }) => label), lists.map(({ key }) => key)]
}

test('the file says the same names as it was made from', () => {
  expect(names).toEqual({ nl: modelData('nl'), en: modelData('en') })
})

test('a field is found by its name, another form of it or its beginning, a code list by its title', () => {
  expect(find('telefoonnummer')).toEqual([['Telefoonnummer'], []])
  expect(find('telefoonnummers')).toEqual(find('telefoonnummer'))
  expect(find('telefoonnum')).toEqual(find('telefoonnummer'))
  expect(find('leefgebieden')[0]).toEqual(['Leefgebied', 'Leefgebieden', 'Leefgebieden van het doel'])
  expect(find('status van een doel')).toEqual([['Status van het doel'], []])
  expect(find('planstatus')).toEqual([[], ['planstatus']])
  expect(find('start date', 'en')).toEqual([['Wanted start date'], []])
})

test('a query that names no field finds none, and neither does an empty one', () => {
  expect(find('xyzzyq')).toEqual([[], []])
  expect(find('')).toEqual([[], []])
})
