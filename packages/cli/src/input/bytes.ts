const space = 0x20
const tab = 0x09
const carriageReturn = 0x0d
const lineFeed = 0x0a

/** Whether there is nothing but JSON white space (RFC 8259 section 2). */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === space || byte === tab || byte === carriageReturn || byte === lineFeed)
}

/** Whether the bytes start with the byte order mark of UTF-8. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

const sniffed = 4096

/**
 * Whether a stream that starts with these bytes is no text: JSON has no byte 0, while UTF-16 and nearly all
 * binary formats do; gzip (RFC 1952) and Zstandard (RFC 8878) are known by their first bytes.
 */
export function isBinary(start: Uint8Array): boolean {
  const isGzip = start[0] === 0x1f && start[1] === 0x8b
  const isZstandard = start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd
  return isGzip || isZstandard || start.subarray(0, sniffed).includes(0)
}
