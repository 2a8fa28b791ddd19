/** Bytes as FHIR writes them; `btoa` is in Node and in every browser. */
export function base64(bytes: Uint8Array): string {
  const part = 0x80_00
  const parts = Array.from({ length: Math.ceil(bytes.length / part) }, (_none, index) =>
    String.fromCodePoint(...bytes.subarray(index * part, (index + 1) * part)),
  )
  return btoa(parts.join(''))
}
