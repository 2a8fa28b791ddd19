/** What the keywords of a schema are about, as bits; most schemas need only one or two of the readers. */
export const keywordGroups = {
  value: 1,
  number: 2,
  text: 4,
  object: 8,
  array: 16,
  applicator: 32,
  open: 64,
  reference: 128,
} as const

const { value, number, text, object, array, applicator, open, reference } = keywordGroups

const groupOf: ReadonlyMap<string, number> = new Map([
  ...['type', 'enum', 'const'].map(named(value)),
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].map(named(number)),
  ...['minLength', 'maxLength', 'pattern', 'format'].map(named(text)),
  ...['properties', 'patternProperties', 'additionalProperties', 'propertyNames'].map(named(object)),
  ...['required', 'minProperties', 'maxProperties'].map(named(object)),
  ...['dependencies', 'dependentRequired', 'dependentSchemas'].map(named(object)),
  ...['items', 'prefixItems', 'additionalItems', 'minItems', 'maxItems', 'uniqueItems'].map(named(array)),
  ...['contains', 'minContains', 'maxContains'].map(named(array)),
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'].map(named(applicator)),
  ...['unevaluatedProperties', 'unevaluatedItems'].map(named(open)),
  ...['$ref', '$dynamicRef', '$recursiveRef'].map(named(reference)),
])

function named(group: number): (keyword: string) => readonly [string, number] {
  return (keyword) => [keyword, group]
}

/** The groups of which a schema has a keyword. */
export function groupsIn(schema: object): number {
  let groups = 0
  for (const keyword of Object.keys(schema)) groups |= groupOf.get(keyword) ?? 0
  return groups
}
