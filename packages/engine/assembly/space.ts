import { lineFeedIsSpace } from './state'

/** The address of the first byte that is no white space (RFC 8259, section 2). */
// @inline
export function skipSpace(from: usize): usize {
  return load<u8>(from) > 0x20 ? from : skipMore(from)
}

function skipMore(from: usize): usize {
  let p = from
  let byte = <u32>load<u8>(p)
  while (byte <= 0x20) {
    if (byte != 0x20 && byte != 0x09 && byte != 0x0d && (byte != 0x0a || !lineFeedIsSpace)) return p
    p += 1
    byte = <u32>load<u8>(p)
  }
  return p
}
