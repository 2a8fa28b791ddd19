import { expect, onTestFinished, test } from 'vitest'
import { inOrderOfUse, readOwnTexts } from '../../src/seed/own-schemas.ts'
import { fillStore } from '../../src/seed/fill-store.ts'
import type { OwnSchema } from '../../src/seed/own-schemas.ts'
import { hasAll, seedStore } from '../../src/seed/seed-store.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'

const clock = (): Date => new Date('2026-11-22T12:00:00Z')
const base = 'https://w3id.org/samenspraak/schema'

interface Given {
  readonly naam: string
  readonly versie: string
  readonly schema: object
}

/** The schemas of a program, from its index and its files. */
async function schemasOf(given: readonly Given[]): Promise<readonly OwnSchema[]> {
  const files = new Map<string, unknown>(
    given.map(({ naam, versie, schema }) => [
      `${naam}/${versie}`,
      { $id: `${base}/${naam}/${versie}`, ...schema },
    ]),
  )
  files.set('index.json', {
    schemas: given.map(({ naam, versie }) => ({
      naam,
      versie,
      id: `${base}/${naam}/${versie}`,
      pad: `${naam}/${versie}`,
    })),
  })
  return inOrderOfUse(await readOwnTexts(async (file) => JSON.stringify(files.get(file))))
}

async function emptyStore(): Promise<Store> {
  const store = await openEmbeddedStore(':memory:')
  onTestFinished(() => store.close())
  return store
}

/** Versions in the order in which they came. */
async function published(store: Store): Promise<readonly string[]> {
  await store.seal()
  const entries = await store.journal(0, 1000)
  return entries.map(({ on, version, actor }) => `${on?.context}/${on?.subject}@${version} ${actor}`)
}

const bouw: Given = { naam: 'bouw', versie: '1.0', schema: { $defs: { naam: { type: 'string' } } } }
const plan: Given = {
  naam: 'alfa',
  versie: '1.0',
  schema: { properties: { naam: { $ref: `${base}/bouw/1.0#/$defs/naam` } } },
}
const wider: Given = {
  naam: 'alfa',
  versie: '1.1',
  schema: { properties: { naam: { $ref: `${base}/bouw/1.0#/$defs/naam` }, soort: {} } },
}

test('what others build on comes first, under the major in its name and the whole version as label', async () => {
  const store = await emptyStore()
  expect(await seedStore({ store, clock, sha256 }, await schemasOf([plan, bouw]))).toBe(2)
  expect(await published(store)).toEqual(['./bouw.v1@1 register', './alfa.v1@1 register'])
  const version = await store.versionByLabel({ context: '.', subject: 'alfa.v1' }, '1.0')
  const content = await store.content(version?.contentId ?? 0)
  expect(content?.references).toEqual([{ name: `${base}/bouw/1.0`, subject: 'bouw.v1', version: 1 }])
})

test('a store of an older program gets only what is new', async () => {
  const store = await emptyStore()
  await seedStore({ store, clock, sha256 }, await schemasOf([plan, bouw]))
  expect(await seedStore({ store, clock, sha256 }, await schemasOf([wider, plan, bouw]))).toBe(1)
  expect(await published(store)).toEqual([
    './bouw.v1@1 register',
    './alfa.v1@1 register',
    './alfa.v1@2 register',
  ])
  expect(await seedStore({ store, clock, sha256 }, await schemasOf([wider, plan, bouw]))).toBe(0)
})

test('two instances that start at once publish each schema once', async () => {
  const store = await emptyStore()
  const schemas = await schemasOf([wider, plan, bouw])
  await Promise.all([1, 2, 3].map(() => seedStore({ store, clock, sha256 }, schemas)))
  expect(await published(store)).toEqual([
    './bouw.v1@1 register',
    './alfa.v1@1 register',
    './alfa.v1@2 register',
  ])
})

test('1.10 comes after 1.9', async () => {
  const minors = ['1.10', '1.9', '2.0', '1.0'].map((versie) => ({
    naam: 'alfa',
    versie,
    schema: { title: versie },
  }))
  const schemas = await schemasOf(minors)
  expect(schemas.map(({ name, label }) => `${name.subject} ${label}`)).toEqual([
    'alfa.v1 1.0',
    'alfa.v1 1.9',
    'alfa.v1 1.10',
    'alfa.v2 2.0',
  ])
})

test('a schema that the policy refuses stops the start, and is named', async () => {
  const store = await emptyStore()
  await seedStore({ store, clock, sha256 }, await schemasOf([bouw, plan]))
  const stricter: Given = { naam: 'alfa', versie: '1.1', schema: { required: ['naam'] } }
  await expect(
    seedStore({ store, clock, sha256 }, await schemasOf([bouw, plan, stricter])),
  ).rejects.toMatchObject({
    code: 'SEED_REFUSED',
    message: expect.stringMatching(/^alfa\.v1 1\.1 is refused: incompatible/u),
  })
  expect(await published(store)).toHaveLength(2)
})

test('another content under a label that was published stops the start, another layout does not', async () => {
  const store = await emptyStore()
  await seedStore({ store, clock, sha256 }, await schemasOf([bouw]))
  const turned: Given = { ...bouw, schema: { title: 'Anders', ...bouw.schema } }
  await expect(seedStore({ store, clock, sha256 }, await schemasOf([turned]))).rejects.toMatchObject({
    code: 'SEED_DIFFERS',
    message: expect.stringMatching(/^bouw\.v1 1\.0 /u),
  })
  const [same] = await schemasOf([bouw])
  if (same === undefined) return expect.fail('there is one')
  const layout = { ...same, text: JSON.stringify(same.schema, null, 4) }
  expect(await seedStore({ store, clock, sha256 }, [layout])).toBe(0)
})

test('a store has all of ours to the letter, or they are read', async () => {
  const store = await emptyStore()
  const schemas = await schemasOf([plan, bouw])
  expect(await hasAll(store, schemas)).toBe(false)
  await seedStore({ store, clock, sha256 }, schemas)
  expect(await hasAll(store, schemas)).toBe(true)
  expect(await hasAll(store, await schemasOf([wider, plan, bouw]))).toBe(false)
  expect(await hasAll(store, await schemasOf([plan, { ...bouw, schema: { title: 'Anders' } }]))).toBe(false)
})

test('a version that somebody hid stays hidden', async () => {
  const store = await emptyStore()
  await seedStore({ store, clock, sha256 }, await schemasOf([bouw]))
  const name = { context: '.', subject: 'bouw.v1' }
  await store.remove(name, 1, 'soft', {
    at: clock().toISOString(),
    actor: 'sleutel:proef',
    action: 'versie-zacht-verwijderd',
    on: name,
  })
  expect(await seedStore({ store, clock, sha256 }, await schemasOf([bouw]))).toBe(0)
  expect(await store.versions(name, 'live')).toEqual([])
})

test('all our schemas go into an empty store, and once is enough', async () => {
  const store = await emptyStore()
  await fillStore(store, clock)
  const before = await published(store)
  await fillStore(store, clock)
  expect(await published(store)).toEqual(before)
  const names = await store.subjects({ context: '.', sight: 'live' }, {})
  expect(names.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      'ondersteuningsplan.v1',
      'zelfredzaamheidsmatrix.v1',
      'zelfredzaamheidsmatrix.v2',
    ]),
  )
})
