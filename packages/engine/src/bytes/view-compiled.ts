import { plainView } from '../../generated/plain-view.js'
import { wasmView } from '../../generated/wasm-view.js'
import { EngineCodeError } from './compiled.ts'

/** The compiled view and its memory. */
export interface ViewCode {
  readonly buffer: ArrayBuffer
  useProgram(address: number, stackStart: number, stackEnd: number): void
  useView(address: number, lens: number, tapeStart: number, tapeEnd: number, outStart: number): void
  viewDocument(from: number, to: number): number
  viewAgain(): number
  undecided(nth: number): number
  shownLength(): number
}

/** Makes the code with so many pages of 64 KiB of memory. */
export type CompiledView = (pages: number) => ViewCode

let module: WebAssembly.Module | undefined
let isBarred = false

/** The view in WebAssembly, with SIMD; undefined where WebAssembly is barred, or the machine has no SIMD. */
export function compiledWasmView(): CompiledView | undefined {
  if (isBarred) return undefined
  try {
    module ??= new WebAssembly.Module(Uint8Array.from(atob(wasmView), (letter) => letter.charCodeAt(0)))
  } catch {
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

/** The same view as JavaScript. */
export const compiledPlainView: CompiledView = (pages) => {
  const buffer = new ArrayBuffer(pages * 65_536)
  return codeOf(buffer, plainView({ env: { memory: { buffer } } }))
}

function codeOf(buffer: ArrayBuffer, exports: Readonly<Record<string, unknown>>): ViewCode {
  const exported = (name: string): ((...numbers: readonly number[]) => number) => {
    const found = exports[name]
    if (typeof found !== 'function') throw new EngineCodeError()
    return (...numbers) => Number(found(...numbers))
  }
  return {
    buffer,
    useProgram: exported('useProgram'),
    useView: exported('useView'),
    viewDocument: exported('viewDocument'),
    viewAgain: exported('viewAgain'),
    undecided: exported('undecided'),
    shownLength: exported('shownLength'),
  }
}
