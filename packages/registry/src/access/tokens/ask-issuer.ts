/** Thrown when an issuer cannot be asked for its keys, or its answer cannot be trusted. */
export class IssuerError extends Error {
  readonly code = 'access/issuer-unreachable'

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'IssuerError'
  }
}

const timeoutMilliseconds = 5000
/** A hundred keys with their certificates fit in it. */
const mostBytes = 512 * 1024

/** What an issuer answers in JSON, within limits of time and size: an issuer that is slow or broken must not be our trouble. */
export async function askIssuer(address: URL): Promise<unknown> {
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
      headers: { accept: 'application/json, application/jwk-set+json' },
    })
    if (!answer.ok) {
      await answer.body?.cancel()
      throw new IssuerError(`the issuer answered ${answer.status}`)
    }
    return JSON.parse(await textOf(answer))
  } catch (cause) {
    throw cause instanceof IssuerError ? cause : new IssuerError('the issuer cannot be asked', { cause })
  }
}

async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new IssuerError('the issuer answers more than is read')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
