/** Functions of compiled code, in the memory that they work on. */
export interface Instance {
  readonly buffer: ArrayBuffer
  /** One function by its name. */
  readonly exported: (name: string) => (...numbers: readonly number[]) => number
}

/** Makes the code with so many pages of 64 KiB of memory. */
export type Instantiate = (pages: number) => Instance

/**
 * Code in WebAssembly, compiled once, when it is first asked for; undefined where WebAssembly is barred (by a content security
 * policy without 'wasm-unsafe-eval', for instance) or the machine has no SIMD.
 */
export function webAssembly(base64: string): () => Instantiate | undefined {
  let module: WebAssembly.Module | undefined
  let isBarred = false
  return () => {
    if (isBarred) return undefined
    try {
      module ??= new WebAssembly.Module(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
    } catch {
      isBarred = true
      return undefined
    }
    const compiled = module
    return (pages) => {
      const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
      const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
      return { buffer: memory.buffer, exported: functionsOf(exports) }
    }
  }
}

/** What the compiler makes as JavaScript: a function from its surroundings to what it exports. */
type PlainCode = (imports: {
  readonly env: { readonly memory: { readonly buffer: ArrayBuffer } }
}) => Readonly<Record<string, unknown>>

/** The same code as the JavaScript that the compiler makes of it: slower, and it runs everywhere. */
export function plainScript(code: PlainCode): Instantiate {
  return (pages) => {
    const buffer = new ArrayBuffer(pages * 65_536)
    return { buffer, exported: functionsOf(code({ env: { memory: { buffer } } })) }
  }
}

function functionsOf(exports: Readonly<Record<string, unknown>>): Instance['exported'] {
  return (name) => {
    const found = exports[name]
    if (typeof found !== 'function') throw new EngineCodeError()
    return (...numbers) => Number(found(...numbers))
  }
}

/** The compiled engine lacks a function: the package was not built whole. */
export class EngineCodeError extends Error {
  readonly code = 'engine/code'
}
