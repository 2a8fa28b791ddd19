import type { ErrorObject } from 'ajv'
import type { Text } from '../../language.ts'

type Writer = (limit: string) => Text

const writers: Readonly<Record<string, Writer>> = {
  additionalProperties: () => ({ nl: 'Een eigenschap is onbekend.', en: 'A property is unknown.' }),
  unevaluatedProperties: () => ({ nl: 'Een eigenschap is onbekend.', en: 'A property is unknown.' }),
  required: () => ({ nl: 'Dit ontbreekt.', en: 'This is missing.' }),
  dependentRequired: () => ({ nl: 'Dit ontbreekt.', en: 'This is missing.' }),
  type: (limit) => ({ nl: `Dit hoort van soort ${limit} te zijn.`, en: `This must be of type ${limit}.` }),
  enum: () => ({ nl: 'Dit is geen waarde uit de lijst.', en: 'This is not a value of the list.' }),
  const: () => ({ nl: 'Dit is niet de vaste waarde.', en: 'This is not the fixed value.' }),
  format: (limit) => ({ nl: `Dit heeft niet de vorm ${limit}.`, en: `This has not the form ${limit}.` }),
  pattern: () => ({ nl: 'Dit past niet op het patroon.', en: 'This does not fit the pattern.' }),
  minimum: (limit) => ({ nl: `Dit is lager dan ${limit}.`, en: `This is lower than ${limit}.` }),
  maximum: (limit) => ({ nl: `Dit is hoger dan ${limit}.`, en: `This is higher than ${limit}.` }),
  exclusiveMinimum: (limit) => ({
    nl: `Dit moet hoger zijn dan ${limit}.`,
    en: `This must be above ${limit}.`,
  }),
  exclusiveMaximum: (limit) => ({
    nl: `Dit moet lager zijn dan ${limit}.`,
    en: `This must be below ${limit}.`,
  }),
  multipleOf: (limit) => ({
    nl: `Dit is geen veelvoud van ${limit}.`,
    en: `This is no multiple of ${limit}.`,
  }),
  minLength: (limit) => ({
    nl: `Dit is korter dan ${limit} tekens.`,
    en: `This has fewer than ${limit} characters.`,
  }),
  maxLength: (limit) => ({
    nl: `Dit is langer dan ${limit} tekens.`,
    en: `This has more than ${limit} characters.`,
  }),
  minItems: (limit) => ({ nl: `Dit zijn er minder dan ${limit}.`, en: `These are fewer than ${limit}.` }),
  maxItems: (limit) => ({ nl: `Dit zijn er meer dan ${limit}.`, en: `These are more than ${limit}.` }),
  minProperties: (limit) => ({
    nl: `Dit heeft minder dan ${limit} eigenschappen.`,
    en: `This has fewer than ${limit} properties.`,
  }),
  maxProperties: (limit) => ({
    nl: `Dit heeft meer dan ${limit} eigenschappen.`,
    en: `This has more than ${limit} properties.`,
  }),
  uniqueItems: () => ({ nl: 'Hierin staat iets dubbel.', en: 'Something is in here twice.' }),
  contains: () => ({ nl: 'Hierin staat niet wat erin hoort.', en: 'What must be in here is not.' }),
  oneOf: () => ({ nl: 'Dit past niet op precies één vorm.', en: 'This does not fit exactly one form.' }),
  anyOf: () => ({ nl: 'Dit past op geen van de vormen.', en: 'This fits none of the forms.' }),
  not: () => ({ nl: 'Dit heeft een vorm die niet mag.', en: 'This has a form that is not allowed.' }),
  'false schema': () => ({ nl: 'Dit mag hier niet staan.', en: 'This must not stand here.' }),
  propertyNames: () => ({
    nl: 'De naam van een eigenschap mag niet.',
    en: 'The name of a property is not allowed.',
  }),
}

/** What a fault says; limits come from the schema, never from the document. */
export function foreignText({ keyword, params }: ErrorObject): Text {
  const limit: unknown = params['limit'] ?? params['type'] ?? params['format'] ?? params['multipleOf']
  const writer = Object.hasOwn(writers, keyword) ? writers[keyword] : undefined
  if (writer !== undefined) return writer(String(limit))
  return { nl: `Dit voldoet niet aan ${keyword}.`, en: `This does not meet ${keyword}.` }
}
