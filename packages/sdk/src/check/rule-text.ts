import type { FaultKind, FaultParameter } from './fault.ts'

/** What a rule asks, to be read after the name of the place. */
export interface RuleText {
  readonly nl: string
  readonly en: string
}

/** The sentence for a broken rule. `parameter` comes from the schema, never from the message. */
export function ruleText(kind: FaultKind, parameter: FaultParameter | undefined): RuleText {
  const limit = Number(parameter)
  switch (kind) {
    case 'required':
      return { nl: 'is verplicht, maar ontbreekt', en: 'is required but missing' }
    case 'type':
      return typeText(String(parameter))
    case 'enum':
      return parameter === undefined
        ? { nl: 'heeft een code die niet bestaat', en: 'has a code that does not exist' }
        : {
            nl: `moet een van deze codes zijn: ${list(parameter)}`,
            en: `must be one of these codes: ${list(parameter)}`,
          }
    case 'const':
      return { nl: `moet precies ${String(parameter)} zijn`, en: `must be exactly ${String(parameter)}` }
    case 'format':
      return (
        formatTexts[String(parameter)] ?? {
          nl: 'heeft niet de juiste vorm',
          en: 'does not have the right form',
        }
      )
    case 'pattern':
      return { nl: 'heeft niet de juiste opbouw', en: 'is not built as it should be' }
    case 'too-short':
      return {
        nl: `moet minstens ${limit} ${plural(limit, 'teken', 'tekens')} hebben`,
        en: `must have at least ${limit} ${plural(limit, 'character', 'characters')}`,
      }
    case 'too-long':
      return {
        nl: `mag hoogstens ${limit} tekens hebben`,
        en: `must have at most ${limit} characters`,
      }
    case 'too-few-items':
      return {
        nl: `moet minstens ${limit} ${plural(limit, 'onderdeel', 'onderdelen')} hebben`,
        en: `must have at least ${limit} ${plural(limit, 'item', 'items')}`,
      }
    case 'too-many-items':
      return {
        nl: `mag hoogstens ${limit} onderdelen hebben`,
        en: `must have at most ${limit} items`,
      }
    case 'too-few-properties':
      return {
        nl: `moet minstens ${limit} ${plural(limit, 'gegeven', 'gegevens')} bevatten`,
        en: `must hold at least ${limit} ${plural(limit, 'property', 'properties')}`,
      }
    case 'too-small':
      return { nl: `mag niet lager zijn dan ${limit}`, en: `must not be lower than ${limit}` }
    case 'too-large':
      return { nl: `mag niet hoger zijn dan ${limit}`, en: `must not be higher than ${limit}` }
    case 'duplicate-item':
      return { nl: 'bevat hetzelfde onderdeel meer dan eens', en: 'holds the same item more than once' }
    case 'unknown-property':
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

function list(values: FaultParameter): string {
  if (!Array.isArray(values)) return String(values)
  return values.length > shownValues ? `${values.slice(0, shownValues).join(', ')}, …` : values.join(', ')
}

function plural(count: number, one: string, more: string): string {
  return count === 1 ? one : more
}
