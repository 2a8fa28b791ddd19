import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TokenIssuer } from '../../src/access/tokens/token-issuer.ts'
import { tokenVerifier } from '../../src/access/tokens/verify-token.ts'
import { startIssuer } from './token-issuer.ts'
import type { TestIssuer } from './token-issuer.ts'

let real: TestIssuer
beforeAll(async () => {
  real = await startIssuer()
})
afterAll(() => {
  real.close()
})

const tokenOf = (claims: Readonly<Record<string, unknown>> = {}): Promise<string> => real.token(claims)

function issuer(changes: Partial<TokenIssuer> = {}): TokenIssuer {
  return {
    issuer: real.url,
    audience: 'register',
    algorithms: ['RS256', 'ES256'],
    clockSkewSeconds: 30,
    rolesClaim: 'roles',
    roles: new Map([
      ['publisher', 'publisher'],
      ['gegevenssteward', 'steward'],
    ]),
    contexts: ['.alphen', '.emmen'],
    ...changes,
  }
}

const now = (): Date => new Date()
const seconds = (): number => Math.floor(Date.now() / 1000)

describe('a token of a known issuer', () => {
  test('gives its subject, at its issuer, with its roles in the contexts of the issuer', async () => {
    expect(await tokenVerifier([issuer()], now)(await tokenOf())).toEqual({
      caller: {
        name: `regiesysteem-7@${new URL(real.url).host}`,
        roles: ['publisher'],
        contexts: ['.alphen', '.emmen'],
      },
    })
  })

  test('finds its roles along a path of claims, by the words of the issuer', async () => {
    const verify = tokenVerifier([issuer({ rolesClaim: 'realm_access.roles' })], now)
    const token = await tokenOf({ realm_access: { roles: ['gegevenssteward', 'iets-anders'] } })
    expect(await verify(token)).toMatchObject({ caller: { roles: ['steward'] } })
  })

  test('reaches no more contexts than its issuer may give', async () => {
    const verify = tokenVerifier([issuer({ contextsClaim: 'gemeenten' })], now)
    expect(await verify(await tokenOf({ gemeenten: ['.emmen', '.drenthe', 'onzin'] }))).toMatchObject({
      caller: { contexts: ['.emmen'] },
    })
    expect(await verify(await tokenOf({ gemeenten: '*' }))).toMatchObject({
      caller: { contexts: ['.alphen', '.emmen'] },
    })
  })

  test('cannot name itself after a key or the registry', async () => {
    const verified = await tokenVerifier([issuer()], now)(await tokenOf({ sub: 'sleutel:beheer' }))
    expect(verified).toMatchObject({
      caller: { name: expect.stringMatching(/^sleutel:beheer@127\.0\.0\.1:\d+$/u) },
    })
  })

  test('signed with a key that came later is accepted, and the old one too', async () => {
    const verify = tokenVerifier([issuer()], now, 0)
    const asked = real.keyQuestions()
    const before = await tokenOf()
    expect(await verify(before)).toHaveProperty('caller')
    await real.addKey('ES256')
    const tokens = await Promise.all(Array.from({ length: 4 }, () => tokenOf()))
    const kids = new Set(tokens.map((token) => token.split('.')[0]))
    expect(kids.size).toBe(2)
    for (const token of [...tokens, before]) expect(await verify(token)).toHaveProperty('caller')
    expect(real.keyQuestions() - asked).toBe(2)
  })
})

describe('refused is', () => {
  const cases: readonly (readonly [
    what: string,
    claims: () => Readonly<Record<string, unknown>>,
    reason: string,
  ])[] = [
    ['a token for somebody else', () => ({ aud: 'elders' }), 'token-wrong'],
    ['a token that is over', () => ({ exp: seconds() - 60 }), 'token-expired'],
    ['a token that has not begun', () => ({ nbf: seconds() + 60 }), 'token-wrong'],
    ['a token without an end', () => ({ exp: undefined }), 'token-wrong'],
    ['a token without a subject', () => ({ sub: undefined }), 'token-wrong'],
    ['a token of another issuer', () => ({ iss: 'https://id.example.org' }), 'issuer-unknown'],
    ['a token without a role of ours', () => ({ roles: ['reader-of-mail'] }), 'no-role'],
    ['a token with an inherited role', () => ({ roles: ['constructor', '__proto__'] }), 'no-role'],
    ['a token with a line break in its subject', () => ({ sub: 'a\nb' }), 'no-role'],
  ]

  test.each(cases)('%s', async (_what, given, reason) => {
    expect(await tokenVerifier([issuer()], now)(await tokenOf(given()))).toEqual({ refused: reason })
  })

  test('a token that ended within the skew is not', async () => {
    expect(await tokenVerifier([issuer()], now)(await tokenOf({ exp: seconds() - 10 }))).toHaveProperty(
      'caller',
    )
  })

  test('a token without a signature', async () => {
    const [, payload = ''] = (await tokenOf()).split('.')
    const header = Buffer.from('{"alg":"none"}').toString('base64url')
    expect(await tokenVerifier([issuer()], now)(`${header}.${payload}.`)).toEqual({ refused: 'token-wrong' })
  })

  test('a token signed with the public key as if it were a shared secret', async () => {
    const [, payload = ''] = (await tokenOf()).split('.')
    const [key = {}] = real.publicKeys()
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'kid' in key ? key.kid : '' })).toString(
      'base64url',
    )
    const secret = createHash('sha256').update(JSON.stringify(key)).digest()
    const signature = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url')
    expect(await tokenVerifier([issuer()], now)(`${header}.${payload}.${signature}`)).toEqual({
      refused: 'token-wrong',
    })
  })

  test('a token of which one letter was changed', async () => {
    const [header = '', payload = '', signature = ''] = (await tokenOf()).split('.')
    const claimed = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    const forged = Buffer.from(JSON.stringify({ ...claimed, roles: ['gegevenssteward'] })).toString(
      'base64url',
    )
    expect(await tokenVerifier([issuer()], now)(`${header}.${forged}.${signature}`)).toEqual({
      refused: 'token-wrong',
    })
  })

  const others = {
    'an empty text': '',
    'a word': 'a',
    'three words': 'a.b.c',
    'two points': '..',
    'a very long word': 'x'.repeat(20_000),
  }
  test.each(Object.entries(others))('%s, which is no token', async (_what, token) => {
    expect(await tokenVerifier([issuer()], now)(token)).toEqual({ refused: 'token-unreadable' })
  })
})

describe('the issuer', () => {
  test('is not asked for its keys again for every made-up key id', async () => {
    const asked = real.keyQuestions()
    const verify = tokenVerifier([issuer()], now)
    const [header = '', payload = '', signature = ''] = (await tokenOf()).split('.')
    expect(await verify(`${header}.${payload}.${signature}`)).toHaveProperty('caller')
    for (let index = 0; index < 50; index += 1) {
      const madeUp = Buffer.from(JSON.stringify({ alg: 'RS256', kid: `k${index}` })).toString('base64url')
      expect(await verify(`${madeUp}.${payload}.${signature}`)).toEqual({ refused: 'token-wrong' })
    }
    expect(real.keyQuestions() - asked).toBe(1)
  })

  test('that cannot be reached is said to be away, and not the token wrong', async () => {
    const away = 'http://127.0.0.1:9'
    const token = await tokenOf({ iss: away })
    expect(await tokenVerifier([issuer({ issuer: away })], now)(token)).toEqual({
      refused: 'issuer-unreachable',
    })
  })

  test('whose discovery document is that of another is not believed', async () => {
    const twin = real.url.replace('127.0.0.1', 'localhost')
    const token = await tokenOf({ iss: twin })
    expect(await tokenVerifier([issuer({ issuer: twin })], now)(token)).toEqual({
      refused: 'issuer-unreachable',
    })
  })
})
