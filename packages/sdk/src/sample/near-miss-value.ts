import type { PlantedFault } from './near-miss.ts'
import type { Place, Schema } from './schema.ts'

/** What can be wrong with a value by its type, its code, its bounds or its text. */
export function* valueFaults({ schema }: Place): Generator<PlantedFault> {
  if (schema.const !== undefined) {
    yield { kind: 'const', value: `niet ${String(schema.const)}`, code: 'sdk/const' }
  } else if (schema.enum !== undefined) {
    yield { kind: 'enum', value: 'bestaat-niet', code: 'sdk/enum' }
  } else {
    if (schema.type !== undefined)
      yield { kind: 'type', value: otherTypes[schema.type] ?? null, code: 'sdk/type' }
    if (schema.minimum !== undefined)
      yield { kind: 'small', value: schema.minimum - 1, code: 'sdk/too-small' }
    if (schema.maximum !== undefined)
      yield { kind: 'large', value: schema.maximum + 1, code: 'sdk/too-large' }
    if (schema.type === 'string') yield* textFaults(schema)
  }
}

/** A value of another type than the one that is asked for, as senders get it wrong. */
const otherTypes: Readonly<Record<string, unknown>> = {
  array: { 0: 'geen lijst' },
  boolean: 'ja',
  integer: '12',
  object: 'geen object',
  string: 12,
}

function* textFaults(schema: Schema): Generator<PlantedFault> {
  const { format, pattern, minLength = 0, maxLength } = schema
  const malformed =
    pattern !== undefined && format === 'uri' ? 'https://voorbeeld.example/"' : malformedTexts[format ?? '']
  if (malformed !== undefined) yield { kind: 'format', value: malformed, code: 'sdk/format' }
  if (pattern !== undefined && format === undefined)
    yield { kind: 'pattern', value: '~', code: 'sdk/pattern' }
  if (minLength > 0 && pattern === undefined && format === undefined)
    yield { kind: 'short', value: '', code: 'sdk/too-short' }
  const long =
    maxLength === undefined
      ? undefined
      : longTexts(maxLength + 1).find((text) => isRightButLong(text, schema))
  if (long !== undefined) yield { kind: 'long', value: long, code: 'sdk/too-long' }
}

/** Texts that keep to the pattern of their kind where it has one, and still are wrong. */
const malformedTexts: Readonly<Record<string, string>> = {
  bsn: '999900007',
  date: '2026-02-30',
  'date-time': '2026-02-30T09:30:00Z',
  email: 'geen-adres',
  postcode: '1234SS',
  rsin: '999900007',
  uri: 'geen webadres',
  uuid: '00000000-0000-4000-8000-00000000000G',
}

const longPrefix = 'https://voorbeeld.example/'

function longTexts(length: number): readonly string[] {
  return [longPrefix.padEnd(length, 'a'), 'a'.repeat(length), '1'.repeat(length)]
}

/** Whether nothing but the length of a text is wrong; an e-mail address that is too long is no address either. */
function isRightButLong(text: string, { format, pattern, maxLength = 0 }: Schema): boolean {
  if (text.length !== maxLength + 1 || (pattern !== undefined && !new RegExp(pattern, 'u').test(text)))
    return false
  return format === undefined || (format === 'uri' && text.startsWith(longPrefix))
}
