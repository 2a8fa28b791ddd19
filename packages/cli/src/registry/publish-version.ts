import type { Language } from '../language.ts'
import { countAt, jsonFrom, listAt, membersOf, textAt } from './members.ts'
import { ask } from './registry-client.ts'
import type { RegistryPlace } from './registry-client.ts'
import type { RegistryReference } from './read-version.ts'
import { failedAt, got } from './registry-fault.ts'
import type { Read } from './registry-fault.ts'

/** What is published, and why. */
export interface Publication {
  readonly naam: string
  readonly schema: unknown
  readonly verwijzingen: readonly RegistryReference[]
  readonly label: string | undefined
  readonly motivering: string
  /** Whoever publishes knows that some see or do more with this version. */
  readonly isWideningConfirmed: boolean
}

/** A version that stands in the registry now. */
export interface Published {
  readonly naam: string
  readonly versie: number
  readonly label: string
  readonly hash: string
  /** False when it stood there already. */
  readonly isNew: boolean
}

/** Publishes by way of a draft, which goes away again when the registry refuses it. */
export async function publishVersion(
  place: RegistryPlace,
  { naam, schema, verwijzingen, label, motivering, isWideningConfirmed }: Publication,
): Promise<Read<Published>> {
  const drafts = `v1/schemas/${encodeURIComponent(naam)}/concepten`
  const named = label === undefined ? {} : { label }
  const saved = await ask(place, drafts, {
    method: 'POST',
    body: { inhoud: schema, verwijzingen, motivering, ...named },
  })
  if (!saved.ok) return saved
  const id = textAt(membersOf(jsonFrom(new TextDecoder().decode(saved.value.bytes))), 'id')
  if (id === '') return failedAt('registry/answer-invalid', `${place.url}/${drafts}`)
  const draft = `${drafts}/${encodeURIComponent(id)}`
  const etag = saved.value.headers.get('etag')
  const headers = etag === null ? {} : { 'if-match': etag }
  const published = await ask(place, `${draft}/_publiceer`, {
    method: 'POST',
    headers,
    body: { motivering, ...named, ...(isWideningConfirmed ? { rechtenVerruimingBevestigd: true } : {}) },
  })
  if (!published.ok) {
    await ask(place, draft, { method: 'DELETE', headers })
    return published
  }
  const { status, bytes } = published.value
  const members = membersOf(jsonFrom(new TextDecoder().decode(bytes)))
  return got({
    naam: textAt(members, 'schema'),
    versie: countAt(members, 'versie'),
    label: textAt(members, 'label'),
    hash: textAt(members, 'hash'),
    isNew: status === 201,
  })
}

/** What the registry would say of a next version. */
export interface Judgement {
  readonly isCompatible: boolean
  readonly messages: readonly string[]
}

/** Asks whether a schema may follow the last version of a subject; nothing is kept. */
export async function judgeVersion(
  place: RegistryPlace,
  { naam, schema, verwijzingen }: Pick<Publication, 'naam' | 'schema' | 'verwijzingen'>,
  language: Language,
): Promise<Read<Judgement>> {
  const address = `compatibility/subjects/${encodeURIComponent(naam)}/versions/latest?verbose=true`
  const references = verwijzingen.map((one) => ({ name: one.naam, subject: one.schema, version: one.versie }))
  const answer = await ask(place, address, {
    method: 'POST',
    contentType: 'application/vnd.schemaregistry.v1+json',
    headers: { 'accept-language': language },
    body: { schemaType: 'JSON', schema: JSON.stringify(schema), references },
  })
  if (!answer.ok) return answer
  const members = membersOf(jsonFrom(new TextDecoder().decode(answer.value.bytes)))
  const isCompatible = members.get('is_compatible')
  if (typeof isCompatible !== 'boolean') return failedAt('registry/answer-invalid', place.url)
  const messages = listAt(members, 'messages').filter((message) => typeof message === 'string')
  return got({ isCompatible, messages })
}
