import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ownUri } from '../../src/contents/uri.ts'
import { readOwnTexts } from '../../src/seed/own-schemas.ts'
import type { OwnText } from '../../src/seed/own-schemas.ts'
import { byteShelf } from '../../src/validation/byte-gate/byte-shelf.ts'
import { gatedValidator } from '../../src/validation/byte-gate/gated-validator.ts'
import type { SchemaBundle } from '../../src/validation/schema-bundle.ts'
import { createValidator } from '../../src/validation/validator.ts'
import type { Validator } from '../../src/validation/validator.ts'
import { createWorkerPool } from '../../src/validation/workers/worker-pool.ts'

const folder = dirname(createRequire(import.meta.url).resolve('@samenspraak/schemas/index.json'))
const files = {
  text: (file: string) => readFile(join(folder, file), 'utf8'),
  bytes: (file: string) => readFile(join(folder, file)),
}
const pool = createWorkerPool()
afterAll(() => pool.close())
const complete = createValidator(pool, () => performance.now())

/** The plan with all of ours beside it. */
async function planBundle(change: (text: string) => string = (text) => text): Promise<SchemaBundle> {
  const [plan, ...others] = (await readOwnTexts(files.text)).toSorted(planFirst)
  const documents = others.map(({ id, text }) => ({ uri: id, text: change(text) }))
  return { key: String(documents.at(0)?.text.length), text: plan?.text ?? '', base: ownUri, documents }
}

function planFirst(one: OwnText, other: OwnText): number {
  return (
    Number(other.name.subject === 'ondersteuningsplan.v1') -
    Number(one.name.subject === 'ondersteuningsplan.v1')
  )
}

async function examples(kind: 'valid' | 'invalid'): Promise<readonly Uint8Array[]> {
  const place = `schemas/ondersteuningsplan/1.0/${kind}`
  const names = (await readdir(join(folder, place))).toSorted()
  return Promise.all(names.map((name) => files.bytes(`${place}/${name}`)))
}

const nobody: Validator = { validate: async () => ({ outcome: 'busy' }) }

test('our plan, with all that it builds on, has an engine; with one letter changed it is a schema like any other', async () => {
  const shelf = byteShelf(files)
  const changed = (text: string): string => text.replace('"minLength": 1', '"minLength": 2')
  const without = { ...(await planBundle()), key: 'zonder', documents: [] }
  const bundles = [await planBundle(), await planBundle(changed), without]
  bundles.push({ key: 'ander', text: '{"$id":"https://example.org/plan"}', documents: [] })
  bundles.push({ key: 'waar', text: 'true', documents: [] })
  const engines = await Promise.all(
    bundles.map((bundle, nth) => shelf({ ...bundle, key: `${bundle.key}${nth}` })),
  )
  expect(engines.map((engine) => engine !== undefined)).toEqual([true, false, false, false, false])
})

test('every example gets the verdict of the complete way, in its place', async () => {
  const bundle = await planBundle()
  const [valid, invalid] = [await examples('valid'), await examples('invalid')]
  const mixed = invalid.flatMap((document, nth) => [document, valid[nth % valid.length] ?? document])
  const gated = gatedValidator(complete, byteShelf(files))
  expect(await gated.validate(bundle, mixed)).toEqual(await complete.validate(bundle, mixed))
})

test('what passes asks nothing of a worker', async () => {
  const gated = gatedValidator(nobody, byteShelf(files))
  const valid = await examples('valid')
  expect(await gated.validate(await planBundle(), valid)).toEqual({
    outcome: 'judged',
    verdicts: valid.map(() => ({ outcome: 'valid' })),
  })
  expect(await gated.validate(await planBundle(), [...valid, new Uint8Array([0x7b])])).toEqual({
    outcome: 'busy',
  })
})

test('without its files, or without memory, everything goes the complete way', async () => {
  const none = { ...files, bytes: () => Promise.reject(new TypeError('weg')) }
  const gated = gatedValidator(nobody, byteShelf(none))
  expect(await gated.validate(await planBundle(), await examples('valid'))).toEqual({ outcome: 'busy' })
})
