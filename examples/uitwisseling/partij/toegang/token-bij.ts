import { objectIn, textAt } from '../json-object.ts'
import type { Tokenvraag } from './aanmelding.ts'
import { vraagBij } from './bij-ander.ts'

/** Where a client is known. */
export interface Bekend {
  readonly url: string
  readonly client: string
  readonly geheim: string
}

/** A token of another party, for what is asked there. */
export async function tokenBij({ url, client, geheim }: Bekend, vraag: Tokenvraag): Promise<string> {
  const { tekst } = await vraagBij(`${url}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client,
      client_secret: geheim,
      ...(vraag.persoon === undefined ? {} : { persoon: vraag.persoon }),
      ...(vraag.authorization_details === undefined
        ? {}
        : { authorization_details: JSON.stringify(vraag.authorization_details) }),
    }),
  })
  const token = textAt(objectIn(tekst), 'access_token')
  if (token === undefined) throw new TokenRefusedError()
  return token
}

/** Another party gives no token. */
export class TokenRefusedError extends Error {
  readonly code = 'partij/token-refused'
}
