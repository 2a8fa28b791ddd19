import type { FaultKind, FaultParameter } from './fault.ts'

/** What a rule asks, to be read after the name of the place. */
export interface RuleText {
  readonly nl: string
  readonly en: string
}

/** The sentence for a broken rule. `parameter` comes from the schema, never from the message. */
export function ruleText(kind: FaultKind, parameter: FaultParameter | undefined): RuleText {
  const text = texts[kind]
  return typeof text === 'function' ? text(parameter ?? '') : text
}

const texts: Readonly<Record<FaultKind, RuleText | ((parameter: FaultParameter) => RuleText)>> = {
  const: (value) => ({ nl: `moet precies ${shown(value)} zijn`, en: `must be exactly ${shown(value)}` }),
  'duplicate-item': {
    nl: 'bevat hetzelfde onderdeel meer dan eens',
    en: 'holds the same item more than once',
  },
  enum: (values) =>
    values === ''
      ? { nl: 'heeft een code die niet bestaat', en: 'has a code that does not exist' }
      : {
          nl: `moet een van deze codes zijn: ${shown(values)}`,
          en: `must be one of these codes: ${shown(values)}`,
        },
  format: (format) =>
    formatTexts[shown(format)] ?? { nl: 'heeft niet de juiste vorm', en: 'does not have the right form' },
  pattern: { nl: 'heeft niet de juiste opbouw', en: 'is not built as it should be' },
  required: { nl: 'is verplicht, maar ontbreekt', en: 'is required but missing' },
  'too-few-items': (limit) => atLeast(limit, 'hebben', 'have', items),
  'too-few-properties': (limit) => atLeast(limit, 'bevatten', 'hold', properties),
  'too-large': (limit) => ({
    nl: `mag niet hoger zijn dan ${shown(limit)}`,
    en: `must not be higher than ${shown(limit)}`,
  }),
  'too-long': (limit) => atMost(limit, characters),
  'too-many-items': (limit) => atMost(limit, items),
  'too-short': (limit) => atLeast(limit, 'hebben', 'have', characters),
  'too-small': (limit) => ({
    nl: `mag niet lager zijn dan ${shown(limit)}`,
    en: `must not be lower than ${shown(limit)}`,
  }),
  type: (type) => {
    const name = typeNames[shown(type)] ?? { nl: shown(type), en: shown(type) }
    return { nl: `moet ${name.nl} zijn`, en: `must be ${name.en}` }
  },
  'unknown-property': { nl: 'bevat een onbekend gegeven', en: 'holds an unknown property' },
}

/** What is counted: one and more, in Dutch and in English. */
type Counted = readonly [one: string, more: string, oneEn: string, moreEn: string]

const characters: Counted = ['teken', 'tekens', 'character', 'characters']
const items: Counted = ['onderdeel', 'onderdelen', 'item', 'items']
const properties: Counted = ['gegeven', 'gegevens', 'property', 'properties']

function atLeast(limit: FaultParameter, verb: string, verbEn: string, counted: Counted): RuleText {
  return {
    nl: `moet minstens ${shown(limit)} ${counted[limit === 1 ? 0 : 1]} ${verb}`,
    en: `must ${verbEn} at least ${shown(limit)} ${counted[limit === 1 ? 2 : 3]}`,
  }
}

function atMost(limit: FaultParameter, counted: Counted): RuleText {
  return {
    nl: `mag hoogstens ${shown(limit)} ${counted[limit === 1 ? 0 : 1]} hebben`,
    en: `must have at most ${shown(limit)} ${counted[limit === 1 ? 2 : 3]}`,
  }
}

const typeNames: Readonly<Record<string, RuleText>> = {
  array: { nl: 'een lijst', en: 'a list' },
  boolean: { nl: 'true of false', en: 'true or false' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  object: { nl: 'een object', en: 'an object' },
  string: { nl: 'tekst', en: 'text' },
}

/** One sentence for each format of docs/formats.md. */
const formatTexts: Readonly<Record<string, RuleText>> = {
  bsn: { nl: 'voldoet niet aan de elfproef', en: 'does not pass the eleven test' },
  date: {
    nl: 'moet een bestaande datum zijn als 2026-03-31',
    en: 'must be an existing date such as 2026-03-31',
  },
  'date-time': {
    nl: 'moet een tijdstip zijn met seconden en tijdzone, als 2026-03-31T09:30:00+02:00',
    en: 'must be a date and time with seconds and time zone, such as 2026-03-31T09:30:00+02:00',
  },
  email: { nl: 'moet een e-mailadres zijn', en: 'must be an e-mail address' },
  postcode: { nl: 'moet een bestaande vorm van postcode zijn', en: 'must be a possible postal code' },
  rsin: { nl: 'voldoet niet aan de elfproef', en: 'does not pass the eleven test' },
  uri: { nl: 'moet een volledig webadres of andere URI zijn', en: 'must be an absolute URI' },
  uuid: { nl: 'moet een UUID in kleine letters zijn', en: 'must be a lower-case UUID' },
}

const shownValues = 25

function shown(parameter: FaultParameter): string {
  if (!Array.isArray(parameter)) return String(parameter)
  const values = parameter.slice(0, shownValues).join(', ')
  return parameter.length > shownValues ? `${values}, …` : values
}
