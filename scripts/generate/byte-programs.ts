import { encode } from '../../packages/engine/src/index.ts'
import { isMessageSchema } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import { programOf } from './validator.ts'

/** What the byte engine walks along, for each message: path in generated/ -> program. */
export function bytePrograms(sources: Sources): ReadonlyMap<string, Uint8Array> {
  return new Map(
    sources.schemas
      .filter(isMessageSchema)
      .map(({ name, version, schema }) => [
        `schemas/${name}/${version}/${name}.program`,
        encode(programOf(sources.set, schema)),
      ]),
  )
}
