import { expect, test } from 'vitest'
import { startRig } from './rig.ts'

test('the token endpoint takes a client that makes itself known by HTTP Basic, and no wrong secret', async () => {
  const { party } = await startRig()
  const asked = async (login: string): Promise<number> => {
    const { status } = await fetch(`${party.url}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(login).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    return status
  }
  const statuses = [await asked('eigen:eigen'), await asked('eigen:ander'), await asked('%65igen:eigen')]
  await party.sluit()
  expect(statuses).toEqual([200, 401, 200])
})
