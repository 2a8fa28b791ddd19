/** Invented texts that certainly are, and certainly are not, of a format. */
export interface FormatSamples {
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

const bad = ['', 'a', '-', ' ']

/**
 * Formats are no regular languages in general, so when they count as assertions they are known by samples only: enough
 * to find a witness, never enough to exclude one. A name that is not here asserts nothing.
 */
const samples: ReadonlyMap<string, FormatSamples> = new Map([
  ['date', { good: ['2000-01-01', '2001-02-03'], bad }],
  ['time', { good: ['01:02:03Z', '04:05:06Z'], bad }],
  ['date-time', { good: ['2000-01-01T01:02:03Z', '2001-02-03T04:05:06Z'], bad }],
  ['duration', { good: ['P1D', 'P2D'], bad }],
  ['email', { good: ['a@example.org', 'b@example.org'], bad }],
  ['idn-email', { good: ['a@example.org', 'b@example.org'], bad }],
  ['hostname', { good: ['example.org', 'a.example.org'], bad: ['', '-', ' '] }],
  ['ipv4', { good: ['192.0.2.1', '192.0.2.2'], bad }],
  ['ipv6', { good: ['2001:db8::1', '2001:db8::2'], bad }],
  ['uri', { good: ['https://example.org/a', 'urn:example:b'], bad }],
  ['uri-reference', { good: ['https://example.org/a', 'b'], bad: ['\\', 'a b'] }],
  ['uuid', { good: ['00000000-0000-4000-8000-000000000000', '11111111-1111-4111-8111-111111111111'], bad }],
  ['json-pointer', { good: ['', '/a'], bad: ['a', '-'] }],
  ['regex', { good: ['a', ''], bad: ['(', '['] }],
])

const apart = ['date', 'time', 'date-time', 'duration', 'email', 'ipv4', 'ipv6', 'uri', 'uuid']

/** With the samples of formats that have no text in common as bad samples of each other. */
export const formatSamples: ReadonlyMap<string, FormatSamples> = new Map(
  [...samples].map(([name, own]) => {
    const others = apart.includes(name) ? apart.filter((other) => other !== name) : []
    return [name, { ...own, bad: [...own.bad, ...others.flatMap((other) => samples.get(other)?.good ?? [])] }]
  }),
)
