import { messageTypes } from '@samenspraak/sdk/message-types'
import { describe, expect, test } from 'vitest'
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot, readJsonFile } from '../scripts/sources/files.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

describe.each(['alphen-aan-den-rijn', 'emmen'])('the example %s', (name) => {
  const folder = fromRoot('examples', name)
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, document: readJsonFile<Readonly<Record<string, unknown>>>(join(folder, file)) }))

  test.each(documents)('$file is valid against the schema that it names', async ({ document }) => {
    const entry = messageTypes.find(({ schemaId }) => schemaId === document['$schema'])
    const type = await entry?.load()
    expect(type?.check(document)).toEqual({ ok: true, value: document })
  })

  test('names nothing that is not in it', () => {
    const owned = new Set(
      documents.flatMap(({ document }) =>
        [...idsIn(document)].filter(([key]) => key === 'id').map(([, id]) => id),
      ),
    )
    const lost = documents.flatMap(({ file, document }) =>
      [...idsIn(document)].filter(([, id]) => !owned.has(id)).map(([key]) => `${file} ${key}`),
    )
    expect(lost).toEqual([])
  })

  test('shows most kinds of message', () => {
    const kinds = new Set(documents.map(({ document }) => document['$schema']))
    expect(kinds.size).toBeGreaterThan(20)
  })
})

test('the register of another field is shown to six parties, each with the rows it rests on', () => {
  const program = fromRoot('examples', 'zorgregister', 'toon.ts')
  const printed = execFileSync(process.execPath, ['--conditions=@samenspraak/source', program], {
    encoding: 'utf8',
  })
  const parties = printed.split('\n# ').slice(1)
  const told = parties.map((party) => ({
    who: party.split('\n')[0],
    sees: !party.includes('\nNiets.\n'),
    sentences: party.match(/^- Een /gm)?.length ?? 0,
  }))
  expect(told).toEqual([
    { who: 'client (client, 2026-06-15)', sees: true, sentences: 9 },
    { who: 'orgaan (indicatieorgaan, 2026-06-15)', sees: true, sentences: 6 },
    { who: 'kantoor (zorgkantoor, 2026-06-15)', sees: true, sentences: 9 },
    { who: 'aanbieder (zorgaanbieder, 2026-06-15)', sees: true, sentences: 9 },
    { who: 'vorige aanbieder na 46 dagen (zorgaanbieder, 2026-02-15)', sees: true, sentences: 9 },
    { who: 'aanbieder elders (zorgaanbieder, 2026-06-15)', sees: false, sentences: 9 },
  ])
})

/** Every id in a document with the name of the property that holds it. */
function* idsIn(value: unknown, key = ''): Generator<readonly [key: string, id: string]> {
  if (typeof value === 'string' && uuid.test(value)) yield [key, value]
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) yield* idsIn(inner, Array.isArray(value) ? key : name)
}
