import { createHmac } from 'node:crypto'
import { connect } from 'node:net'
import { SignJWT, exportJWK, exportSPKI, generateKeyPair, importJWK } from 'jose'
import type { JWK } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'
import { startOddIssuer } from './odd-issuer.ts'
import type { OddIssuer } from './odd-issuer.ts'

let issuer: OddIssuer
let registry: TestRegistry
beforeAll(async () => {
  issuer = await startOddIssuer()
  registry = await startTestRegistry({
    SAMENSPRAAK_FAILURES_PER_MINUTE: '1000',
    SAMENSPRAAK_TOKEN_ISSUERS: JSON.stringify([
      {
        issuer: issuer.url,
        audience: 'register',
        clients: ['regiesysteem'],
        rolesClaim: 'realm_access.roles',
        contexts: ['.alphen'],
      },
    ]),
  })
})
afterAll(async () => {
  await registry.stop()
  issuer.close()
})

type Members = Readonly<Record<string, unknown>>
const seconds = (): number => Math.floor(Date.now() / 1000)
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const claims = (changes: Members = {}): Members => ({
  iss: issuer.url,
  aud: 'register',
  azp: 'regiesysteem',
  sub: 'systeem-7',
  exp: seconds() + 60,
  realm_access: { roles: ['publisher'] },
  ...changes,
})

const signed = (changes: Members = {}, header: Members = {}, key = issuer.privateKey): Promise<string> =>
  new SignJWT(claims(changes)).setProtectedHeader({ alg: 'RS256', kid: 'eerste', ...header }).sign(key)

/** Publishing: what a token must be good for. */
const publish = (authorization: string): ReturnType<typeof call> =>
  call(registry, 'POST', '/v1/schemas/:.alphen:x/concepten', { headers: { authorization }, body: {} })

const statusOf = async (token: string): Promise<number> => (await publish(`Bearer ${token}`)).status

/** A token made by hand, because no library makes such a one. */
async function handMade(header: Members, sign: (content: string) => string): Promise<string> {
  const content = `${encoded(header)}.${encoded(claims())}`
  return `${content}.${sign(content)}`
}

async function ownKey(): Promise<{ readonly privateKey: CryptoKey; readonly jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  return { privateKey, jwk: await exportJWK(publicKey) }
}

const attacks: Readonly<Record<string, () => Promise<string>>> = {
  'no signature': () => handMade({ alg: 'none' }, () => ''),
  'no signature, otherwise written': () => handMade({ alg: 'nOnE', kid: 'eerste' }, () => ''),
  'an empty signature': () => handMade({ alg: 'RS256', kid: 'eerste' }, () => ''),
  'the public key in PEM as a shared secret': async () => {
    const pem = await exportSPKI(await publicKeyOf(issuer.publicKey))
    return handMade({ alg: 'HS256', kid: 'eerste' }, (content) =>
      createHmac('sha256', pem).update(content).digest('base64url'),
    )
  },
  'the modulus of the public key as a shared secret': () =>
    handMade({ alg: 'HS256', kid: 'eerste' }, (content) =>
      createHmac('sha256', Buffer.from(issuer.publicKey.n ?? '', 'base64url'))
        .update(content)
        .digest('base64url'),
    ),
  'a key of its own in `jwk`': async () => {
    const { privateKey, jwk } = await ownKey()
    return signed({}, { jwk }, privateKey)
  },
  'a key of its own at `jku`': async () =>
    signed({}, { jku: `${issuer.url}/ander`, kid: 'ander' }, (await ownKey()).privateKey),
  'a certificate at `x5u`': async () =>
    signed({}, { x5u: 'http://127.0.0.1:9/x', x5c: ['MIIB'] }, (await ownKey()).privateKey),
  'a name of a key that is a path': () => signed({}, { kid: '../../dev/null' }),
  'a name of a key that is no text': () => handMade({ alg: 'RS256', kid: { $ne: null } }, () => 'AAAA'),
  'an extension that must be understood': () =>
    handMade({ alg: 'RS256', kid: 'eerste', crit: ['b64'], b64: false }, () => 'AAAA'),
  'another issuer': () => signed({ iss: 'https://id.example.org' }),
  'an issuer that is a list': () => signed({ iss: [issuer.url] }),
  'another audience': () => signed({ aud: 'elders' }),
  'an audience that only begins like ours': () => signed({ aud: 'register.elders' }),
  'another client': () => signed({ azp: 'kwaadsysteem' }),
  'two clients that differ': () => signed({ client_id: 'kwaadsysteem' }),
  'no client': () => signed({ azp: undefined }),
  'a client that is a list': () => signed({ azp: ['regiesysteem'] }),
  'its end behind it': () => signed({ exp: seconds() - 3600 }),
  'an end that is text': () => signed({ exp: '9999999999' }),
  'its begin before it': () => signed({ nbf: seconds() + 3600 }),
  'a moment of making in words': () => signed({ iat: 'gisteren', nbf: 'morgen' }),
  'five parts': async () => `${await signed()}.x.y`,
  'a header that is no JSON': async () => `AAAA.${encoded(claims())}.AAAA`,
  'a header that is null': async () => `${encoded(null)}.${encoded(claims())}.AAAA`,
  'claims that are a list': async () => `${encoded({ alg: 'RS256' })}.${encoded([])}.AAAA`,
}

async function publicKeyOf(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256', { extractable: true })
  return key instanceof Uint8Array ? Promise.reject(new TypeError('no key')) : key
}

describe('a token with', () => {
  test.each(Object.entries(attacks))('%s is refused without saying why', async (_what, make) => {
    const answer = await publish(`Bearer ${await make()}`)
    const { body: plain } = await publish('Bearer onzin')
    expect([answer.status, answer.body]).toEqual([401, plain])
  })

  const escalations: Readonly<Record<string, Members>> = {
    'roles that are an object': { realm_access: { roles: { publisher: true, 0: 'publisher', length: 1 } } },
    'roles that are a number': { realm_access: { roles: 7 } },
    'roles within roles': { realm_access: { roles: [['publisher'], { publisher: 1 }] } },
    'names that every object inherits': { realm_access: { roles: ['constructor', '__proto__', 'toString'] } },
    'roles on the prototype': { realm_access: JSON.parse('{"__proto__":{"roles":["admin"]}}') },
    'the whole claim on the prototype': JSON.parse(
      '{"realm_access":{},"__proto__":{"realm_access":{"roles":["admin"]}}}',
    ),
    'the path as one name': { realm_access: {}, 'realm_access.roles': ['admin'] },
    'roles in another writing': { realm_access: { roles: ['Publisher', 'PUBLISHER', 'publisher\u200b'] } },
    'a name that is no name': { sub: 'sleutel:beheer\r\nx: y' },
    'a very long name': { sub: 'x'.repeat(300) },
  }
  test.each(Object.entries(escalations))('%s has no role', async (_what, changes) => {
    expect(await statusOf(await signed(changes))).toBe(403)
  })

  test('a role here does nothing elsewhere, and nothing more', async () => {
    const headers = { authorization: `Bearer ${await signed()}` }
    const paths = ['/v1/schemas/:.emmen:x/concepten', '/v1/schemas/x/concepten', '/v1/sleutels']
    const answers = await Promise.all(
      paths.map((path) => call(registry, 'POST', path, { headers, body: {} })),
    )
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    expect([401, 403]).not.toContain(await statusOf(await signed()))
  })
})

test('two headers that say who asks are refused, because a proxy may believe the other', async () => {
  const { hostname, port } = new URL(registry.url)
  const token = await signed()
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.on('data', (chunk) => void (text += chunk.toString()))
    socket.on('close', () => resolve(text))
    socket.write(
      `GET /v1/sleutels HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\nauthorization: Bearer x\r\n\r\n`,
    )
  })
  expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 401 Unauthorized')
})

test('a token of 100 KB is refused before it is looked at', async () => {
  const asked = issuer.questions()
  const status = await statusOf(await signed({ opvulling: 'x'.repeat(100_000) }))
  expect([status, issuer.questions()]).toEqual([431, asked])
})
