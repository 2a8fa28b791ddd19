/** A code with what it says in Dutch and in English. */
export interface CodedText {
  readonly code: string
  readonly nl: string
  readonly en: string
}

/** What is said when a keyword is broken. `parameter` comes from the schema, never from the document. */
export function textOfKeyword(keyword: string, parameter: unknown): CodedText {
  const row = rows[keyword]
  if (row === undefined)
    return { code: 'schema/other', nl: 'voldoet niet aan het schema', en: 'does not meet the schema' }
  const [code, nl, en] = row
  const shown = typeof parameter === 'number' || typeof parameter === 'boolean' ? String(parameter) : ''
  return { code, nl: nl.replace('%', shown), en: en.replace('%', shown) }
}

/** What is said of a value of the wrong type. */
export function textOfType(types: readonly string[]): CodedText {
  const names = types.map((type) => typeNames[type] ?? { nl: type, en: type })
  return {
    code: 'sdk/type',
    nl: `moet ${names.map(({ nl }) => nl).join(' of ')} zijn`,
    en: `must be ${names.map(({ en }) => en).join(' or ')}`,
  }
}

const typeNames: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  array: { nl: 'een lijst', en: 'a list' },
  boolean: { nl: 'waar of onwaar', en: 'true or false' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  null: { nl: 'null', en: 'null' },
  number: { nl: 'een getal', en: 'a number' },
  object: { nl: 'een object', en: 'an object' },
  string: { nl: 'een tekst', en: 'a text' },
}

const unknownProperty = [
  'sdk/unknown-property',
  'bevat een onbekend gegeven',
  'holds an unknown property',
] as const
const tooManyItems = [
  'sdk/too-many-items',
  'bevat meer onderdelen dan toegestaan',
  'holds more items than allowed',
] as const
const missing = ['sdk/required', 'is verplicht, maar ontbreekt', 'is required but missing'] as const

const rows: Readonly<Record<string, readonly [code: string, nl: string, en: string]>> = {
  additionalItems: tooManyItems,
  additionalProperties: unknownProperty,
  anyOf: ['schema/any-of', 'voldoet aan geen van de mogelijkheden', 'meets none of the possibilities'],
  const: ['sdk/const', 'heeft niet de vaste waarde', 'does not have the fixed value'],
  contains: [
    'schema/contains',
    'bevat het gevraagde onderdeel niet vaak genoeg of te vaak',
    'holds the item that is asked for too seldom or too often',
  ],
  dependencies: missing,
  dependentRequired: missing,
  enum: ['sdk/enum', 'heeft een waarde die niet in de lijst staat', 'has a value that is not on the list'],
  exclusiveMaximum: ['sdk/too-large', 'moet lager zijn dan %', 'must be lower than %'],
  exclusiveMinimum: ['sdk/too-small', 'moet hoger zijn dan %', 'must be higher than %'],
  'false schema': ['schema/not-allowed', 'mag hier niet staan', 'may not stand here'],
  format: ['sdk/format', 'heeft niet de juiste vorm', 'does not have the right form'],
  items: tooManyItems,
  maxItems: ['sdk/too-many-items', 'mag hoogstens % onderdelen hebben', 'must have at most % items'],
  maxLength: ['sdk/too-long', 'mag hoogstens % tekens hebben', 'must have at most % characters'],
  maxProperties: [
    'schema/too-many-properties',
    'mag hoogstens % gegevens bevatten',
    'must hold at most % properties',
  ],
  maximum: ['sdk/too-large', 'mag niet hoger zijn dan %', 'must not be higher than %'],
  minItems: ['sdk/too-few-items', 'moet minstens % onderdelen hebben', 'must have at least % items'],
  minLength: ['sdk/too-short', 'moet minstens % tekens hebben', 'must have at least % characters'],
  minProperties: [
    'sdk/too-few-properties',
    'moet minstens % gegevens bevatten',
    'must hold at least % properties',
  ],
  minimum: ['sdk/too-small', 'mag niet lager zijn dan %', 'must not be lower than %'],
  multipleOf: ['schema/multiple-of', 'moet een veelvoud zijn van %', 'must be a multiple of %'],
  not: ['schema/not', 'voldoet aan wat juist niet mag', 'meets what is not allowed'],
  oneOf: [
    'schema/one-of',
    'voldoet niet aan precies één mogelijkheid',
    'does not meet exactly one possibility',
  ],
  pattern: ['sdk/pattern', 'heeft niet de juiste opbouw', 'is not built as it should be'],
  propertyNames: [
    'schema/property-name',
    'bevat een gegeven met een naam die niet mag',
    'holds a property whose name is not allowed',
  ],
  required: missing,
  unevaluatedItems: tooManyItems,
  unevaluatedProperties: unknownProperty,
  uniqueItems: [
    'sdk/duplicate-item',
    'bevat hetzelfde onderdeel meer dan eens',
    'holds the same item more than once',
  ],
}
