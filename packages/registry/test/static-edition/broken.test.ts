import { generateKeyPairSync } from 'node:crypto'
import { appendFile, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyChain } from '../../src/journal/verify.ts'
import { sealEntry } from '../../src/journal/seal-entry.ts'
import type { EditionFile } from '../../src/static-edition/edition-file.ts'
import { importEdition } from '../../src/static-edition/import-edition.ts'
import { manifestOf, writeManifest } from '../../src/static-edition/manifest.ts'
import { verifyEdition } from '../../src/static-edition/verify-edition.ts'
import { sha256 } from '../../src/store/sha256.ts'
import { editionFolder, emptyStore, keys, sampleStore, signedEdition } from './sample-registry.ts'

/** What is said of a folder, and that nothing of it came into the store. */
async function faultsOf(folder: string, trusted = keys.publicKey): Promise<readonly string[]> {
  const store = await emptyStore()
  const verdict = await importEdition(folder, store, trusted)
  const rows: string[] = []
  for await (const { table } of store.dump()) rows.push(table)
  expect(rows).toEqual(['last-content-id'])
  if (verdict.ok) return []
  return verdict.faults.map(({ code, path, line }) =>
    [code, path, line].filter((part) => part !== undefined).join(' '),
  )
}

async function sample(): Promise<string> {
  return editionFolder(await signedEdition(await sampleStore()))
}

test('a file that was changed, one that is gone and one too many are each named', async () => {
  const folder = await sample()
  await appendFile(join(folder, 'schema/doel/1.0'), ' ')
  await writeFile(join(folder, 'contexts/index.json'), '["X"]\n')
  await rm(join(folder, 'mode/index.json'))
  await writeFile(join(folder, 'schema/erbij'), '{}')
  expect((await faultsOf(folder)).toSorted()).toEqual([
    'edition/file-changed contexts/index.json',
    'edition/file-changed schema/doel/1.0',
    'edition/file-missing mode/index.json',
    'edition/file-unlisted schema/erbij',
  ])
})

test('a link in the place of a file is not followed', async () => {
  const folder = await sample()
  const text = await readFile(join(folder, 'mode/index.json'))
  await rm(join(folder, 'mode/index.json'))
  await writeFile(`${folder}.elders`, text)
  await symlink(`${folder}.elders`, join(folder, 'mode/index.json'))
  expect(await faultsOf(folder)).toEqual(['edition/file-missing mode/index.json'])
})

test('a manifest that was changed does not fit its signature, and another key is not ours', async () => {
  const folder = await sample()
  const stranger = generateKeyPairSync('ed25519').publicKey
  expect(await faultsOf(folder, stranger)).toEqual(['edition/signature-foreign manifest.sig.json'])
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8')
  await writeFile(join(folder, 'manifest.json'), manifest.replace('"volledig":false', '"volledig": false'))
  expect(await faultsOf(folder)).toEqual(['edition/signature-invalid manifest.sig.json'])
})

test.each(['', '{}', '[]', '{"vorm":"samenspraak-uitgave/2"}', 'x'])(
  'a manifest %j is none',
  async (text) => {
    const folder = await sample()
    await writeFile(join(folder, 'manifest.json'), text)
    expect(await faultsOf(folder)).toEqual(['edition/manifest-invalid manifest.json'])
    await rm(join(folder, 'manifest.json'))
    expect(await faultsOf(folder)).toEqual(['edition/manifest-missing manifest.json'])
  },
)

/** An edition that somebody changed and then gave a manifest that fits, without a signature. */
async function forged(change: (path: string, text: string) => string, end = emptyChain): Promise<string> {
  const files = (await signedEdition(await sampleStore())).filter(({ path }) => !path.startsWith('manifest'))
  const changed: readonly EditionFile[] = files.map(({ path, text }) => ({ path, text: change(path, text) }))
  const last = JSON.parse(
    changed
      .find(({ path }) => path === 'journaal.ndjson')
      ?.text.trimEnd()
      .split('\n')
      .at(-1) ?? '{}',
  )
  const manifest = manifestOf(changed, { volledig: false, end: end === emptyChain ? last : end }, sha256)
  return editionFolder([...changed, { path: 'manifest.json', text: writeManifest(manifest) }])
}

async function unsignedFaults(folder: string): Promise<readonly string[]> {
  const verdict = await verifyEdition(folder)
  return verdict.ok
    ? []
    : verdict.faults.map(({ code, path, line }) => `${code} ${path} ${line ?? ''}`.trimEnd())
}

test('a forged manifest does not hide a changed schema', async () => {
  const folder = await forged((path, text) =>
    path === 'herstel/register.ndjson' ? text.replace('Eigen doel', 'Ander doel') : text,
  )
  expect(await unsignedFaults(folder)).toEqual(['edition/content-differs herstel/register.ndjson 4'])
})

test('a forged manifest does not hide an entry that was taken out, changed or cut off', async () => {
  const change = (edit: (lines: string[]) => string[]) => (path: string, text: string) =>
    path === 'journaal.ndjson' ? `${edit(text.trimEnd().split('\n')).join('\n')}\n` : text
  const without = await forged(change((lines) => lines.toSpliced(2, 1)))
  expect(await unsignedFaults(without)).toEqual([
    'edition/journal-broken journaal.ndjson 4',
    'edition/version-untold herstel/register.ndjson 36',
  ])
  const other = await forged(
    change((lines) => lines.map((line) => line.replace('sleutel:proef', 'sleutel:ander'))),
  )
  expect(await unsignedFaults(other)).toEqual(['edition/journal-broken journaal.ndjson 1'])
})

test('a version that the journal does not tell is found, also when the journal is a new one', async () => {
  let previous = emptyChain.hash
  const folder = await forged((path, text) => {
    if (path !== 'journaal.ndjson') return text
    // Everything written anew, but the publication of one version.
    const entries = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(
        ({ action, version, on }) =>
          !(action === 'versie-gepubliceerd' && on.subject === 'doel.v1' && version === 2),
      )
    return entries
      .map(({ position: _position, previous: _previous, hash: _hash, ...said }, index) => {
        const entry = sealEntry(said, { position: index + 1, previous }, sha256)
        previous = entry.hash
        return `${JSON.stringify(entry)}\n`
      })
      .join('')
  })
  expect(await unsignedFaults(folder)).toEqual([
    expect.stringMatching(/^edition\/version-untold herstel\/register\.ndjson \d+$/u),
  ])
})

test.each([
  ['a line that was cut off', (text: string) => text.slice(0, -2)],
  ['a row of an unknown table', (text: string) => text.replace('"table":"subject"', '"table":"onderwerp"')],
  ['a number that is none', (text: string) => text.replace('"head":2', '"head":"2"')],
])('%s is named by its line', async (_what, edit) => {
  const folder = await forged((path, text) => (path === 'herstel/register.ndjson' ? edit(text) : text))
  expect(await unsignedFaults(folder)).toEqual([
    expect.stringMatching(/^edition\/row-invalid herstel\/register\.ndjson \d+$/u),
  ])
})

test('rows that contradict each other leave nothing behind', async () => {
  const folder = await forged((path, text) => {
    if (path !== 'herstel/register.ndjson') return text
    const lines = text.trimEnd().split('\n')
    return `${[...lines, lines.find((line) => line.includes('"table":"subject"'))].join('\n')}\n`
  })
  const store = await emptyStore()
  expect(await importEdition(folder, store)).toMatchObject({
    ok: false,
    faults: [{ code: 'edition/store-refuses' }],
  })
  expect([await store.lastContentId(), await store.contexts()]).toEqual([0, []])
})

test('an edition goes into an empty store only', async () => {
  const folder = await sample()
  const store = await sampleStore()
  expect(await importEdition(folder, store)).toMatchObject({
    ok: false,
    faults: [{ code: 'edition/store-not-empty' }],
  })
})

test.each(['../weg', '/etc/passwd', 'a/../../b', 'a\\b', 'a//b', './a', 'c:/../x', ''])(
  'a manifest cannot lead out of its folder with %j',
  async (pad) => {
    const folder = await sample()
    const text = writeManifest({
      vorm: 'samenspraak-uitgave/1',
      volledig: false,
      journaal: { positie: 0, hash: emptyChain.hash },
      bestanden: [{ pad, bytes: 10, sha256: sha256('') }],
    })
    await writeFile(join(folder, 'manifest.json'), text)
    await rm(join(folder, 'manifest.sig.json'))
    expect((await unsignedFaults(folder))[0]).toBe(`edition/path-invalid ${pad}`.trimEnd())
  },
)
