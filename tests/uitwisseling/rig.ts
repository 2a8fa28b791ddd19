import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startPartij } from '../../examples/uitwisseling/partij/start.ts'
import type { Draaiend } from '../../examples/uitwisseling/partij/start.ts'
import { contract } from '../../examples/uitwisseling/partij/contract.ts'
import { tokenBij } from '../../examples/uitwisseling/partij/toegang/token-bij.ts'
import type { Instelling } from '../../examples/uitwisseling/partij/partij.ts'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'
import { departures } from './described.ts'
import type { Answer } from './described.ts'

/** JSON of an example. */
export type Document = Readonly<Record<string, unknown>>

/** In which role somebody asks. */
export interface Role {
  readonly client?: string
  readonly persoon?: string
  readonly rol?: string
  readonly doel?: string
  readonly acties?: readonly string[]
  readonly groepen?: readonly string[]
}

/** What a request carries besides its address. */
export interface Wish {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A party to test, of which every answer is held against the contract. */
export interface Rig {
  readonly party: Draaiend
  readonly departed: string[]
  readonly ask: (role: Role | undefined, method: string, path: string, wish?: Wish) => Promise<Answer>
}

/** The organisation of the party under test: the main provider of the example. */
export const keeper = '5e3441e1-11b2-495a-886f-7eec0a51d78f'

/** Starts a party in memory, for which it is always the same moment. */
export async function startRig(
  more: Partial<Instelling> = {},
  moment = '2026-06-15T10:00:00Z',
): Promise<Rig> {
  const instelling: Instelling = {
    naam: 'proef',
    organisatie: keeper,
    bron: 'urn:nld:oin:00000099000000017000:systeem:proef',
    openbaar: 'https://proef.example.nl',
    clients: [
      { id: 'beheer', geheim: 'beheer', organisatie: keeper, beheer: true },
      { id: 'eigen', geheim: 'eigen', organisatie: keeper, bron: 'urn:nld:kvknr:99999901' },
    ],
    abonnees: [],
    afspraken: [],
    verzoekenPerMinuut: 100_000,
    ...more,
  }
  const nu = (): Date => new Date(moment)
  const party = await startPartij({ instelling, opslag: ':memory:', nu, bezorgElke: 3_600_000 })
  const departed: string[] = []
  const ask: Rig['ask'] = async (role, method, path, { body, headers } = {}) => {
    const token = role === undefined ? undefined : await tokenOf(party.url, role)
    const isText = typeof body === 'string'
    const response = await fetch(`${party.url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': typeOf(method, path) }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const answer = {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    }
    departed.push(...departures(method, path, answer))
    return answer
  }
  return { party, departed, ask }
}

/** A token of a client in a role. */
export async function tokenOf(
  url: string,
  { client = 'eigen', persoon, rol, doel, acties, groepen }: Role,
): Promise<string> {
  return tokenBij(
    { url, client, geheim: client },
    {
      ...(persoon === undefined ? {} : { persoon }),
      authorization_details: [
        {
          type: 'https://w3id.org/samenspraak/id/begrip/plan',
          role: rol,
          purpose: doel,
          ...(acties === undefined ? {} : { actions: acties }),
          ...(groepen === undefined ? {} : { datatypes: groepen }),
        },
      ],
    },
  )
}

function typeOf(method: string, path: string): string {
  if (method === 'PATCH') return 'application/json-patch+json'
  return path.endsWith('/gebeurtenissen') ? 'application/cloudevents+json' : 'application/json'
}

/** The administration of the party. */
export const administration: Role = { client: 'beheer' }

/** All documents of an example of which the contract has a collection, with that. */
export function documentsOf(example: string): readonly (readonly [pad: string, document: Document])[] {
  const folder = fromRoot('examples', example)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .flatMap((file) => {
      const document = readJsonFile<Document>(join(folder, file))
      const found = contract.verzamelingen.find(({ schema }) => schema === document['$schema'])
      return found === undefined ? [] : [[found.pad, document] as const]
    })
}

/** Agreements of an example, which are no part of the exchange. */
export function agreementsOf(example: string): readonly Document[] {
  const folder = fromRoot('examples', example)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => readJsonFile<Document>(join(folder, file)))
    .filter((document) => /\/(?:samenwerkingsverband|contract)\//u.test(String(document['$schema'])))
}
