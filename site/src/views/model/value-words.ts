import type { JsonSchema } from '../../../../scripts/sources/json-schema.ts'
import { fill, wordsOf } from '../../language.ts'
import type { Language } from '../../language.ts'

const words = wordsOf(
  {
    uuid: 'id (UUID)',
    date: 'datum, zoals 2026-03-01',
    dateTime: 'datum en tijd met tijdzone',
    email: 'e-mailadres',
    uri: 'webadres of ander vast adres (URI)',
    bsn: 'burgerservicenummer, 9 cijfers',
    rsin: 'RSIN, 9 cijfers',
    postcode: 'postcode zonder spatie',
    pattern: 'tekst in een vaste vorm',
    text: 'tekst',
    most: '{kind}, hoogstens {most} tekens',
    integer: 'geheel getal',
    between: '{kind} van {least} tot en met {most}',
    from: '{kind} vanaf {least}',
    to: '{kind} tot en met {most}',
    boolean: 'ja of nee',
    free: 'vrije inhoud',
  },
  {
    uuid: 'id (UUID)',
    date: 'date, such as 2026-03-01',
    dateTime: 'date and time with time zone',
    email: 'email address',
    uri: 'web address or other fixed address (URI)',
    bsn: 'citizen service number, 9 digits',
    rsin: 'RSIN, 9 digits',
    postcode: 'Dutch postcode without space',
    pattern: 'text in a fixed form',
    text: 'text',
    most: '{kind}, at most {most} characters',
    integer: 'whole number',
    between: '{kind} from {least} to {most}',
    from: '{kind} from {least}',
    to: '{kind} to {most}',
    boolean: 'yes or no',
    free: 'free content',
  },
)

/** What a plain value is, in words that need no knowledge of JSON Schema. */
export function valueWords(schema: JsonSchema, language: Language): string {
  if (schema.type === 'boolean') return words[language].boolean
  if (schema.type === 'integer') return numberWords(schema, language)
  if (schema.type === 'string') return textWords(schema, language)
  return words[language].free
}

function numberWords({ minimum, maximum }: JsonSchema, language: Language): string {
  const { integer: kind, between, from, to } = words[language]
  if (minimum !== undefined && maximum !== undefined)
    return fill(between, { kind, least: minimum, most: maximum })
  if (minimum !== undefined) return fill(from, { kind, least: minimum })
  return maximum === undefined ? kind : fill(to, { kind, most: maximum })
}

function textWords({ format, pattern, maxLength }: JsonSchema, language: Language): string {
  const known = format === undefined ? undefined : formatWords(format, language)
  if (known !== undefined) return known
  const { pattern: fixed, text, most } = words[language]
  const kind = pattern === undefined ? text : fixed
  return maxLength === undefined ? kind : fill(most, { kind, most: maxLength })
}

function formatWords(format: string, language: Language): string | undefined {
  const { uuid, date, dateTime, email, uri, bsn, rsin, postcode } = words[language]
  return new Map(Object.entries({ uuid, date, 'date-time': dateTime, email, uri, bsn, rsin, postcode })).get(
    format,
  )
}
