/** The first byte from `start` on that is not white space (RFC 8259, section 2), or the end. */
export function skipSpace(bytes: Uint8Array, start: number): number {
  let i = start
  const end = bytes.length
  while (i < end) {
    const byte = bytes[i] ?? 0
    if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) return i
    i += 1
  }
  return i
}
