import { sha1 } from './sha1.ts'

/** The namespace of our resource ids: UUIDv5 of the canonical base in the URL namespace of RFC 9562. */
const namespace = 'b7c2eef2-760f-5ef5-8c9d-e520b709b662'

/** The same id for the same place in the same document, so that writing it again overwrites and never doubles. */
export function resourceId(documentId: string, pointer: string): string {
  return uuidV5(namespace, `${documentId}|${pointer}`)
}

/** An id for something written elsewhere that has none of ours; the same on every reading. */
export function foreignId(key: string): string {
  return uuidV5(namespace, key)
}

/** UUID version 5: the same name in the same namespace gives the same id. */
export function uuidV5(space: string, name: string): string {
  const spaceBytes = (space.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  const digest = sha1(Uint8Array.from([...spaceBytes, ...new TextEncoder().encode(name)]))
  const bytes = [...digest.slice(0, 16)].map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x50
    if (index === 8) return (byte & 0x3f) | 0x80
    return byte
  })
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
