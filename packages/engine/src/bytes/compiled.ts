import { plainEngine } from '../../generated/plain-engine.js'
import { wasmEngine } from '../../generated/wasm-engine.js'
import type { Compiled, EngineCode } from './byte-engine.ts'

let module: WebAssembly.Module | undefined
let isBarred = false

/** The engine in WebAssembly, with SIMD; undefined where WebAssembly is barred, or the machine has no SIMD. */
export function compiledWasm(): Compiled | undefined {
  if (isBarred) return undefined
  try {
    module ??= new WebAssembly.Module(Uint8Array.from(atob(wasmEngine), (letter) => letter.charCodeAt(0)))
  } catch {
    // By a content security policy without 'wasm-unsafe-eval', for instance.
    isBarred = true
    return undefined
  }
  const compiled = module
  return (pages) => {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
    return codeOf(memory.buffer, exports)
  }
}

/** The same engine as the JavaScript that the compiler makes of it: slower, and it runs everywhere. */
export const compiledPlain: Compiled = (pages) => {
  const buffer = new ArrayBuffer(pages * 65_536)
  return codeOf(buffer, plainEngine({ env: { memory: { buffer } } }))
}

function codeOf(buffer: ArrayBuffer, exports: Readonly<Record<string, unknown>>): EngineCode {
  const exported = (name: string): ((...numbers: readonly number[]) => number) => {
    const found = exports[name]
    if (typeof found !== 'function') throw new EngineCodeError()
    return (...numbers) => Number(found(...numbers))
  }
  return {
    buffer,
    useProgram: exported('useProgram'),
    useStart: exported('useStart'),
    lines: exported('lines'),
    document: exported('document'),
    documentsWalked: exported('documentsWalked'),
    walkedToAddress: exported('walkedToAddress'),
  }
}

/** The compiled engine lacks a function: the package was not built whole. */
export class EngineCodeError extends Error {
  readonly code = 'engine/code'
}
