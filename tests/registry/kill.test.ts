import { expect, test } from 'vitest'
import { killEmbeddedWriters } from './kill/embedded-rounds.ts'
import { killPostgresWriters } from './kill/postgres-rounds.ts'

// Few rounds, to see that it can be broken off at all; `node tests/registry/kill-embedded.ts` and `kill-postgres.ts` do many.
test('a process that is killed while it registers in a file loses nothing that it was told', async () => {
  const { acknowledged, faults } = await killEmbeddedWriters(3)
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThan(2)
}, 120_000)

test('a process and a PostgreSQL that are killed during registrations lose nothing that was told', async () => {
  const { acknowledged, faults } = await killPostgresWriters(2)
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThanOrEqual(400)
}, 120_000)
