import { expect, onTestFinished, test } from 'vitest'
import { createChanges } from '../src/store/postgres/changes.ts'

/** Where nobody listens: news comes from looking alone. */
const nowhere = 'postgres://127.0.0.1:9/registry'

class AwayError extends Error {
  readonly code = 'test/away'
}

test('what happened while the server was away before the first look is told once, and the same again is no news', async () => {
  let looks = 0
  const find = async (): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    looks += 1
    if (looks < 3) throw new AwayError()
    return [{ waiting: false, position: '7' }]
  }
  const changes = createChanges({ find }, nowhere, 5)
  onTestFinished(() => changes.close())
  let told = 0
  changes.onChange(() => told++)
  await expect.poll(() => looks).toBeGreaterThan(6)
  expect(told).toBe(1)
})
