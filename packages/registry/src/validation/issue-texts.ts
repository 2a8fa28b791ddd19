import { ruleText } from '@samenspraak/sdk/generated-code'
import type { FaultKind, FaultParameter } from '@samenspraak/sdk/generated-code'

/** A code with what it says in Dutch and in English, to be read after the name of a place. */
export interface CodedText {
  readonly code: string
  readonly nl: string
  readonly en: string
}

/**
 * What is said when a keyword is broken: in the words of the SDK where it knows the rule. `parameter` is what stands behind
 * the keyword in the schema, never a value of the document.
 */
export function textOfKeyword(keyword: string, parameter: unknown): CodedText {
  const kind = Object.hasOwn(kinds, keyword) ? kinds[keyword] : undefined
  if (keyword === 'type') return textOfTypes(Array.isArray(parameter) ? parameter : [parameter])
  const told = usable(parameter)
  if (kind !== undefined && (told !== undefined || !needsParameter.has(kind)))
    return { code: `sdk/${kind}`, ...ruleText(kind, told) }
  const [code, nl, en] = (Object.hasOwn(rows, keyword) ? rows[keyword] : undefined) ?? other
  const shown = typeof parameter === 'number' ? String(parameter) : ''
  return { code, nl: nl.replace('%', shown), en: en.replace('%', shown) }
}

function textOfTypes(types: readonly unknown[]): CodedText {
  const texts = types.map((type) =>
    type === 'null' ? { nl: 'moet null zijn', en: 'must be null' } : ruleText('type', String(type)),
  )
  return {
    code: 'sdk/type',
    nl: texts.map(({ nl }) => nl).join(' of '),
    en: texts.map(({ en }) => en).join(' or '),
  }
}

/** What fits in a sentence; of other values only the rule is told. */
function usable(parameter: unknown): FaultParameter | undefined {
  if (typeof parameter === 'string' || typeof parameter === 'number' || typeof parameter === 'boolean')
    return parameter
  if (!Array.isArray(parameter)) return undefined
  const plain = parameter.filter((one) => typeof one === 'string' || typeof one === 'number')
  return plain.length === parameter.length ? plain : undefined
}

const kinds: Readonly<Record<string, FaultKind>> = {
  additionalProperties: 'unknown-property',
  const: 'const',
  dependencies: 'required',
  dependentRequired: 'required',
  enum: 'enum',
  format: 'format',
  maxItems: 'too-many-items',
  maxLength: 'too-long',
  maximum: 'too-large',
  minItems: 'too-few-items',
  minLength: 'too-short',
  minProperties: 'too-few-properties',
  minimum: 'too-small',
  pattern: 'pattern',
  required: 'required',
  unevaluatedProperties: 'unknown-property',
  uniqueItems: 'duplicate-item',
}

const needsParameter: ReadonlySet<FaultKind> = new Set(['const'])

const tooManyItems = [
  'sdk/too-many-items',
  'bevat meer onderdelen dan toegestaan',
  'holds more items than allowed',
] as const
const other = ['schema/other', 'voldoet niet aan het schema', 'does not meet the schema'] as const

/** Rules that the SDK does not have, or of which the schema gives no number. */
const rows: Readonly<Record<string, readonly [code: string, nl: string, en: string]>> = {
  additionalItems: tooManyItems,
  anyOf: ['schema/any-of', 'voldoet aan geen van de mogelijkheden', 'meets none of the possibilities'],
  const: ['sdk/const', 'heeft niet de vaste waarde', 'does not have the fixed value'],
  contains: [
    'schema/contains',
    'bevat het gevraagde onderdeel niet vaak genoeg of te vaak',
    'holds the item that is asked for too seldom or too often',
  ],
  exclusiveMaximum: ['sdk/too-large', 'moet lager zijn dan %', 'must be lower than %'],
  exclusiveMinimum: ['sdk/too-small', 'moet hoger zijn dan %', 'must be higher than %'],
  'false schema': ['schema/not-allowed', 'mag hier niet staan', 'may not stand here'],
  items: tooManyItems,
  maxProperties: [
    'schema/too-many-properties',
    'mag hoogstens % gegevens bevatten',
    'must hold at most % properties',
  ],
  multipleOf: ['schema/multiple-of', 'moet een veelvoud zijn van %', 'must be a multiple of %'],
  not: ['schema/not', 'voldoet aan wat juist niet mag', 'meets what is not allowed'],
  oneOf: [
    'schema/one-of',
    'voldoet niet aan precies één mogelijkheid',
    'does not meet exactly one possibility',
  ],
  propertyNames: [
    'schema/property-name',
    'bevat een gegeven met een naam die niet mag',
    'holds a property whose name is not allowed',
  ],
  unevaluatedItems: tooManyItems,
}
