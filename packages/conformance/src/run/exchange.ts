/** One request to a target; header names are as written. */
export interface Request {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** What came back; header names are in lower case. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Asks a target; undefined when no answer came in time. */
export type Send = (request: Request) => Promise<Answer | undefined>

/** Asks over HTTP, without following redirects: a contract has none. */
export function sendOverHttp(timeLimit: number): Send {
  return async ({ method, url, headers, body }) => {
    try {
      const response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeLimit),
        ...(body === undefined ? {} : { body }),
      })
      const text = await response.text()
      return { status: response.status, headers: Object.fromEntries(response.headers), text }
    } catch {
      return undefined
    }
  }
}
