import type { SchemaBundle } from '../schema-bundle.ts'
import { maxDocumentBytes } from '../validator.ts'
import { ownProgram } from './own-program.ts'
import type { OwnFiles } from './own-program.ts'

/** True for a document that is surely valid; of any other it says nothing. */
export type ValidAtOnce = (document: Uint8Array) => boolean

/** Gives what judges documents of a bundle by their bytes; undefined for a schema that is not ours. */
export type ByteShelf = (bundle: SchemaBundle) => Promise<ValidAtOnce | undefined>

/** Engines that are kept: each has memory for the largest document, of which the machine gives what is used. */
const mostEngines = 8
/** Answers about schemas that are kept, those that are not ours too. */
const mostBundles = 200

/** Finds engines for bundles, the one that was used last kept longest; loads them with the first that is asked for. */
export function byteShelf(files: OwnFiles): ByteShelf {
  const programs = new Map<string, Promise<Uint8Array | undefined>>()
  const engines = new Map<string, Promise<ValidAtOnce | undefined>>()
  return async (bundle) => {
    const { key } = bundle
    const made = engines.get(key)
    if (made !== undefined) {
      engines.delete(key)
      engines.set(key, made)
      return made
    }
    const asked = programs.get(key) ?? ownProgram(bundle, files)
    keep(programs, key, asked, mostBundles)
    const program = await asked.catch(() => undefined)
    if (program === undefined) return undefined
    // Without memory for it everything goes the complete way.
    const making = engines.get(key) ?? makeEngine(program).catch(() => undefined)
    keep(engines, key, making, mostEngines)
    return making
  }
}

async function makeEngine(program: Uint8Array): Promise<ValidAtOnce> {
  const { compiledPlain, compiledWasm, createByteEngine } = await import('@samenspraak/engine/bytes')
  const engine = createByteEngine(program, maxDocumentBytes, compiledWasm() ?? compiledPlain)
  return (document) => {
    if (document.length > maxDocumentBytes) return false
    engine.input.set(document)
    return engine.document(0, document.length) === 'valid'
  }
}

function keep<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key)
  kept.set(key, value)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(oldest)
  }
}
