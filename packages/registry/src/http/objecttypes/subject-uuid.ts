import { createHash } from 'node:crypto'
import type { SubjectName } from '../../subjects/subject-name.ts'

/** Made once for this facade; another one would give every object type another id. */
const namespace = Buffer.from('6f1c9a3e52d84b0d9a7e4c1b8f2d5e60', 'hex')

/** The id of a subject for the Objecttypes API: always the same for the same name (UUID version 5, RFC 9562). */
export function subjectUuid({ context, subject }: SubjectName): string {
  const hash = createHash('sha1')
    .update(namespace)
    .update(`${context}/${subject}`, 'utf8')
    .digest()
    .subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
