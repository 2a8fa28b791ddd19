import { generateKeyPair, jwtVerify, SignJWT } from 'jose'
import type { CryptoKey } from 'jose'
import { isObject, textAt, textsAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'

/** Who asks, as the token says it; it is held against the documents before it means anything. */
export interface Vrager {
  readonly organisatie: string
  /** The system that asks, when it is another one than this party itself. */
  readonly client?: string
  /** Role assignment, or for a resident the resident. */
  readonly persoon?: string
  readonly rol?: string
  readonly doel?: string
  /** Narrower than the role allows, when the token says so. */
  readonly acties?: readonly string[]
  readonly gegevensgroepen?: readonly string[]
  /** The party's own administration, which keeps organisations, residents and role assignments. */
  readonly beheer: boolean
}

/** A system that may ask for tokens. */
export interface Client {
  readonly id: string
  readonly geheim: string
  readonly organisatie: string
  readonly beheer?: boolean
  /** The URN under which its events come; events under another are refused. */
  readonly bron?: string
  /** A limit of its own, whatever tokens it asks with. */
  readonly verzoekenPerMinuut?: number
}

/** What a client wants a token for. */
export interface Tokenvraag {
  readonly persoon?: string
  readonly authorization_details?: readonly JsonObject[]
}

const planType = 'https://w3id.org/samenspraak/id/begrip/plan'
const seconds = 300

/** A small issuer of access tokens (OAuth 2.0 client credentials), and the check of what it issued. */
export class Aanmelding {
  readonly #keys: Promise<{ readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }>
  readonly #audience: string

  constructor(audience: string) {
    this.#audience = audience
    this.#keys = generateKeyPair('ES256')
  }

  /** A token with the organisation of the client, whatever it asks. */
  async geef({ id, organisatie, beheer = false }: Client, vraag: Tokenvraag): Promise<string> {
    const { privateKey } = await this.#keys
    return new SignJWT({
      ...vraag,
      organisatie,
      client_id: id,
      scope: beheer ? 'uitwisseling beheer' : 'uitwisseling',
    })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(this.#audience)
      .setAudience(this.#audience)
      .setSubject(id)
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .sign(privateKey)
  }

  /** Who asks; undefined when the token is missing, wrong or too old. */
  async vrager(authorization: string | undefined): Promise<Vrager | undefined> {
    const token = /^Bearer ([\w.~+/-]{1,16000})$/.exec(authorization ?? '')?.[1]
    if (token === undefined) return undefined
    try {
      const { publicKey } = await this.#keys
      const { payload } = await jwtVerify(token, publicKey, {
        issuer: this.#audience,
        audience: this.#audience,
        algorithms: ['ES256'],
        requiredClaims: ['exp', 'organisatie'],
      })
      return vragerVan(payload)
    } catch {
      return undefined
    }
  }
}

function vragerVan(claims: JsonObject): Vrager | undefined {
  const organisatie = textAt(claims, 'organisatie')
  if (organisatie === undefined) return undefined
  const [persoon, client] = [textAt(claims, 'persoon'), textAt(claims, 'client_id')]
  const details: readonly unknown[] = Array.isArray(claims['authorization_details'])
    ? claims['authorization_details']
    : []
  const found = details.filter(isObject).find(({ type }) => type === planType)
  return {
    organisatie,
    beheer: (textAt(claims, 'scope') ?? '').split(' ').includes('beheer'),
    ...(client === undefined ? {} : { client }),
    ...(persoon === undefined ? {} : { persoon }),
    ...(found === undefined ? {} : detailVan(found)),
  }
}

function detailVan(detail: JsonObject): Pick<Vrager, 'rol' | 'doel' | 'acties' | 'gegevensgroepen'> {
  const [rol, doel] = [textAt(detail, 'role'), textAt(detail, 'purpose')]
  return {
    ...(rol === undefined ? {} : { rol }),
    ...(doel === undefined ? {} : { doel }),
    ...(detail['actions'] === undefined ? {} : { acties: textsAt(detail, 'actions') }),
    ...(detail['datatypes'] === undefined ? {} : { gegevensgroepen: textsAt(detail, 'datatypes') }),
  }
}
