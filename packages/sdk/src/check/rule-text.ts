import type { FaultKeyword, FaultParameter } from './fault.ts'

/** What a rule asks, to be read after the name of the place. */
export interface RuleText {
  readonly nl: string
  readonly en: string
}

/** The sentence for a broken rule. `parameter` comes from the schema, never from the message. */
export function ruleText(keyword: FaultKeyword, parameter: FaultParameter | undefined): RuleText {
  switch (keyword) {
    case 'required':
      return { nl: 'is verplicht, maar ontbreekt', en: 'is required but missing' }
    case 'type':
      return typeText(String(parameter))
    case 'enum':
      return { nl: `moet een van deze codes zijn: ${list(parameter, 'en')}`, en: `must be one of these codes: ${list(parameter, 'and')}` }
    case 'tag':
      return { nl: 'heeft een soort die niet bestaat', en: 'has a kind that does not exist' }
    case 'const':
      return { nl: `moet precies ${String(parameter)} zijn`, en: `must be exactly ${String(parameter)}` }
    case 'format':
      return formatTexts[String(parameter)] ?? { nl: 'heeft niet de juiste vorm', en: 'does not have the right form' }
    case 'pattern':
      return { nl: 'heeft niet de juiste opbouw', en: 'is not built as it should be' }
    case 'minLength':
      return { nl: `moet minstens ${parameter} ${plural(parameter, 'teken', 'tekens')} hebben`, en: `must have at least ${parameter} ${plural(parameter, 'character', 'characters')}` }
    case 'maxLength':
      return { nl: `mag hoogstens ${parameter} tekens hebben`, en: `must have at most ${parameter} characters` }
    case 'minItems':
      return { nl: `moet minstens ${parameter} ${plural(parameter, 'onderdeel', 'onderdelen')} hebben`, en: `must have at least ${parameter} ${plural(parameter, 'item', 'items')}` }
    case 'maxItems':
      return { nl: `mag hoogstens ${parameter} onderdelen hebben`, en: `must have at most ${parameter} items` }
    case 'minProperties':
      return { nl: `moet minstens ${parameter} ${plural(parameter, 'gegeven', 'gegevens')} bevatten`, en: `must hold at least ${parameter} ${plural(parameter, 'property', 'properties')}` }
    case 'minimum':
      return { nl: `mag niet lager zijn dan ${parameter}`, en: `must not be lower than ${parameter}` }
    case 'maximum':
      return { nl: `mag niet hoger zijn dan ${parameter}`, en: `must not be higher than ${parameter}` }
    case 'uniqueItems':
      return { nl: 'bevat hetzelfde onderdeel meer dan eens', en: 'holds the same item more than once' }
    case 'additionalProperties':
      return { nl: 'bevat een onbekend gegeven', en: 'holds an unknown property' }
  }
}

const typeNames: Readonly<Record<string, RuleText>> = {
  array: { nl: 'een lijst', en: 'a list' },
  boolean: { nl: 'true of false', en: 'true or false' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  object: { nl: 'een object', en: 'an object' },
  string: { nl: 'tekst', en: 'text' },
}

function typeText(type: string): RuleText {
  const name = typeNames[type] ?? { nl: type, en: type }
  return { nl: `moet ${name.nl} zijn`, en: `must be ${name.en}` }
}

/** One sentence for each format of docs/formats.md. */
const formatTexts: Readonly<Record<string, RuleText>> = {
  bsn: { nl: 'voldoet niet aan de elfproef', en: 'does not pass the eleven test' },
  date: { nl: 'moet een bestaande datum zijn als 2026-03-31', en: 'must be an existing date such as 2026-03-31' },
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

function list(values: FaultParameter | undefined, and: string): string {
  if (!Array.isArray(values)) return String(values)
  const shown = values.slice(0, shownValues).join(', ')
  return values.length > shownValues ? `${shown} ${and} ${values.length - shownValues} …` : shown
}

function plural(parameter: FaultParameter | undefined, one: string, more: string): string {
  return parameter === 1 ? one : more
}
