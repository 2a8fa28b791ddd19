import { roles as roleNames } from '../access/caller.ts'
import type { Role } from '../access/caller.ts'
import type { TokenIssuer } from '../access/tokens/token-issuer.ts'
import { address, listOf, oneOf, textOf, wholeNumber } from './rule.ts'
import type { Read, Rule } from './rule.ts'

const allowed =
  'a list of token issuers: {issuer, audience, jwksUri?, clients?, algorithms?, clockSkewSeconds?, rolesClaim?, roles?, contextsClaim?, contexts}'
const members = new Set([
  'issuer',
  'audience',
  'jwksUri',
  'clients',
  'algorithms',
  'clockSkewSeconds',
  'rolesClaim',
  'roles',
  'contextsClaim',
  'contexts',
])
const role = oneOf(roleNames)
/** Without a mapping the claim holds our own words. */
const ownNames: ReadonlyMap<string, Role> = new Map(roleNames.map((name) => [name, name]))
const claimPath = textOf(
  'a claim, or a path of claims with points: realm_access.roles',
  /^[^\s.]+(?:\.[^\s.]+)*$/u,
)
/** Asymmetric only: with a shared secret everybody who can check a token can also make one. */
const algorithms = oneOf([
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
])
const contexts = listOf(
  textOf('a context such as .alphen, or * for all', /^(?:\*|\.[A-Za-z0-9._-]{0,127})$/u),
)
const clients = listOf(textOf('the id of a client at the issuer', /\S/u))
/** Plain http only to this machine: for tests and a side-car. */
const safeAddress: Rule<string> = {
  allowed: 'an address that begins with https:// (http:// to localhost only), without user and password',
  read: (value) => {
    const read = address(['https:', 'http:']).read(value)
    const isSafe =
      'value' in read && /^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/u.test(read.value)
    return isSafe ? read : { wrong: [{ pointer: '', allowed: safeAddress.allowed }] }
  },
}

/** Who may make tokens, and what these are worth here; in the environment as a JSON list. */
export const issuersRule: Rule<readonly TokenIssuer[]> = {
  allowed,
  read: (value) => {
    const list = typeof value === 'string' ? parsed(value) : value
    if (!Array.isArray(list)) return { wrong: [{ pointer: '', allowed }] }
    const wrong: { readonly pointer: string; readonly allowed: string }[] = []
    const issuers = list.map((one: unknown, index) =>
      readIssuer(one, (pointer, text) => wrong.push({ pointer: `/${index}${pointer}`, allowed: text })),
    )
    return wrong.length > 0 ? { wrong } : { value: issuers }
  },
}

type Report = (pointer: string, allowed: string) => void

function readIssuer(value: unknown, report: Report): TokenIssuer {
  const given = recordOf(value)
  if (given === undefined) report('', allowed)
  for (const name of Object.keys(given ?? {}))
    if (!members.has(name)) report(`/${name}`, `one of ${[...members].join(', ')}`)
  const member = <T>(name: string, rule: Rule<T>, fallback: T | undefined): T | undefined => {
    const stated = given?.[name]
    if (stated === undefined && fallback !== undefined) return fallback
    return settle(rule.read(stated), name, report)
  }
  const jwksUri = given?.['jwksUri'] === undefined ? undefined : member('jwksUri', safeAddress, undefined)
  const named = given?.['clients'] === undefined ? undefined : member('clients', clients, undefined)
  const contextsClaim =
    given?.['contextsClaim'] === undefined ? undefined : member('contextsClaim', claimPath, undefined)
  return {
    issuer: member('issuer', safeAddress, undefined) ?? '',
    audience: member('audience', textOf('the name of this registry at the issuer', /\S/u), undefined) ?? '',
    ...(jwksUri === undefined ? {} : { jwksUri }),
    ...(named === undefined ? {} : { clients: named }),
    algorithms: member('algorithms', listOf(algorithms), ['RS256', 'PS256', 'ES256', 'EdDSA']) ?? [],
    clockSkewSeconds: member('clockSkewSeconds', wholeNumber(0, 300), 30) ?? 0,
    rolesClaim: member('rolesClaim', claimPath, 'roles') ?? '',
    roles: readRoles(given?.['roles'], report),
    ...(contextsClaim === undefined ? {} : { contextsClaim }),
    contexts: member('contexts', contexts, undefined) ?? [],
  }
}

function readRoles(value: unknown, report: Report): TokenIssuer['roles'] {
  if (value === undefined) return ownNames
  const given = recordOf(value)
  if (given === undefined) {
    report('/roles', `a value of the claim -> ${role.allowed}`)
    return new Map()
  }
  return new Map(
    Object.entries(given).flatMap(([name, stated]) => {
      const taken = settle(role.read(stated), `roles/${name}`, report)
      return taken === undefined ? [] : [[name, taken] as const]
    }),
  )
}

function settle<T>(read: Read<T>, name: string, report: Report): T | undefined {
  if ('value' in read) return read.value
  for (const { pointer, allowed: text } of read.wrong) report(`/${name}${pointer}`, text)
  return undefined
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
