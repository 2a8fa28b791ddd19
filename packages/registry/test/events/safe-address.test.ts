import { expect, test } from 'vitest'
import { addressGuard } from '../../src/events/delivery/safe-address.ts'

const refused = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.255',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.7',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:169.254.169.254',
  '0:0:0:0:0:ffff:a00:1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '[::1]',
  'localhost',
  '',
  '127.1',
  '0x7f000001',
]

test.each(refused)('no webhook goes to %s', (address) => {
  expect(addressGuard([])(address)).toBe(false)
})

test.each(['8.8.8.8', '172.32.0.1', '172.15.255.255', '100.128.0.1', '2a00:1450::1', '::ffff:8.8.8.8'])(
  'a webhook may go to %s',
  (address) => {
    expect(addressGuard([])(address)).toBe(true)
  },
)

test('a network that the operator names is allowed, however its address is written, and its neighbour is not', () => {
  const guard = addressGuard(['10.20.0.0/16', 'fd00:1::/32', '192.168.1.5'])
  expect(['10.20.3.4', '::ffff:10.20.3.4', 'fd00:1::9', '192.168.1.5'].map(guard)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['10.21.3.4', '::ffff:10.21.3.4', 'fd00:2::9', '192.168.1.6'].map(guard)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
