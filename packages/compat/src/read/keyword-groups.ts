/** What the keywords of a schema are about, as bits; most schemas need only one or two of the readers. */
export const keywordGroups = {
  scalar: 1,
  object: 2,
  array: 4,
  applicator: 8,
  open: 16,
  reference: 32,
} as const

const { scalar, object, array, applicator, open, reference } = keywordGroups

const groupOf: ReadonlyMap<string, number> = new Map([
  ...['type', 'enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum'].map(named(scalar)),
  ...['exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'pattern', 'format'].map(named(scalar)),
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
