import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tokenVerifier } from '../../src/access/tokens/verify-token.ts'
import type { VerifiedToken, VerifyToken } from '../../src/access/tokens/verify-token.ts'
import { startOddIssuer } from './odd-issuer.ts'
import type { OddIssuer } from './odd-issuer.ts'

let issuer: OddIssuer
let clock: number
let verify: VerifyToken
beforeEach(async () => {
  issuer = await startOddIssuer()
  clock = Date.now()
  verify = tokenVerifier(
    [
      {
        issuer: issuer.url,
        audience: 'register',
        algorithms: ['RS256'],
        clockSkewSeconds: 30,
        rolesClaim: 'roles',
        roles: new Map([['publisher', 'publisher']]),
        contexts: ['.alphen'],
      },
    ],
    () => new Date(clock),
  )
})
afterEach(() => issuer.close())

const minute = 60_000
const token = (kid = 'eerste', key = issuer.privateKey): Promise<string> =>
  new SignJWT({ iss: issuer.url, aud: 'register', sub: 's', roles: ['publisher'] })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setExpirationTime('1d')
    .sign(key)

const outcome = async (kid?: string, key?: CryptoKey): Promise<string> =>
  said(await verify(await token(kid, key)))
const said = (verified: VerifiedToken): string => ('refused' in verified ? verified.refused : 'accepted')

test('an issuer that is away keeps its known keys for an hour, and then no longer', async () => {
  expect(await outcome()).toBe('accepted')
  issuer.answerKeys((response) => void response.writeHead(500).end())
  clock += 30 * minute
  expect(await outcome()).toBe('accepted')
  clock += 31 * minute
  expect(await outcome()).toBe('issuer-unreachable')
})

test('an issuer that fails is left alone for a while, however many tokens come', async () => {
  issuer.answerKeys((response) => void response.writeHead(500).end())
  const tokens = await Promise.all(Array.from({ length: 20 }, () => token()))
  for (const one of tokens) expect(said(await verify(one))).toBe('issuer-unreachable')
  expect(issuer.questions()).toBe(1)
  clock += 5000
  await outcome()
  expect(issuer.questions()).toBe(2)
})

test('a key that was taken back is no longer believed after ten minutes', async () => {
  expect(await outcome()).toBe('accepted')
  issuer.answerKeys((response) => void response.end('{"keys":[]}'))
  clock += 9 * minute
  expect(await outcome()).toBe('accepted')
  clock += 2 * minute
  expect(await outcome()).toBe('token-wrong')
})

test('a key that came is found at once, and made-up names do not make us ask again and again', async () => {
  await outcome()
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const fresh = { ...(await exportJWK(publicKey)), kid: 'tweede', alg: 'RS256' }
  issuer.answerKeys((response) => void response.end(JSON.stringify({ keys: [issuer.publicKey, fresh] })))
  clock += 5000
  expect(await outcome('tweede', privateKey)).toBe('accepted')
  for (const name of ['a', 'b', 'c', 'd']) expect(await outcome(name)).toBe('token-wrong')
  expect(issuer.questions()).toBe(2)
})

test.each<readonly [what: string, answer: () => string]>([
  ['an answer without end', () => JSON.stringify({ keys: [issuer.publicKey], x: 'x'.repeat(600_000) })],
  ['no JSON', () => '<html>'],
  ['null', () => 'null'],
  ['keys that are no list', () => '{"keys":{"length":1}}'],
])('of an issuer with %s nothing is believed', async (_what, answer) => {
  issuer.answerKeys((response) => void response.end(answer()))
  expect(await outcome()).toBe('issuer-unreachable')
})

test('keys that are too large, too many or no keys at all are passed over', async () => {
  const huge = { kty: 'RSA', kid: 'eerste', n: 'x'.repeat(100_000), e: 'AQAB' }
  const slow = { ...issuer.publicKey, e: 'x'.repeat(300) }
  const many = Array.from({ length: 200 }, (_one, nth) => ({ ...issuer.publicKey, kid: `k${nth}` }))
  issuer.answerKeys(
    (response) =>
      void response.end(JSON.stringify({ keys: [null, 7, huge, slow, issuer.publicKey, ...many] })),
  )
  expect(await outcome()).toBe('accepted')
  expect(await outcome('k199')).toBe('token-wrong')
})

test('an issuer that redirects to another place is not followed', async () => {
  issuer.answerKeys((response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end())
  expect(await outcome()).toBe('issuer-unreachable')
})
