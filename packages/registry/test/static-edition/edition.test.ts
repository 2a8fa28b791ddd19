import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { exportEdition } from '../../src/static-edition/edition.ts'
import { nameOfPart, partsFor } from '../../src/static-edition/address-parts.ts'
import { isEditionPath, isPathPart } from '../../src/static-edition/edition-file.ts'
import type { EditionFile } from '../../src/static-edition/edition-file.ts'
import { writeEdition } from '../../src/static-edition/folder.ts'
import { importEdition } from '../../src/static-edition/import-edition.ts'
import { verifyEdition } from '../../src/static-edition/verify-edition.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { DumpedRow } from '../../src/store/dump.ts'
import type { Store } from '../../src/store/store.ts'
import {
  editionFolder,
  emptyStore,
  freshFolder,
  keys,
  sampleStore,
  signedEdition,
} from './sample-registry.ts'

async function rowsOf(store: Store): Promise<readonly DumpedRow[]> {
  const rows: DumpedRow[] = []
  for await (const row of store.dump()) rows.push(row)
  return rows
}

function textAt(files: readonly EditionFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? `no ${path}`
}

function valueAt(files: readonly EditionFile[], path: string): unknown {
  return JSON.parse(textAt(files, path))
}

test.each([false, true])(
  'what is put back gives the same edition byte for byte (whole: %s)',
  async (volledig) => {
    const store = await sampleStore()
    const files = await signedEdition(store, volledig)
    const copy = await emptyStore()
    const verdict = await importEdition(await editionFolder(files), copy, keys.publicKey)
    expect(verdict).toMatchObject({ ok: true })
    expect(await signedEdition(copy, volledig)).toEqual(files)
    const kept = (await rowsOf(store)).filter(
      (each) => volledig || each.table !== 'record' || each.row.kind !== 'sleutel',
    )
    expect(await rowsOf(copy)).toEqual(kept)
  },
)

test('the same registry gives the same bytes every time, and another journal another manifest', async () => {
  const store = await sampleStore()
  const files = await signedEdition(store)
  expect(await signedEdition(store)).toEqual(files)
})

test('an edition has nothing of keys unless everything is asked', async () => {
  const store = await sampleStore()
  const [open, whole] = [await signedEdition(store), await signedEdition(store, true)]
  expect(open.filter(({ text }) => text.includes('niet voor anderen')).map(({ path }) => path)).toEqual([])
  expect(whole.filter(({ text }) => text.includes('niet voor anderen')).map(({ path }) => path)).toEqual([
    'herstel/besloten.ndjson',
  ])
})

test('every path can stand in a folder, whatever a subject is called', async () => {
  const files = await signedEdition(await sampleStore())
  expect(files.map(({ path }) => path).filter((path) => !isEditionPath(path))).toEqual([])
  const folders = new Set(
    files.flatMap(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, n, all) => all.slice(0, n + 1).join('/')),
    ),
  )
  expect(files.map(({ path }) => path).filter((path) => folders.has(path))).toEqual([])
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
})

test('no two paths differ in capitals only, and every subject has an address by which its name is found back', async () => {
  const files = await signedEdition(await sampleStore())
  const small = files.map(({ path }) => path.toLowerCase())
  expect(new Set(small).size).toBe(files.length)
  const paths = new Set(files.map(({ path }) => path))
  const { schemas } = JSON.parse(textAt(files, 'index.json'))
  const addresses = Object.fromEntries(
    schemas.map(({ naam, adres }: { naam: string; adres: string }) => [naam, adres]),
  )
  expect(Object.values(addresses).filter((adres) => !paths.has(`${String(adres)}/index.json`))).toEqual([])
  expect(addresses).toMatchObject({
    'doel.v1': 'v1/schemas/doel.v1',
    'Doel.v1': 'v1/schemas/~44oel~2ev1',
    '..': 'v1/schemas/~2e~2e',
    'tilde~2e': 'v1/schemas/tilde~7e2e',
  })
  expect(textAt(files, 'v1/schemas/~44oel~2ev1/versies/~41lfa/index.json')).toContain('"label":"Alfa"')
  expect(textAt(files, 'v1/schemas/~44oel~2ev1/versies/alfa/index.json')).toContain('"label":"alfa"')
  expect(textAt(files, 'subjects/~2e~2e/versions/1/index.json')).toContain('Stap omhoog')
  expect(textAt(files, 'schemagroups/landelijk/schemas/~2e~2e$details')).toContain('"schemaid":".."')
})

test.each([
  'doel.v1',
  'Doel.v1',
  'con',
  'NUL.v1',
  'com1.x',
  'punt.',
  '..',
  '.',
  'index.json',
  'a/b',
  'tilde~2e',
  '~',
  '%2e',
  'é😀',
  'x$details',
])('the name %s is read back from its part of a path, whatever else there is', (name) => {
  const others = [name.toUpperCase(), name.toLowerCase(), 'iets anders']
  const part = partsFor([name, ...others])(name)
  expect([isPathPart(part), nameOfPart(part)]).toEqual([true, name])
})

test('a schema stands at the path of its $id and at its hash, as it was sent', async () => {
  const files = await signedEdition(await sampleStore())
  const text = textAt(files, 'schema/doel/1.0')
  expect(JSON.parse(text)).toMatchObject({ title: 'Doel é 😀' })
  const { hash } = JSON.parse(textAt(files, 'v1/schemas/doel.v1/versies/1.0/index.json'))
  expect(textAt(files, `v1/inhoud/${hash}`)).toBe(text)
})

test('Kafka clients find versions, ids and guids', async () => {
  const files = await signedEdition(await sampleStore())
  const version = JSON.parse(textAt(files, 'subjects/plan.v1/versions/1/index.json'))
  expect(version).toMatchObject({ subject: 'plan.v1', version: 1, id: 3, schemaType: 'JSON' })
  expect(valueAt(files, 'subjects/plan.v1/versions/latest/index.json')).toEqual(version)
  const { subject: _subject, version: _version, id, ...content } = version
  expect(valueAt(files, `schemas/ids/${id}/index.json`)).toEqual(content)
  expect(valueAt(files, 'subjects/doel.v1/versions/index.json')).toEqual([1, 2])
  expect(valueAt(files, 'subjects/:.voorbeeldstad:doel.v1/versions/index.json')).toEqual([1])
  expect(valueAt(files, 'config/index.json')).toEqual({ compatibilityLevel: 'FULL' })
  // Hidden, but its id can still be asked for, because messages name it.
  expect(valueAt(files, 'subjects/index.json')).not.toContain('verborgen')
  expect(
    files.filter(({ text }) => text.includes('Verborgen')).map(({ path }) => path.split('/')[0]),
  ).toEqual(['herstel', 'schemas', 'schemas', 'v1'])
})

test('the view of xRegistry has a group for each context, and metadata of each version', async () => {
  const files = await signedEdition(await sampleStore())
  expect(valueAt(files, 'export/index.json')).toMatchObject({
    specversion: '1.0-rc4',
    schemagroupscount: 3,
    schemagroups: {
      landelijk: {
        schemas: {
          'doel.v1': { versionid: '2', versionscount: 2, versions: { 1: { ancestor: '1', schema: {} } } },
        },
      },
      'context:voorbeeldstad': { schemascount: 1 },
    },
  })
  const details = JSON.parse(textAt(files, 'schemagroups/landelijk/schemas/doel.v1/versions/1$details'))
  expect(details).toMatchObject({
    isdefault: false,
    deprecated: { alternative: 'doel.v1/2' },
    format: 'JsonSchema/2020-12',
  })
  expect('schema' in details).toBe(false)
})

test('an edition without a key is unsigned, and says so', async () => {
  const folder = await editionFolder(await exportEdition(await sampleStore(), { sha256, volledig: false }))
  expect(await verifyEdition(folder)).toMatchObject({ ok: true, edition: { keyId: undefined } })
  expect(await verifyEdition(folder, keys.publicKey)).toMatchObject({
    ok: false,
    faults: [{ code: 'edition/signature-missing' }],
  })
})

test('an edition takes the place of an older one whole, and of nothing else', async () => {
  const folder = await freshFolder()
  const store = await emptyStore()
  expect(await writeEdition(folder, await signedEdition(await sampleStore()))).toBeUndefined()
  expect(await writeEdition(folder, await signedEdition(store))).toBeUndefined()
  expect(await verifyEdition(folder)).toMatchObject({ ok: true, edition: { entries: [] } })
  expect(await readdir(dirname(folder))).toEqual(['uitgave'])
  const other = join(dirname(folder), 'foto')
  await mkdir(other)
  await writeFile(join(other, 'vakantie.jpg'), '')
  expect(await writeEdition(other, await signedEdition(store))).toMatchObject({
    code: 'edition/folder-taken',
  })
  expect(await readdir(other)).toEqual(['vakantie.jpg'])
})

test('an empty registry has an edition too', async () => {
  const files = await signedEdition(await emptyStore())
  const copy = await emptyStore()
  expect(await importEdition(await editionFolder(files), copy)).toMatchObject({ ok: true })
  expect(await signedEdition(copy)).toEqual(files)
})
