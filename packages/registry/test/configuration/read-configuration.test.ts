import { describe, expect, test } from 'vitest'
import { readConfiguration } from '../../src/configuration/configuration.ts'
import type { ConfigurationFault } from '../../src/configuration/fault.ts'
import { writeFaults } from '../../src/configuration/fault.ts'
import { settings } from '../../src/configuration/settings.ts'

function faultsOf(
  environment: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): readonly ConfigurationFault[] {
  const read = readConfiguration({ environment, readText: (path) => files[path] })
  return 'faults' in read ? read.faults : []
}

function configurationOf(
  environment: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): unknown {
  const read = readConfiguration({ environment, readText: (path) => files[path] })
  return 'configuration' in read ? read.configuration : read.faults
}

const wrong: readonly (readonly [variable: string, value: string])[] = [
  ['SAMENSPRAAK_PORT', '65536'],
  ['SAMENSPRAAK_PORT', '80a'],
  ['SAMENSPRAAK_PORT', '-1'],
  ['SAMENSPRAAK_PUBLIC_URL', 'registry.example.org'],
  ['SAMENSPRAAK_PUBLIC_URL', 'https://user:word@registry.example.org'],
  ['SAMENSPRAAK_PUBLIC_URL', 'ftp://registry.example.org'],
  ['SAMENSPRAAK_TRUSTED_PROXIES', '10.0.0.0/33'],
  ['SAMENSPRAAK_TRUSTED_PROXIES', 'everybody'],
  ['SAMENSPRAAK_BODY_LIMIT', '1'],
  ['SAMENSPRAAK_REQUEST_TIMEOUT', '0'],
  ['SAMENSPRAAK_MAX_CONNECTIONS', '0'],
  ['SAMENSPRAAK_SHUTDOWN_GRACE', '1.5'],
  ['DATABASE_URL', 'mysql://localhost/register'],
  ['SAMENSPRAAK_DATABASE_POOL', '1'],
  ['SAMENSPRAAK_SEED', 'yes'],
  ['SAMENSPRAAK_PUBLIC_READING', '1'],
  ['SAMENSPRAAK_ADMIN_KEY', 'admin:short'],
  ['SAMENSPRAAK_TOKEN_ISSUERS', '{}'],
  ['SAMENSPRAAK_TOKEN_ISSUERS', 'not json'],
  ['SAMENSPRAAK_READS_PER_MINUTE', 'many'],
  ['SAMENSPRAAK_EVENT_SOURCE', 'https://registry.example.org'],
  ['SAMENSPRAAK_WEBHOOK_TIMEOUT', '61'],
  ['SAMENSPRAAK_LOG_LEVEL', 'verbose'],
]

describe('values of the environment', () => {
  test.each(wrong)('%s does not take %s, and the message names it and what it takes', (variable, value) => {
    const [fault, ...others] = faultsOf({ [variable]: value })
    expect(others).toEqual([])
    expect(fault?.code).toBe('configuration/wrong-value')
    expect(fault?.at.startsWith(variable)).toBe(true)
    expect(fault?.allowed).not.toBe('')
  })

  test('a wrong secret is not repeated in the message', () => {
    expect(writeFaults(faultsOf({ SAMENSPRAAK_ADMIN_KEY: 'a:geheimpje' }))).not.toContain('geheimpje')
    expect(writeFaults(faultsOf({ DATABASE_URL: 'mysql://u:geheimpje@db/r' }))).not.toContain('geheimpje')
  })

  test('everything that is wrong is told at once', () => {
    const environment = {
      SAMENSPRAAK_PORT: 'x',
      SAMENSPRAAK_SEED: 'x',
      SAMENSPRAAK_LOG_LEVEL: 'x',
      SAMENSPRAAK_PROT: '1',
    }
    expect(faultsOf(environment).map(({ at }) => at)).toEqual([
      'SAMENSPRAAK_LOG_LEVEL',
      'SAMENSPRAAK_SEED',
      'SAMENSPRAAK_PORT',
      'SAMENSPRAAK_PROT',
    ])
  })

  test('without anything the registry is embedded, on this machine only, and read by everybody', () => {
    expect(configurationOf({})).toMatchObject({
      server: { host: '127.0.0.1', port: 8081 },
      store: { kind: 'embedded', file: 'samenspraak-register.db', seed: true },
      access: { publicReading: true, adminKey: undefined, tokenIssuers: [] },
    })
  })

  test('an empty variable counts as not given', () => {
    expect(configurationOf({ DATABASE_URL: '', SAMENSPRAAK_PORT: '' })).toEqual(configurationOf({}))
  })
})

describe('the file', () => {
  const file = (text: string): readonly ConfigurationFault[] =>
    faultsOf({ SAMENSPRAAK_CONFIG: 'r.yaml' }, { 'r.yaml': text })

  test('gives what the environment does not give', () => {
    const text = 'server: {port: 9000, host: 0.0.0.0}\nlimits: {readsPerMinute: 5}\n'
    const environment = { SAMENSPRAAK_CONFIG: 'r.yaml', SAMENSPRAAK_PORT: '9001' }
    expect(configurationOf(environment, { 'r.yaml': text })).toMatchObject({
      server: { port: 9001, host: '0.0.0.0' },
      limits: { readsPerMinute: 5 },
    })
  })

  test('may be JSON', () => {
    const read = configurationOf({ SAMENSPRAAK_CONFIG: 'r.json' }, { 'r.json': '{"server":{"port":1234}}' })
    expect(read).toMatchObject({ server: { port: 1234 } })
  })

  test('is refused with the place of what is wrong', () => {
    expect(file('server: {port: 70000}\nserver2: {}\nlimits: {reads: 1}\nstore: 3')).toEqual([
      { code: 'configuration/wrong-value', at: 'r.yaml#/server/port', allowed: settings.port.rule.allowed },
      ...['r.yaml#/server2', 'r.yaml#/limits/reads', 'r.yaml#/store'].map((at) => ({
        code: 'configuration/unknown-member',
        at,
        allowed: `known are ${Object.values(settings)
          .map(({ pointer }) => pointer)
          .join(', ')}`,
      })),
    ])
  })

  test.each([
    ['no YAML', 'server: {port: 1', 'r.yaml:1'],
    ['a list', '- 1', 'r.yaml'],
    ['a key twice', 'server: {port: 1}\nserver: {port: 2}', 'r.yaml:2'],
  ])('that is %s is refused as a whole', (_what, text, at) => {
    expect(file(text).map((fault) => [fault.code, fault.at])).toEqual([['configuration/not-a-document', at]])
  })

  test('that is not there is refused', () => {
    expect(faultsOf({ SAMENSPRAAK_CONFIG: 'gone.yaml' }).map(({ code }) => code)).toEqual([
      'configuration/unreadable-file',
    ])
  })

  test('that is empty says nothing', () => {
    expect(file('# nothing yet\n')).toEqual([])
  })
})

describe('secrets', () => {
  test('come from a file that a variable names, without the line end', () => {
    const files = { '/run/db': 'postgres://r:w@db/register\n' }
    expect(configurationOf({ DATABASE_URL_FILE: '/run/db' }, files)).toMatchObject({
      store: { kind: 'postgres', url: 'postgres://r:w@db/register', poolSize: 10 },
    })
  })

  test('given twice are refused', () => {
    const environment = { DATABASE_URL: 'postgres://db/a', DATABASE_URL_FILE: '/run/db' }
    expect(faultsOf(environment, { '/run/db': 'postgres://db/b' }).map(({ code }) => code)).toEqual([
      'configuration/given-twice',
    ])
  })

  test('in a file that cannot be read are missed aloud', () => {
    expect(faultsOf({ SAMENSPRAAK_ADMIN_KEY_FILE: '/run/gone' }).map(({ at }) => at)).toEqual([
      'SAMENSPRAAK_ADMIN_KEY_FILE',
    ])
  })

  test('only secrets can be given by file', () => {
    expect(faultsOf({ SAMENSPRAAK_PORT_FILE: '/run/port' }).map(({ code }) => code)).toEqual([
      'configuration/unknown-variable',
    ])
  })
})

describe('token issuers', () => {
  const issuer = { issuer: 'https://id.example.org', audience: 'register', contexts: ['.alphen'] }

  test('get safe defaults', () => {
    const read = configurationOf({ SAMENSPRAAK_TOKEN_ISSUERS: JSON.stringify([issuer]) })
    expect(read).toMatchObject({
      access: {
        tokenIssuers: [
          {
            ...issuer,
            algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
            clockSkewSeconds: 30,
            rolesClaim: 'roles',
            roles: new Map([
              ['reader', 'reader'],
              ['publisher', 'publisher'],
              ['steward', 'steward'],
              ['admin', 'admin'],
            ]),
          },
        ],
      },
    })
  })

  test.each([
    ['issuer', 'http://id.example.org'],
    ['issuer', 'https://id:x@example.org'],
    ['jwksUri', 'file:///keys'],
    ['algorithms', ['HS256']],
    ['algorithms', ['none']],
    ['clockSkewSeconds', 301],
    ['contexts', ['alphen']],
    ['audience', ''],
    ['rolesClaim', 'a..b'],
    ['roles', { writer: 'superuser' }],
    ['secret', 'x'],
  ])('with a wrong %s are refused with its place', (name, value) => {
    const places = faultsOf({ SAMENSPRAAK_TOKEN_ISSUERS: JSON.stringify([{ ...issuer, [name]: value }]) })
    expect(places.map(({ at }) => at.startsWith(`SAMENSPRAAK_TOKEN_ISSUERS/0/${name}`))).toEqual([true])
  })

  test('of one name twice are refused', () => {
    const codes = faultsOf({ SAMENSPRAAK_TOKEN_ISSUERS: JSON.stringify([issuer, issuer]) }).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['configuration/given-twice'])
  })
})
