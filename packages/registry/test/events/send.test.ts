import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressGuard } from '../../src/events/delivery/safe-address.ts'
import { webhookSender } from '../../src/events/delivery/send.ts'
import type { SendLimits, SendOutcome } from '../../src/events/delivery/send.ts'
import { startReceiver } from './receiver.ts'
import type { Receiver } from './receiver.ts'

let receiver: Receiver
let redirecting: Receiver
let silent: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
  redirecting = await startReceiver(() => ({ status: 307, headers: { location: receiver.url } }))
  silent = await startReceiver(() => 'never')
})
afterAll(() => {
  for (const one of [receiver, redirecting, silent]) one.close()
})

async function send(url: string, limits: Partial<SendLimits> = {}): Promise<SendOutcome> {
  const sender = webhookSender({
    mayConnect: addressGuard(['127.0.0.0/8', '::1']),
    plainHttp: true,
    timeoutMilliseconds: 5000,
    ...limits,
  })
  const outcome = await sender({ url, headers: { 'content-type': 'application/json' }, body: '{}' })
  sender.close()
  return outcome
}

test('what is sent arrives, and the status comes back', async () => {
  expect(await send(receiver.url)).toEqual({ status: 204 })
  expect(receiver.received).toMatchObject([{ path: '/in', body: '{}', headers: { 'content-length': '2' } }])
})

test.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '127.1', 'localhost'])(
  'nothing is sent to this machine as %s when nobody allowed it, and no connection is made',
  async (host) => {
    const before = receiver.received.length
    const outcome = await send(`http://${host}:${receiver.port}/in`, { mayConnect: addressGuard([]) })
    expect(outcome).toEqual({ failed: 'address-refused' })
    expect(receiver.received.length).toBe(before)
  },
)

test('a redirect is not followed', async () => {
  const before = receiver.received.length
  expect(await send(redirecting.url)).toEqual({ status: 307 })
  expect(receiver.received.length).toBe(before)
})

test('plain http and other protocols are refused unless allowed', async () => {
  expect(await send(receiver.url, { plainHttp: false })).toEqual({ failed: 'protocol-refused' })
  expect(await send('file:///etc/passwd')).toEqual({ failed: 'protocol-refused' })
})

test('a receiver that never answers is left after the time limit', async () => {
  expect(await send(silent.url, { timeoutMilliseconds: 100 })).toEqual({ failed: 'timeout' })
})

test('a closed port and a name that does not exist are failed connections', async () => {
  expect(await send('http://127.0.0.1:9/')).toEqual({ failed: 'connection' })
  expect(await send('http://bestaat-niet.invalid/')).toEqual({ failed: 'connection' })
})

test('a receiver may say how long to wait', async () => {
  const busy = await startReceiver(() => ({ status: 503, headers: { 'retry-after': '120' } }))
  expect(await send(busy.url)).toEqual({ status: 503, retryAfterSeconds: 120 })
  busy.close()
})

test.each([
  ['https://localhost/', 'address-refused'],
  ['https://LOCALHOST./', 'address-refused'],
  ['https://register.localhost/', 'address-refused'],
  ['https://127.1/', 'address-refused'],
  ['https://[::1]/', 'address-refused'],
  ['https://[::ffff:7f00:1]/', 'address-refused'],
  ['http://example.org/', 'protocol-refused'],
  ['https://localhost.example.org/', undefined],
  ['https://example.org/', undefined],
])('of %s it is known beforehand: %s', (url, refusal) => {
  const sender = webhookSender({ mayConnect: addressGuard([]), plainHttp: false, timeoutMilliseconds: 1 })
  expect(sender.refusalOf(new URL(url))).toBe(refusal)
})
