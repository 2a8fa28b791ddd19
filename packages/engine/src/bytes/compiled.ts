import { plainEngine } from '../../generated/plain-engine.js'
import { wasmEngine } from '../../generated/wasm-engine.js'
import type { Compiled, EngineCode } from './byte-engine.ts'
import { plainScript, webAssembly } from './compiled-code.ts'
import type { Instance } from './compiled-code.ts'

const inWebAssembly = webAssembly(wasmEngine)
const inPlainScript = plainScript(plainEngine)

/** The engine in WebAssembly, with SIMD; undefined where WebAssembly is barred, or the machine has no SIMD. */
export function compiledWasm(): Compiled | undefined {
  const instantiate = inWebAssembly()
  return instantiate && ((pages) => codeOf(instantiate(pages)))
}

/** The same engine as JavaScript. */
export const compiledPlain: Compiled = (pages) => codeOf(inPlainScript(pages))

function codeOf({ buffer, exported }: Instance): EngineCode {
  return {
    buffer,
    useProgram: exported('useProgram'),
    useStart: exported('useStart'),
    useSchema: exported('useSchema'),
    lines: exported('lines'),
    document: exported('document'),
    documentsWalked: exported('documentsWalked'),
    walkedToAddress: exported('walkedToAddress'),
  }
}
