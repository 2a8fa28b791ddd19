import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import type { JWK } from 'jose'

/** An issuer whose keys and answers a test decides about; it makes no tokens of its own. */
export interface OddIssuer {
  readonly url: string
  readonly privateKey: CryptoKey
  readonly publicKey: JWK
  /** How often its keys were asked for. */
  readonly questions: () => number
  readonly answerKeys: (answer: (response: ServerResponse) => void) => void
  readonly close: () => void
}

/** Starts one on a free port of this machine, with one RSA key named `eerste`. */
export async function startOddIssuer(): Promise<OddIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const own = { ...(await exportJWK(publicKey)), kid: 'eerste', alg: 'RS256' }
  let questions = 0
  let answer = (response: ServerResponse): void => void response.end(JSON.stringify({ keys: [own] }))
  const server = createServer((request, response) => {
    if (request.url !== '/jwks')
      return void response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks` }))
    questions += 1
    return answer(response)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return {
    url,
    privateKey,
    publicKey: own,
    questions: () => questions,
    answerKeys: (given) => {
      answer = given
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
