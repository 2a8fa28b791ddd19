import type { Chance } from './fuzz-chance.ts'
import { mutated, schemaText, value } from './fuzz-schemas.ts'

/** A request that may be anything. */
export interface FuzzRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'PATCH' | 'OPTIONS'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | undefined
}

/** The next request: near enough to a good one to come far, and wrong in any place. */
export function nextRequest(chance: Chance): FuzzRequest {
  const address = path(chance)
  const url = `${address}${query(chance)}`
  const isWriting = /versions$|compatibility|subjects\/[^/]*$|tags/u.test(address)
  const method: FuzzRequest['method'] = chance.once(8)
    ? chance.oneOf(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'])
    : isWriting
      ? chance.oneOf(['POST', 'POST', 'POST', 'GET'])
      : chance.oneOf(['GET', 'GET', 'GET', 'GET', 'PUT', 'DELETE'])
  const type = chance.once(8)
    ? chance.oneOf([
        'text/plain',
        '',
        'application/xml',
        'multipart/form-data',
        'application/json; charset=latin1',
        '; ;',
      ])
    : chance.oneOf(['application/vnd.schemaregistry.v1+json', 'application/json', 'application/octet-stream'])
  const headers: Record<string, string> = { 'content-type': type }
  if (chance.once(3)) headers['confluent-accept-unknown-properties'] = 'true'
  if (chance.once(9)) headers['accept'] = chance.oneOf(['application/json', 'text/html', '*/*;q=0', 'x', ','])
  const hasBody = method !== 'GET' && method !== 'HEAD' && !chance.once(10)
  return { method, url, headers, payload: hasBody ? body(chance, url) : undefined }
}

const templates = [
  '/subjects/{s}/versions',
  '/subjects/{s}/versions',
  '/subjects/{s}/versions',
  '/subjects/{s}/versions/{v}',
  '/subjects/{s}/versions/{v}/schema',
  '/subjects/{s}/versions/{v}/referencedby',
  '/subjects/{s}/versions/{v}/tags',
  '/subjects/{s}',
  '/subjects/{s}/metadata',
  '/subjects',
  '/schemas',
  '/schemas/ids/{v}',
  '/schemas/ids/{v}/{x}',
  '/schemas/guids/{s}',
  '/schemas/guids/{s}/ids',
  '/schemas/types',
  '/compatibility/subjects/{s}/versions',
  '/compatibility/subjects/{s}/versions/{v}',
  '/config',
  '/config/{s}',
  '/mode/{s}',
  '/contexts',
  '/contexts/{c}',
  '/contexts/{c}/subjects/{s}/versions',
  '/contexts/{c}/{x}',
  '/v1/metadata/id',
  '/{s}',
  '/',
] as const

function path(chance: Chance): string {
  return chance
    .oneOf(templates)
    .replaceAll('{s}', () => subject(chance))
    .replaceAll('{v}', () =>
      chance.oneOf(['1', '2', '3', 'latest', '-1', '0', '99', '2147483648', '1e3', 'NaN', '%31', 'x']),
    )
    .replaceAll('{c}', () => chance.oneOf(['.a', ':.a:', '.', 'a', '..', '%2e%2e', ':.b', ':', '.a%00']))
    .replaceAll('{x}', () =>
      chance.oneOf(['subjects', 'versions', 'schema', 'config', 'mode', 'id', '__proto__', '..', '%']),
    )
}

const strangeNames = [
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%0d%0aSet-Cookie:%20a=b',
  '%ff%fe',
  '%',
  '%zz',
  '%F0%9F%98%80',
  '%ED%A0%80',
  '__proto__',
  'constructor',
  'toString',
  ':.:x',
  ':.a:',
  ':*:',
  ':.a:x',
  "'%3B%20drop%20table%20version--",
  '%E2%80%A8',
  'x'.repeat(300),
  '*',
  '?',
  '%2F',
  '${7*7}',
] as const

function subject(chance: Chance): string {
  return chance.once(5) ? chance.oneOf(strangeNames) : `s${chance.below(40)}`
}

function query(chance: Chance): string {
  if (chance.once(2)) return ''
  const parameters = [
    'deleted',
    'deletedOnly',
    'permanent',
    'normalize',
    'verbose',
    'force',
    'offset',
    'limit',
    'key',
    'value',
    'subjectPrefix',
    'latestOnly',
    'recursive',
    'defaultToGlobal',
    '__proto__',
    'a[b]',
  ] as const
  const values = [
    'true',
    'false',
    '',
    '1',
    '-1',
    '1e9',
    '99999999999999999999',
    ':*:',
    ':.a:',
    '%',
    '%00',
    's1',
    '[]',
  ] as const
  const parts = Array.from(
    { length: chance.below(4) },
    () => `${chance.oneOf(parameters)}=${chance.oneOf(values)}`,
  )
  return `?${parts.join(chance.once(4) ? '&&' : '&')}`
}

function body(chance: Chance, url: string): string {
  if (chance.once(40))
    return chance.oneOf([
      '',
      'null',
      '[]',
      '{',
      '"',
      '1e999',
      '['.repeat(20_000),
      `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
      '\u0000',
      '{"__proto__":{}}',
    ])
  if (url.startsWith('/config') || url.includes('/config'))
    return JSON.stringify({
      compatibility: chance.oneOf(['NONE', 'BACKWARD', 'FULL', 'FORWARD_TRANSITIVE', 'x', null, 1]),
      compatibilityGroup: chance.oneOf(['a', '', null, 3]),
    })
  // Never closed for long, or nothing would come far.
  if (url.includes('/mode'))
    return JSON.stringify({ mode: chance.oneOf(['READWRITE', 'READWRITE', 'IMPORT', 'x', null]) })
  if (url.includes('/tags'))
    return JSON.stringify({
      newVersion: chance.oneOf([0, 1, 2, -1, 'x']),
      tagsToAdd: [
        {
          schemaEntity: {
            entityPath: chance.oneOf([
              'object',
              'object.a',
              '__proto__',
              'a.b',
              '',
              'array',
              'object.__proto__.x',
            ]),
          },
          tags: ['x', 1],
        },
      ],
      rulesToMerge: value(chance, 2),
    })
  const text = schemaText(chance)
  const sent: Record<string, unknown> = {
    schemaType: chance.once(20) ? chance.oneOf(['AVRO', 'PROTOBUF', 'json', 1, null]) : 'JSON',
    schema: chance.once(40) ? value(chance, 3) : text,
  }
  if (chance.once(4))
    sent['references'] = chance.once(4)
      ? value(chance, 2)
      : [
          {
            name: chance.oneOf(['x.json', 'urn:x', 'http://169.254.169.254/', '', '#']),
            subject: `s${chance.below(40)}`,
            version: chance.oneOf([1, -1, 2, 0, 'x']),
          },
        ]
  if (chance.once(8)) sent['metadata'] = chance.oneOf([value(chance, 3), { properties: { a: 'b' } }])
  if (chance.once(8)) sent['ruleSet'] = value(chance, 3)
  if (chance.once(12)) sent['id'] = chance.oneOf([1, -1, 'x', 2 ** 31, 1.5, null])
  if (chance.once(12)) sent['version'] = chance.oneOf([1, 2, -1, 'x', 0])
  const whole = JSON.stringify(sent)
  return chance.once(30) ? mutated(chance, whole) : whole
}
