import { expect, test } from 'vitest'
import { killEmbeddedWriters } from './kill/embedded-rounds.ts'
import { killEmbeddedInstances, killPostgresInstances } from './kill/http-rounds.ts'
import { killPostgresWriters } from './kill/postgres-rounds.ts'

// Few rounds, to see that it can be broken off at all; `node tests/registry/kill-embedded.ts`, `kill-postgres.ts` and `kill-http.ts` do many.
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

test('a server that is killed while clients register over HTTP loses nothing that it told them', async () => {
  const { acknowledged, faults } = await killEmbeddedInstances(2)
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThan(1)
}, 120_000)

test('of two servers and a PostgreSQL, one server and PostgreSQL are killed, and every client is served in the end', async () => {
  const { acknowledged, faults } = await killPostgresInstances(1)
  expect(faults).toEqual([])
  expect(acknowledged).toBe(200)
}, 120_000)
