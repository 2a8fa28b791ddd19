import { afterAll, beforeAll, expect, test } from 'vitest'
import { importEdition } from '../../src/static-edition/import-edition.ts'
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts'
import { startPostgres } from '../postgres-server.ts'
import type { PostgresServer } from '../postgres-server.ts'
import { editionFolder, fillSample, emptyStore, signedEdition } from './sample-registry.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
})
afterAll(() => server.stop())

test('an edition goes from PostgreSQL to an embedded store and back, byte for byte', async () => {
  const postgres = await openPostgresStore(await server.freshDatabase())
  const again = await openPostgresStore(await server.freshDatabase())
  try {
    await fillSample(postgres)
    const files = await signedEdition(postgres, true)
    const embedded = await emptyStore()
    expect(await importEdition(await editionFolder(files), embedded)).toMatchObject({ ok: true })
    expect(await signedEdition(embedded, true)).toEqual(files)
    expect(
      await importEdition(await editionFolder(await signedEdition(embedded, true)), again),
    ).toMatchObject({ ok: true })
    expect(await signedEdition(again, true)).toEqual(files)
  } finally {
    await postgres.close()
    await again.close()
  }
})
