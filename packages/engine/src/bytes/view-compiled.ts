import { plainView } from '../../generated/plain-view.js'
import { wasmView } from '../../generated/wasm-view.js'
import { plainScript, webAssembly } from './compiled-code.ts'
import type { Instance } from './compiled-code.ts'

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

const inWebAssembly = webAssembly(wasmView)
const inPlainScript = plainScript(plainView)

/** The view in WebAssembly, with SIMD; undefined where WebAssembly is barred, or the machine has no SIMD. */
export function compiledWasmView(): CompiledView | undefined {
  const instantiate = inWebAssembly()
  return instantiate && ((pages) => codeOf(instantiate(pages)))
}

/** The same view as JavaScript. */
export const compiledPlainView: CompiledView = (pages) => codeOf(inPlainScript(pages))

function codeOf({ buffer, exported }: Instance): ViewCode {
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
