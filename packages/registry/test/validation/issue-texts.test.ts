import { expect, test } from 'vitest'
import { textOfKeyword } from '../../src/validation/issue-texts.ts'

test.each<readonly [keyword: string, parameter: unknown, code: string, nl: string]>([
  ['required', ['naam'], 'sdk/required', 'is verplicht, maar ontbreekt'],
  ['maxLength', 3, 'sdk/too-long', 'mag hoogstens 3 tekens hebben'],
  ['minItems', 1, 'sdk/too-few-items', 'moet minstens 1 onderdeel hebben'],
  ['enum', ['a', 2], 'sdk/enum', 'moet een van deze codes zijn: a, 2'],
  ['enum', ['a', null], 'sdk/enum', 'heeft een code die niet bestaat'],
  ['const', 7, 'sdk/const', 'moet precies 7 zijn'],
  ['const', { a: 1 }, 'sdk/const', 'heeft niet de vaste waarde'],
  ['format', 'bsn', 'sdk/format', 'voldoet niet aan de elfproef'],
  ['format', 'ipv4', 'sdk/format', 'heeft niet de juiste vorm'],
  ['type', 'string', 'sdk/type', 'moet tekst zijn'],
  ['type', ['string', 'null'], 'sdk/type', 'moet tekst zijn of moet null zijn'],
  ['exclusiveMaximum', 5, 'sdk/too-large', 'moet lager zijn dan 5'],
  ['additionalProperties', false, 'sdk/unknown-property', 'bevat een onbekend gegeven'],
  ['oneOf', [{}], 'schema/one-of', 'voldoet niet aan precies één mogelijkheid'],
  ['constructor', {}, 'schema/other', 'voldoet niet aan het schema'],
])('a document that breaks %s %j is told %s: %s', (keyword, parameter, code, nl) => {
  expect(textOfKeyword(keyword, parameter)).toMatchObject({ code, nl })
})
