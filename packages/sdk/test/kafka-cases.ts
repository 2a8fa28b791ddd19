import type { KafkaHeaders } from '@samenspraak/sdk/kafka'
import type { Zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'

/** A message that is valid, and the JSON that goes out for it. */
export const valid: Zelfredzaamheidsmatrix = { editie: '2017', domeinen: { financien: 3 } }

/** The same with a score that does not exist. */
export const invalidText = '{"editie":"2017","domeinen":{"financien":9}}'

/** A guid and its bytes. */
export const guid = '00112233-4455-6677-8899-aabbccddeeff'

/** The same guid as it goes over the wire, in hex. */
export const guidHex = '00112233445566778899aabbccddeeff'

/** Bytes of hex and of text behind it. */
export function bytesOf(hex: string, text = ''): Uint8Array {
  return Uint8Array.from(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(text)]))
}

/** Headers with their values in hex, to compare. */
export function hexOf(headers: KafkaHeaders | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value),
    ]),
  )
}
