import type { Shortcoming } from './shortcoming.ts'

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `p${index}`)

/** Changes on which this checker itself once erred, or did not come to an answer. */
export const ownFaults: readonly Shortcoming[] = [
  {
    title: 'one name that two demands speak of meets both when there is room for one property',
    from: { type: 'object', maxProperties: 1, not: { propertyNames: { pattern: '^a' } } },
    to: { propertyNames: { pattern: 'b$' } },
    compatible: 'neither',
  },
  {
    title: 'one name of a closed object meets three demands',
    from: {
      type: 'object',
      maxProperties: 1,
      patternProperties: { '^.$': true },
      additionalProperties: false,
      allOf: [{ not: { propertyNames: { pattern: '^a' } } }, { not: { propertyNames: { pattern: '^b' } } }],
    },
    to: { propertyNames: { pattern: '^c' } },
    compatible: 'neither',
  },
  {
    title: 'two names share three demands among them',
    from: {
      type: 'object',
      maxProperties: 2,
      propertyNames: { pattern: '^[abc]$' },
      allOf: [{ not: { propertyNames: { enum: ['a'] } } }, { not: { propertyNames: { enum: ['b', 'c'] } } }],
    },
    to: { propertyNames: { enum: ['a', 'b'] } },
    compatible: 'neither',
  },
  {
    title: 'a reference that is encoded more than it must be is followed',
    from: {
      properties: { a: { $ref: '#/$defs/Map%3Cstring%2C%20%24x%23%3E' } },
      $defs: { 'Map<string, $x#>': { type: 'string' } },
    },
    to: {
      properties: { a: { $ref: '#/$defs/Map%3Cstring%2C%20%24x%23%3E' } },
      $defs: { 'Map<string, $x#>': { type: 'string', maxLength: 0 } },
    },
    compatible: 'forward',
  },
  {
    title: 'each of 300 properties that must be there may become wider',
    from: {
      type: 'object',
      required: numbered(300),
      properties: Object.fromEntries(
        numbered(300).map((name) => [name, { type: 'string', pattern: '^[a-z]{4,20}$' }]),
      ),
    },
    to: {
      type: 'object',
      required: numbered(300),
      properties: Object.fromEntries(
        numbered(300).map((name) => [name, { type: 'string', pattern: '^[a-z]{3,20}$' }]),
      ),
    },
    compatible: 'backward',
  },
]
