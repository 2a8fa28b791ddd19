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

/** The bytes without the byte order mark that they may start with. */
export function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes
}

/** How many bytes of a document tell that it is no text; a shorter one must be there to its end. */
export const binaryStart = 4096

/**
 * Whether a document that starts with these bytes is no text: JSON has no byte 0, while UTF-16 and nearly all
 * binary formats do.
 */
export function isBinary(start: Uint8Array): boolean {
  return isForeignStream(start) || start.subarray(0, binaryStart).includes(0)
}

/**
 * Whether no line of a stream that starts with these bytes can be read: UTF-16, UTF-32, or compressed once more after it
 * was unpacked, as gzip (RFC 1952) or Zstandard (RFC 8878). A byte 0 further on spoils no more than its own line.
 */
export function isForeignStream(start: Uint8Array): boolean {
  const hex = Buffer.from(start.subarray(0, foreignStart)).toString('hex')
  return foreignStarts.some((pattern) => pattern.test(hex))
}

/** How many bytes tell a foreign stream. */
export const foreignStart = 4

/** In hexadecimal. JSON starts with two characters of ASCII, so without a mark the zeros tell (RFC 4627, 3). */
const foreignStarts: readonly RegExp[] = [
  /^1f8b/,
  /^28b52ffd/,
  /^(?:fffe|feff)/,
  /^0000feff/,
  /^(?:00(?!00)..){2}/,
  /^(?:(?!00)..00){2}/,
  /^000000(?!00)/,
  /^(?!00)..000000/,
]
