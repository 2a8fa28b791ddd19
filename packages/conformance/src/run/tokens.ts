import type { Caller, Config } from '../config/config.ts'
import { at, parseJson } from '../json.ts'
import type { Send } from './exchange.ts'

/** The token of a caller, for a person when it names one; undefined when it cannot be had. */
export type TokenOf = (caller: string, persoon?: string) => Promise<string | undefined>

/** Gets every token once: from the configuration, the environment or a token endpoint. */
export function tokensOf(
  { callers }: Config,
  variables: Readonly<Record<string, string | undefined>>,
  send: Send,
): TokenOf {
  const asked = new Map<string, Promise<string | undefined>>()
  return (name, persoon) => {
    const caller = callers[name]
    if (caller === undefined) return Promise.resolve(undefined)
    const key = `${name} ${persoon ?? ''}`
    const token = asked.get(key) ?? tokenOf({ ...caller, ...person(persoon) }, variables, send)
    asked.set(key, token)
    return token
  }
}

function person(persoon: string | undefined): Pick<Caller, 'persoon'> {
  return persoon === undefined ? {} : { persoon }
}

const planType = 'https://w3id.org/samenspraak/id/begrip/plan'

/** Role and purpose as RFC 9396 has them; none for a caller without. */
function detailsOf({ authorizationDetails, role, purpose }: Caller): Caller['authorizationDetails'] {
  if (authorizationDetails !== undefined || role === undefined || purpose === undefined)
    return authorizationDetails
  return [{ type: planType, role, purpose }]
}

async function tokenOf(
  caller: Caller,
  variables: Readonly<Record<string, string | undefined>>,
  send: Send,
): Promise<string | undefined> {
  const { token, tokenFrom, tokenUrl, clientId = '', clientSecretFrom = '', scope = 'uitwisseling' } = caller
  if (token !== undefined) return token
  if (tokenFrom !== undefined) return variables[tokenFrom]
  if (tokenUrl === undefined) return undefined
  const { persoon } = caller
  const details = detailsOf(caller)
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    scope,
    ...(persoon === undefined ? {} : { persoon }),
    ...(details === undefined ? {} : { authorization_details: JSON.stringify(details) }),
  })
  const login = [clientId, variables[clientSecretFrom] ?? ''].map(encodeURIComponent).join(':')
  const answer = await send({
    method: 'POST',
    url: tokenUrl,
    headers: {
      Authorization: `Basic ${Buffer.from(login).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: form.toString(),
  })
  const got = at(parseJson(answer?.text ?? ''), '/access_token')
  return typeof got === 'string' ? got : undefined
}
