import { createServer } from 'node:http'
import { OAuth2Issuer, OAuth2Service } from 'oauth2-mock-server'

/** A real token issuer: its keys, its discovery document and its tokens come over HTTP. */
export interface TestIssuer {
  readonly url: string
  /** How often its keys were asked for. */
  readonly keyQuestions: () => number
  readonly addKey: (algorithm: string) => Promise<void>
  /** What the token endpoint gives to a client, with these claims. */
  readonly token: (claims?: Readonly<Record<string, unknown>>) => Promise<string>
  readonly publicKeys: () => readonly object[]
  readonly close: () => void
}

/** Starts an issuer on a free port of this machine. */
export async function startIssuer(): Promise<TestIssuer> {
  const provider = new OAuth2Issuer()
  const service = new OAuth2Service(provider)
  let keyQuestions = 0
  let claims: Readonly<Record<string, unknown>> = {}
  service.on('beforeTokenSigning', (token: { readonly payload: Record<string, unknown> }) => {
    Object.assign(token.payload, { aud: 'register', sub: 'regiesysteem-7', roles: ['publisher'] }, claims)
  })
  const server = createServer((request, response) => {
    if (request.url === '/jwks') keyQuestions += 1
    service.requestHandler(request, response)
  })
  await provider.keys.generate('RS256')
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  provider.url = url
  return {
    url,
    keyQuestions: () => keyQuestions,
    addKey: async (algorithm) => void (await provider.keys.generate(algorithm)),
    token: async (given = {}) => {
      claims = given
      const answer = await fetch(`${url}/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials&scope=register',
      })
      const body: unknown = await answer.json()
      return typeof body === 'object' && body !== null && 'access_token' in body
        ? String(body.access_token)
        : ''
    },
    publicKeys: () => provider.keys.toJSON(),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
