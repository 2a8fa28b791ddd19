import type { JsonObject } from '../partij/json-object.ts'
import { tokenBij } from '../partij/toegang/token-bij.ts'
import type { Rol } from './mensen.ts'

/** An answer as the story needs it. */
export interface Antwoord {
  readonly status: number
  readonly kenmerk: string
  /** What did not fit in the schema version that was asked for. */
  readonly verlies: string
  readonly tekst: string
}

/** What is asked, and with what. */
export interface Vraag {
  readonly methode?: string
  readonly pad: string
  readonly bericht?: unknown
  readonly kenmerk?: string
  /** Media type of the message, when it is another than the method has of itself. */
  readonly soort?: string
  /** The schema version that the answer must be in. */
  readonly profiel?: string
}

/** Asks something of a party as a client, and for a person in a role. */
export async function vraag(
  url: string,
  client: string,
  rol: Rol | undefined,
  { methode = 'GET', pad, bericht, kenmerk, soort, profiel }: Vraag,
): Promise<Antwoord> {
  const token = await tokenBij({ url, client, geheim: client }, rol === undefined ? {} : tokenvraag(rol))
  const response = await fetch(`${url}/v1${pad}`, {
    method: methode,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(bericht === undefined
        ? {}
        : {
            'Content-Type':
              soort ?? (methode === 'PATCH' ? 'application/json-patch+json' : 'application/json'),
          }),
      ...(kenmerk === undefined ? {} : { 'If-Match': kenmerk }),
      ...(profiel === undefined ? {} : { Accept: `application/json;profile="${profiel}"` }),
    },
    ...(bericht === undefined ? {} : { body: JSON.stringify(bericht) }),
  })
  return {
    status: response.status,
    kenmerk: response.headers.get('etag') ?? '',
    verlies: response.headers.get('samenspraak-verlies') ?? '',
    tekst: await response.text(),
  }
}

function tokenvraag({ persoon, rol, doel }: Rol): {
  readonly persoon: string
  readonly authorization_details: readonly JsonObject[]
} {
  return {
    persoon,
    authorization_details: [
      { type: 'https://w3id.org/samenspraak/id/begrip/plan', role: rol, purpose: doel },
    ],
  }
}
