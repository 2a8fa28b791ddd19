import { digestWords } from './sha1.ts'

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
  const words = digestWords(namedBytes(spaceBytes(space), name))
  const third = ((words[1] ?? 0) & 0xff_ff_0f_ff) | 0x50_00
  const fourth = ((words[2] ?? 0) & 0x3f_ff_ff_ff) | 0x80_00_00_00
  const last = `${half(fourth)}${hex(words[3] ?? 0)}`
  return `${hex(words[0] ?? 0)}-${high(third)}-${half(third)}-${high(fourth)}-${last}`
}

const encoder = new TextEncoder()
const spaces = new Map<string, Uint8Array>()
let room = new Uint8Array(1024)

/** The few namespaces that there are, as bytes. */
function spaceBytes(space: string): Uint8Array {
  const known = spaces.get(space)
  if (known !== undefined) return known
  const pairs = space.replaceAll('-', '').match(/../g) ?? []
  const bytes = Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))
  spaces.set(space, bytes)
  return bytes
}

/** The bytes to hash, in room that the next name uses again; a character takes three bytes at most. */
function namedBytes(space: Uint8Array, name: string): Uint8Array {
  const most = space.length + name.length * 3
  if (room.length < most) room = new Uint8Array(most * 2)
  room.set(space)
  // Ids and pointers are ASCII, which needs no encoder.
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index)
    if (code > 0x7f) return room.subarray(0, space.length + encodedAt(space.length, name))
    room[space.length + index] = code
  }
  return room.subarray(0, space.length + name.length)
}

function encodedAt(start: number, name: string): number {
  return encoder.encodeInto(name, room.subarray(start)).written
}

const pairs: readonly string[] = Array.from({ length: 256 }, (_none, byte) =>
  byte.toString(16).padStart(2, '0'),
)

function hex(word: number): string {
  return `${high(word)}${half(word)}`
}

function high(word: number): string {
  return `${pairs[word >>> 24] ?? ''}${pairs[(word >>> 16) & 0xff] ?? ''}`
}

function half(word: number): string {
  return `${pairs[(word >>> 8) & 0xff] ?? ''}${pairs[word & 0xff] ?? ''}`
}
