import type { Chance } from './fuzz-chance.ts'

/** A schema, often whole and sometimes damaged. */
export function schemaText(chance: Chance): string {
  if (chance.once(60))
    return chance.oneOf([
      `${'{"not":'.repeat(10_000)}1`,
      `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
      JSON.stringify({ title: 'x'.repeat(300_000) }),
      '{"a":1,"a":2}',
      '\ufeff{}',
      '{"title":"\\ud800"}',
      JSON.stringify({ enum: Array.from({ length: 5_000 }, (_none, index) => index) }),
    ])
  const text = JSON.stringify(schema(chance, 3))
  return chance.once(8) ? mutated(chance, text) : text
}

const patterns = [
  '^a+$',
  '^(a+)+$',
  '^(?=a)b',
  '(a)\\1',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '\\p{L}',
  '^.{1,2000}$',
  '(a|aa)+$',
  '',
] as const
const badPatterns = ['(', '[', '\\-', '{'] as const
const targets = ['#', '#/properties/a', '#/$defs/a', 'http://json-schema.org/draft-07/schema#'] as const
const badTargets = [
  'x.json',
  'urn:x',
  'http://169.254.169.254/',
  'file:///etc/passwd',
  '#a',
  '//',
  'http://[',
  '#/%',
  '#/properties/__proto__',
] as const
const names = ['a', 'b', 'constructor', 'c'] as const
const dialects = [
  'https://json-schema.org/draft/2020-12/schema',
  'https://json-schema.org/draft/2019-09/schema',
  'http://json-schema.org/draft-07/schema#',
  'http://json-schema.org/draft-04/schema#',
] as const

function schema(chance: Chance, depth: number): unknown {
  if (depth === 0 || chance.once(12))
    return chance.oneOf([true, false, {}, { type: 'string' }, { type: 'integer' }])
  const inner = (): unknown => schema(chance, depth - 1)
  const made: Record<string, unknown> = {}
  const put = (keywords: readonly [string, ...string[]], good: () => unknown, bad: () => unknown): void => {
    made[chance.oneOf(keywords)] = chance.once(40) ? bad() : good()
  }
  const byName = (): unknown =>
    Object.fromEntries(names.slice(0, chance.below(5)).map((name) => [name, inner()]))
  const list = (): unknown => Array.from({ length: 1 + chance.below(3) }, inner)
  const types = ['object', 'string', 'array', ['object', 'null'], 'number', 'integer', 'boolean'] as const
  const makers: readonly [() => void, ...(() => void)[]] = [
    () =>
      put(
        ['type'],
        () => chance.oneOf<unknown>(types),
        () => chance.oneOf<unknown>(['x', 1, [], null]),
      ),
    () =>
      put(['properties', '$defs'], byName, () => chance.oneOf<unknown>([[], JSON.parse('{"__proto__":{}}')])),
    () =>
      put(
        ['required'],
        () => chance.oneOf<unknown>([['a'], ['a', 'b'], []]),
        () => chance.oneOf<unknown>(['a', [1]]),
      ),
    () =>
      put(
        ['pattern'],
        () => chance.oneOf(patterns),
        () => chance.oneOf(badPatterns),
      ),
    () =>
      put(
        ['patternProperties'],
        () => ({ [chance.oneOf(patterns)]: inner() }),
        () => ({ [chance.oneOf(badPatterns)]: 1 }),
      ),
    () => put(['allOf', 'anyOf', 'oneOf', 'prefixItems'], list, () => []),
    () =>
      put(
        [
          'not',
          'if',
          'then',
          'else',
          'items',
          'additionalProperties',
          'unevaluatedProperties',
          'contains',
          'propertyNames',
        ],
        inner,
        () => 1,
      ),
    () =>
      put(
        ['$ref'],
        () => chance.oneOf(targets),
        () => chance.oneOf(badTargets),
      ),
    () =>
      put(
        ['$id', '$anchor'],
        () => 'a',
        () => chance.oneOf<unknown>(['http://[', '', 1]),
      ),
    () =>
      put(
        ['minimum', 'maximum'],
        () => chance.oneOf([0, 1, -1, 1e308, 0.1, 1e-300]),
        () => 'x',
      ),
    () =>
      put(
        ['minLength', 'maxLength', 'maxItems', 'minProperties', 'maxContains'],
        () => chance.oneOf([0, 1, 7, 1e9]),
        () => -1,
      ),
    () =>
      put(
        ['multipleOf'],
        () => chance.oneOf([0.1, 3, 1e-300, 9_007_199_254_740_992]),
        () => 0,
      ),
    () =>
      put(
        ['enum'],
        () => [value(chance, 2)],
        () => value(chance, 2),
      ),
    () =>
      put(
        ['const', 'default', 'x-eigen'],
        () => chance.oneOf<unknown>(['a', 1, null, { a: 1 }]),
        () => value(chance, 2),
      ),
  ]
  for (let count = chance.below(5); count >= 0; count -= 1) chance.oneOf(makers)()
  if (depth === 3 && chance.once(3)) made['$schema'] = chance.once(10) ? 'x' : chance.oneOf(dialects)
  return made
}

/** Any JSON, of at most so many levels. */
export function value(chance: Chance, depth: number): unknown {
  const leaves = [null, true, 0, -1.5, 1e300, '', 'a', '\ud800', '\u0000', 'x'.repeat(50), [], {}] as const
  if (depth === 0 || chance.once(3)) return chance.oneOf<unknown>(leaves)
  if (chance.once(2)) return Array.from({ length: chance.below(4) }, () => value(chance, depth - 1))
  const keys = ['a', 'b', 'name', 'properties', '', 'domainRules', 'constructor', '__proto__']
  return Object.fromEntries(keys.slice(0, chance.below(9)).map((name) => [name, value(chance, depth - 1)]))
}

/** A text with a few characters taken out, put in or repeated. */
export function mutated(chance: Chance, text: string): string {
  let changed = text
  for (let count = chance.below(3); count >= 0; count -= 1) {
    const at = chance.below(changed.length + 1)
    const length = chance.below(8)
    const put = chance.oneOf([
      '',
      '{',
      '}',
      '"',
      '\\',
      '\u0000',
      '\ud83d',
      '1e999',
      changed.slice(at, at + length).repeat(2),
    ])
    changed = `${changed.slice(0, at)}${put}${changed.slice(at + length)}`
  }
  return changed
}
