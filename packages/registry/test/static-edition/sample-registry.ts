import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createRegistering } from '../../src/registration/create-registering.ts'
import { register } from '../../src/registration/register.ts'
import { exportEdition } from '../../src/static-edition/edition.ts'
import type { EditionFile } from '../../src/static-edition/edition-file.ts'
import { writeEdition } from '../../src/static-edition/folder.ts'
import { signer } from '../../src/static-edition/signature.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'
import { entryOf } from '../contract/samples.ts'

/** The pair that signs in tests. */
export const keys = generateKeyPairSync('ed25519')

/** Thrown when a sample is refused. */
class SampleRefusedError extends Error {
  readonly code = 'test/sample-refused'
}

/** A store without anything in it. */
export async function emptyStore(): Promise<Store> {
  const store = await openEmbeddedStore(':memory:')
  onTestFinished(() => store.close())
  return store
}

/** Names that no file system should have to keep, and contexts, hidden versions, drafts, keys and a status. */
export async function fillSample(store: Store): Promise<void> {
  const registering = createRegistering({ store, clock: () => new Date('2026-11-22T12:00:00Z'), sha256 })
  const publish = async (
    context: string,
    subject: string,
    schema: object,
    more: object = {},
  ): Promise<void> => {
    const name = { context, subject }
    const text = JSON.stringify(schema)
    const outcome = await register(registering, {
      name,
      text,
      references: [],
      actor: 'sleutel:proef',
      ...more,
    })
    if (!outcome.ok) throw new SampleRefusedError(outcome.refusals[0].en)
  }
  const doel = { $id: 'https://w3id.org/samenspraak/schema/doel/1.0', title: 'Doel é 😀', type: 'object' }
  await publish('.', 'doel.v1', doel, { label: '1.0' })
  await publish(
    '.',
    'doel.v1',
    { ...doel, $id: `${doel.$id.slice(0, -1)}1`, description: 'Meer' },
    { label: '1.1' },
  )
  await publish(
    '.',
    'plan.v1',
    { properties: { doel: { $ref: doel.$id } } },
    {
      references: [{ name: doel.$id, subject: 'doel.v1', version: 1 }],
      metadata: { properties: { eigenaar: 'Voorbeeldstad' } },
    },
  )
  await publish('.voorbeeldstad', 'doel.v1', { title: 'Eigen doel' })
  await publish('.', '../../weg', { title: 'Buiten' })
  await publish('.', 'index.json', { title: 'Naam van een bestand' })
  await publish('.', 'met spatie/en streep', { title: 'Vreemd' })
  await publish('.', '..', { title: 'Stap omhoog' })
  await publish('.', 'Doel.v1', { title: 'Met hoofdletter' }, { label: 'Alfa' })
  await publish('.', 'Doel.v1', { title: 'Met hoofdletter', description: 'Meer' }, { label: 'alfa' })
  await publish('.Voorbeeldstad', 'doel.v1', { title: 'Andere context' })
  await publish('.', 'tilde~2e', { title: 'Alsof het al zo geschreven was' })
  await publish('.', 'é'.repeat(255), { title: 'Lang' })
  await publish('.', 'verborgen', { title: 'Verborgen' })
  await store.remove({ context: '.', subject: 'verborgen' }, 1, 'soft', entryOf('versie-zacht-verwijderd'))
  await store.setState(
    { context: '.', subject: 'doel.v1' },
    1,
    { status: 'verouderd', successor: 'doel.v1/2' },
    entryOf('versie-status-gewijzigd'),
  )
  await store.putRecord(
    { kind: 'instelling', key: '', value: { compatibility: 'FULL' } },
    0,
    entryOf('instelling-gewijzigd'),
  )
  await store.putRecord(
    { kind: 'onderwerp', key: './doel.v1', value: { eigenaar: 'Voorbeeldstad' } },
    0,
    entryOf('instelling-gewijzigd'),
  )
  await store.putRecord(
    { kind: 'sleutel', key: 'geheim', value: { hash: 'niet voor anderen' } },
    0,
    entryOf('sleutel-gewijzigd'),
  )
}

/** A registry with something of everything. */
export async function sampleStore(): Promise<Store> {
  const store = await emptyStore()
  await fillSample(store)
  return store
}

/** The edition of a store, signed. */
export function signedEdition(store: Store, volledig = false): Promise<readonly EditionFile[]> {
  return exportEdition(store, { sha256, sign: signer(keys.privateKey), volledig })
}

/** A place for a folder, gone after the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspraak-uitgave-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'uitgave')
}

/** A folder with an edition. */
export async function editionFolder(files: readonly EditionFile[]): Promise<string> {
  const folder = await freshFolder()
  await writeEdition(folder, files)
  return folder
}
