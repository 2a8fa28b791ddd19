import { expect, test } from 'vitest'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

async function statuses(
  registry: TestRegistry,
  times: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly number[]> {
  const seen: number[] = []
  for (let index = 0; index < times; index += 1)
    seen.push((await call(registry, method, path, { headers })).status)
  return seen
}

test('a client that asks too much is told to wait, in the form of the API it asks', async () => {
  const registry = await startTestRegistry({ SAMENSPRAAK_READS_PER_MINUTE: '3' })
  try {
    expect(await statuses(registry, 3, 'GET', '/niets')).toEqual([404, 404, 404])
    const kafka = await call(registry, 'GET', '/niets')
    expect([kafka.status, kafka.body]).toEqual([
      429,
      { error_code: 429, message: 'Too many requests; wait a moment.' },
    ])
    expect(Number(kafka.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await call(registry, 'GET', '/v1/niets')).body).toMatchObject({
      status: 429,
      code: 'too-many-requests',
    })
    expect(await statuses(registry, 1, 'GET', '/niets', basic(registry.admin))).toEqual([404])
    expect(await statuses(registry, 5, 'GET', '/health/live')).toEqual([200, 200, 200, 200, 200])
  } finally {
    await registry.stop()
  }
})

test('writes have a limit of their own', async () => {
  const registry = await startTestRegistry({ SAMENSPRAAK_WRITES_PER_MINUTE: '1' })
  try {
    expect(await statuses(registry, 2, 'POST', '/niets')).toEqual([404, 429])
    expect(await statuses(registry, 2, 'GET', '/niets')).toEqual([404, 404])
  } finally {
    await registry.stop()
  }
})

test('who guesses at a key is stopped, and the others behind the same address are not', async () => {
  const registry = await startTestRegistry({ SAMENSPRAAK_FAILURES_PER_MINUTE: '2' })
  try {
    expect(await statuses(registry, 3, 'GET', '/v1/sleutels', basic('gok:x'))).toEqual([401, 401, 429])
    expect(await statuses(registry, 3, 'GET', '/v1/sleutels', basic(registry.admin))).toEqual([200, 200, 200])
    const guesses: number[] = []
    for (let index = 0; index < 45; index += 1)
      guesses.push(...(await statuses(registry, 1, 'GET', '/v1/sleutels', basic(`gok${index}:x`))))
    expect(new Set(guesses)).toEqual(new Set([401, 429]))
    expect(guesses.at(-1)).toBe(429)
  } finally {
    await registry.stop()
  }
})

test('a client cannot pass for another by naming its address, unless a trusted proxy says so', async () => {
  const environment = { SAMENSPRAAK_READS_PER_MINUTE: '1' }
  const open = await startTestRegistry(environment)
  const behind = await startTestRegistry({ ...environment, SAMENSPRAAK_TRUSTED_PROXIES: '127.0.0.1' })
  const from = (address: string): Readonly<Record<string, string>> => ({ 'x-forwarded-for': address })
  try {
    await statuses(open, 1, 'GET', '/niets', from('192.0.2.1'))
    expect(await statuses(open, 1, 'GET', '/niets', from('192.0.2.2'))).toEqual([429])
    await statuses(behind, 1, 'GET', '/niets', from('192.0.2.1'))
    expect(await statuses(behind, 1, 'GET', '/niets', from('192.0.2.2'))).toEqual([404])
    expect(await statuses(behind, 1, 'GET', '/niets', from('192.0.2.1'))).toEqual([429])
  } finally {
    await Promise.all([open.stop(), behind.stop()])
  }
})

test('all addresses of one network of IPv6 are one client, and what stands before the address that a proxy saw is nobody', async () => {
  const registry = await startTestRegistry({
    SAMENSPRAAK_READS_PER_MINUTE: '3',
    SAMENSPRAAK_TRUSTED_PROXIES: '127.0.0.1',
  })
  const asked = async (addresses: readonly string[]): Promise<readonly number[]> => {
    const seen: number[] = []
    for (const address of addresses)
      seen.push(...(await statuses(registry, 1, 'GET', '/niets', { 'x-forwarded-for': address })))
    return seen
  }
  try {
    const network = Array.from({ length: 5 }, (_, nth) => `2001:db8:1:2:${nth}::${nth}`)
    expect(await asked(network)).toEqual([404, 404, 404, 429, 429])
    expect(await asked(['2001:db8:1:3::1', '2001:0DB8:0001:0002::9'])).toEqual([404, 429])
    const claimed = Array.from({ length: 5 }, (_, nth) => `198.51.100.${nth}, 127.0.0.1, 192.0.2.7`)
    expect(await asked(claimed)).toEqual([404, 404, 404, 429, 429])
    expect(await asked(['::ffff:192.0.2.7', '192.0.2.8'])).toEqual([429, 404])
  } finally {
    await registry.stop()
  }
})
