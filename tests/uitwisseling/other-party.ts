import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** Another party that answers as a test wishes, and what it was asked. */
export interface OtherParty {
  readonly url: string
  /** Method and path of each request, but for those for a token. */
  readonly asked: readonly string[]
}

/** Listens until the test ends; a token is given to anybody, unless the answer is for `/token` too. */
export async function otherParty(
  answer: (path: string, response: ServerResponse, request: IncomingMessage) => void,
  givesTokens = true,
): Promise<OtherParty> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    request.resume()
    if (givesTokens && path === '/token') return response.end('{"access_token":"x"}')
    asked.push(`${request.method ?? ''} ${path}`)
    return answer(path, response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, asked }
}
