import { createResolve, encode, flatten, type SchemaRecord } from '@samenspraak/engine'
import { type ByteEngine, compiledPlain, compiledWasm, createByteEngine } from '@samenspraak/engine/bytes'
import { formats } from '@samenspraak/sdk/generated-code'
import { enough, longestDocument } from '../bytes/byte-shelf.ts'

/** A schema document by the address under which others refer to it. */
export interface NamedDocument {
  readonly uri: string
  readonly schema: SchemaRecord
}

/**
 * Tells of documents that they surely keep to a schema of 2020-12, without reading them as objects. It only ever says yes: of
 * all else, and of schemas that do not flatten, ajv has the word. Like any engine it is made when there are many documents.
 */
export function surelyValid(
  schema: SchemaRecord,
  others: readonly NamedDocument[],
): (bytes: Uint8Array) => boolean {
  let seen = 0
  let engine: ByteEngine | undefined
  return (bytes) => {
    seen += 1
    if (seen === enough) engine = createEngine(schema, others)
    if (engine === undefined || bytes.length > longestDocument) return false
    engine.input.set(bytes)
    return engine.document(0, bytes.length) === 'valid'
  }
}

const knownFormats: ReadonlySet<string> = new Set(Object.keys(formats))

function createEngine(schema: SchemaRecord, others: readonly NamedDocument[]): ByteEngine | undefined {
  const documents = [...embeddedIn(schema), ...others.map((other) => ({ ...other.schema, $id: other.uri }))]
  const ids = documents.map((document) => document['$id'])
  // Of two documents of one name it is not certain which one is meant.
  if (new Set([schema['$id'], ...ids]).size <= ids.length) return undefined
  const resolve = createResolve([schema, ...documents.filter(({ $id }) => isAbsolute.test(String($id)))])
  try {
    const flattened = flatten(schema, { formats: knownFormats, resolve })
    if ('refused' in flattened) return undefined
    return createByteEngine(encode(flattened.program), longestDocument, compiledWasm() ?? compiledPlain)
  } catch (error) {
    // A schema of somebody else may be deeper than the stack, or larger than an array can be.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const isAbsolute = /^[a-z][a-z\d+.-]*:/i

/** Documents with a name of their own within a bundle. */
function embeddedIn({ $defs }: SchemaRecord): readonly SchemaRecord[] {
  if (typeof $defs !== 'object' || $defs === null) return []
  return Object.values<unknown>({ ...$defs }).filter(
    (one): one is SchemaRecord => typeof one === 'object' && one !== null && '$id' in one,
  )
}
