import type { NewContent } from '../../src/contents/content.ts'
import type { NewEntry } from '../../src/journal/entry.ts'
import type { RegisterCommand } from '../../src/store/outcomes.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'
import type { SubjectName } from '../../src/subjects/subject-name.ts'
import type { Version } from '../../src/subjects/version.ts'

/** An empty store, and further ones on the same data as other processes have them. */
export interface Place {
  readonly store: Store
  another(): Promise<Store>
}

/** Makes a place of its own for every test; what it opened is closed after the test. */
export type OpenPlace = () => Promise<Place>

export const at = '2026-11-22T09:00:00Z'
export const actor = 'bronhouder'
export const plan: SubjectName = { context: '.', subject: 'plan.v1' }
export const doel: SubjectName = { context: '.', subject: 'doel.v1' }
export const eigenPlan: SubjectName = { context: '.alphen-aan-den-rijn', subject: 'plan.v1' }

/** Content that differs from that of every other title. */
export function contentOf(title: string, more: Partial<NewContent> = {}): NewContent {
  const text = JSON.stringify({ title })
  const schemaHash = sha256(text)
  const identity = sha256(JSON.stringify([schemaHash, more.references, more.metadata, more.ruleSet]))
  return { text, schemaHash, identity, references: [], ...more }
}

export function entryOf(action: NewEntry['action'], more: Partial<NewEntry> = {}): NewEntry {
  return { at, actor, action, ...more }
}

export function commandOf(
  name: SubjectName,
  title: string,
  more: Partial<RegisterCommand> = {},
): RegisterCommand {
  return {
    name,
    content: contentOf(title),
    seen: 'any',
    references: [],
    entry: entryOf('versie-gepubliceerd'),
    ...more,
  }
}

/** Registers what must succeed. */
export async function register(
  store: Store,
  name: SubjectName,
  title: string,
  more: Partial<RegisterCommand> = {},
): Promise<Version> {
  const outcome = await store.register(commandOf(name, title, more))
  if (outcome.outcome !== 'registered') throw new SampleRefusedError(outcome.outcome)
  return outcome.version
}

/** A version of `name` that builds on another. */
export async function registerBuilding(
  store: Store,
  name: SubjectName,
  title: string,
  on: SubjectName & { readonly version: number },
): Promise<Version> {
  const reference = { name: `${on.subject}.json`, subject: on.subject, version: on.version }
  return await register(store, name, title, {
    content: contentOf(title, { references: [reference] }),
    references: [on],
  })
}

export async function removeBoth(store: Store, name: SubjectName, version: number | 'all'): Promise<void> {
  await store.remove(name, version, 'soft', entryOf('versie-zacht-verwijderd'))
  await store.remove(name, version, 'hard', entryOf('versie-verwijderd'))
}

/** All of an async sequence. */
export async function listed<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** A sample that was meant to be registered was not. */
class SampleRefusedError extends Error {
  readonly code = 'test/sample-refused'
}
