/** How much another party may answer. */
const most = 4_194_304

/** What another party answered. */
export interface Antwoord {
  readonly status: number
  readonly tekst: string
}

/**
 * Asks something at the address of another party, and nowhere else: an address that it points to instead is not followed,
 * for then it would choose who gets our token. One that does not answer in time, or without end, is away.
 */
export async function vraagBij(
  adres: string,
  verzoek: RequestInit = {},
  milliseconden = 10_000,
): Promise<Antwoord> {
  const signal = AbortSignal.timeout(milliseconden)
  const response = await fetch(adres, { ...verzoek, redirect: 'error', signal })
  return { status: response.status, tekst: await gelezen(response) }
}

async function gelezen({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [tekst, size] = ['', 0]
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > most) throw new AntwoordTeGrootError()
    tekst += decoder.decode(part, { stream: true })
  }
  return tekst + decoder.decode()
}

/** Another party answers more than any answer of the contract can be. */
export class AntwoordTeGrootError extends Error {
  readonly code = 'partij/answer-too-large'
}
