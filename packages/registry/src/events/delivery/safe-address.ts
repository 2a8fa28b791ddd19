import { BlockList, isIP, isIPv4 } from 'node:net'

/** Says whether a webhook may connect to an address; decided on the address itself, after the name was looked up. */
export type AddressGuard = (address: string) => boolean

/** IANA special-purpose registries (RFC 6890 and its updates): nothing in these is a stranger's server on the internet. */
const specialIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Outside 2000::/3 nothing is global; inside it these carry another address or none (Teredo, 6to4, documentation). */
const globalIpv6 = '2000::/3'
const specialIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

/** A guard that refuses every address that is not public, but for the networks that the operator names. */
export function addressGuard(allowedNetworks: readonly string[]): AddressGuard {
  const isAllowed = networkGuard(allowedNetworks)
  const special = listOf([...specialIpv4, ...specialIpv6])
  const global = listOf([globalIpv6])
  return (stated) => {
    const address = unmapped(stated)
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    if (isIP(address) === 0) return false
    if (isAllowed(address)) return true
    return !special.check(address, family) && (family === 'ipv4' || global.check(address, family))
  }
}

/** A guard that lets nothing else through than these networks. */
export function networkGuard(networks: readonly string[]): AddressGuard {
  const list = listOf(networks)
  return (stated) => {
    const address = unmapped(stated)
    return isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
  }
}

/** Whether a network can be read: an address, alone or with the length of its prefix. */
export function isNetwork(network: string): boolean {
  const [address = '', length] = network.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return longest > 0 && (length === undefined || (/^\d{1,3}$/u.test(length) && Number(length) <= longest))
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length] = network.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    list.addSubnet(address, length === undefined ? { ipv4: 32, ipv6: 128 }[family] : Number(length), family)
  }
  return list
}

/** `::ffff:10.0.0.1` and `::ffff:a00:1` are 10.0.0.1. */
function unmapped(address: string): string {
  const bare = address.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '')
  if (isIP(bare) !== 6) return bare
  const canonical = new URL(`http://[${bare}]/`).hostname.slice(1, -1)
  const mapped = /^::ffff:(?<high>[0-9a-f]{1,4}):(?<low>[0-9a-f]{1,4})$/u.exec(canonical)?.groups
  if (mapped === undefined) return bare
  const bytes = [mapped['high'], mapped['low']].flatMap((part = '0') => {
    const value = Number.parseInt(part, 16)
    return [value >> 8, value & 255]
  })
  return bytes.join('.')
}
