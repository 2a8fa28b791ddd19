import { canonicalText } from '../contents/identity.ts'
import type { Refusals } from '../refusal.ts'
import { createRegistering } from '../registration/create-registering.ts'
import type { RegisteringParts } from '../registration/create-registering.ts'
import { register } from '../registration/register.ts'
import type { RegisteringInTurn } from '../registration/register.ts'
import type { Store } from '../store/store.ts'
import type { Version } from '../subjects/version.ts'
import type { OwnSchema, OwnText } from './own-schemas.ts'
import { SeedError } from './seed-error.ts'

/** Stands in the journal for what the registry does itself. */
const actor = 'register'

/**
 * Publishes our own schemas in the national set, in order, those that are there already excepted: what a store of an
 * older program lacks comes after what it has. Versions that somebody hid stay hidden. Answers how many came.
 */
export async function seedStore(parts: RegisteringParts, schemas: readonly OwnSchema[]): Promise<number> {
  const registering = createRegistering(parts)
  const known = await knownVersions(parts.store, schemas)
  let added = 0
  for (const schema of schemas) {
    const before = known.get(schema.id)
    if (before === undefined) {
      known.set(schema.id, await publish(registering, schema, known))
      added += 1
    } else await holdAgainst(registering, schema, before)
  }
  return added
}

/** Whether a store has every one of our versions to the letter, so that none of them has to be read. */
export async function hasAll(store: Store, texts: readonly OwnText[]): Promise<boolean> {
  const known = await knownVersions(store, texts)
  const kept = await Promise.all(
    texts.map(async ({ id, text }) => {
      const version = known.get(id)
      return version !== undefined && (await store.content(version.contentId))?.text === text
    }),
  )
  return kept.every(Boolean)
}

/** Our versions as the store has them, by the `$id` that we gave them. */
async function knownVersions(store: Store, schemas: readonly OwnText[]): Promise<Map<string, Version>> {
  const subjects = new Map(schemas.map(({ name }) => [name.subject, name]))
  const kept = new Map<string, ReadonlyMap<string | undefined, Version>>()
  await Promise.all(
    [...subjects].map(async ([subject, name]) => {
      const versions = await store.versions(name, 'also-deleted')
      kept.set(subject, new Map(versions.map((version) => [version.label, version])))
    }),
  )
  return new Map(
    schemas.flatMap(({ id, name, label }) => {
      const version = kept.get(name.subject)?.get(label)
      return version === undefined ? [] : [[id, version] as const]
    }),
  )
}

async function publish(
  registering: RegisteringInTurn,
  { name, label, text, buildsOn }: OwnSchema,
  known: ReadonlyMap<string, Version>,
): Promise<Version> {
  const references = buildsOn.flatMap((id) => {
    const target = known.get(id)
    return target === undefined ? [] : [{ name: id, subject: target.subject, version: target.version }]
  })
  const registered = await register(registering, {
    name,
    label,
    text,
    references,
    actor,
    motivation: 'Hoort bij dit programma.',
    // Who sees more by a version of ours was decided where it was made.
    rightsConfirmed: true,
  })
  if (registered.ok) return registered.value.version
  throw new SeedError('SEED_REFUSED', `${name.subject} ${label} is refused: ${reasons(registered.refusals)}`)
}

/** What a published version says can never change, so another program that says otherwise must not serve it. */
async function holdAgainst(
  { contents, sha256 }: RegisteringInTurn,
  { name, label, text, schema }: OwnSchema,
  version: Version,
): Promise<void> {
  const content = await contents.content(version)
  if (content?.text === text || content?.schemaHash === sha256(canonicalText(schema) ?? '')) return
  throw new SeedError(
    'SEED_DIFFERS',
    `${name.subject} ${label} is in the store with another content than this program brings; ` +
      'a published version never changes: take the program that belongs to the store, or set SAMENSPRAAK_SEED=false',
  )
}

function reasons(refusals: Refusals): string {
  return refusals
    .map(({ code, pointer, en }) => `${code}${pointer === undefined ? '' : ` at ${pointer}`}: ${en}`)
    .join(' ')
}
