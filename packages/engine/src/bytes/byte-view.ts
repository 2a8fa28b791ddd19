import { type CompiledView, compiledPlainView, compiledWasmView, type ViewCode } from './view-compiled.ts'
import { mostPersons } from './view-contexts.ts'
import { LensMemory, sizeOfLens } from './view-lens.ts'
import { readViewProgram } from './view-program.ts'
import type { ByteRights } from './view-rights.ts'

/** What a view along bytes came to. */
export type ByteViewed =
  | {
      readonly outcome: 'shown'
      /** The JSON of what is shown, in memory of its own: whoever hands it on hands on nothing else. */
      readonly bytes: Uint8Array
    }
  | {
      /** Only the view of the SDK can tell of what is not mine, and why something is invalid. */
      readonly outcome: 'blank' | 'hidden' | 'invalid' | 'not-mine'
    }

/** Views documents of one message type for one request, from UTF-8 bytes to UTF-8 bytes. */
export interface ByteView {
  /** Checks a document and writes what the request may see of it. */
  view(document: Uint8Array): ByteViewed
}

/** Settings of a view. */
export interface ByteViewOptions {
  /** The largest document it takes, in bytes; what is larger is not mine. 1 MiB when left out. */
  readonly largest?: number
  /** The engine; WebAssembly, or JavaScript where that is barred, when left out. */
  readonly compiled?: CompiledView
}

// The numbers of `assembly/state.ts`, `view-context.ts` and `view.ts`.
const shown = 0
const notMine = 2
const undecided = 4
const outcomes = ['not-mine', 'invalid', 'not-mine', 'blank', 'not-mine', 'hidden'] as const
const pageSize = 65_536
/** The first page holds what the compiler put there. */
const programAt = pageSize
const stackSize = 65_536
const padding = 256
const mebibyte = 1_048_576
/** A tape of four bytes for each byte holds every document that is not made of empty objects. */
const tapePerByte = 4
// After each decision a document is viewed anew, so that one that is all new contexts would cost the square of its size.
const mostDecisions = 1024
const leastDecisions = 16
/** So many bytes may be viewed again for the sake of one document; what needs more goes faster through the SDK. */
const mostViewedAgain = 4 * mebibyte

/**
 * Makes a view of a program of `packages/schemas` and the rights of a request (`byteRights` of the SDK). Undefined when
 * the request knows of more residents than fit. Throws `ViewProgramError` when the two were not made of the same rights.
 */
export function createByteView(
  program: Uint8Array,
  rights: ByteRights,
  options: ByteViewOptions = {},
): ByteView | undefined {
  if (rights.persons.length > mostPersons) return undefined
  const { largest = mebibyte, compiled = compiledWasmView() ?? compiledPlainView } = options
  const { verdicts, view, said } = readViewProgram(program, rights.signature)
  const viewAt = align(programAt + verdicts.length)
  const stackAt = align(viewAt + view.length)
  const lensAt = stackAt + stackSize
  const tapeAt = align(lensAt + sizeOfLens(rights))
  const inputAt = tapeAt + stackSize + largest * tapePerByte
  const outAt = inputAt + largest + padding
  // What is written last may be moved, for which it is copied behind the rest.
  const code = compiled(Math.ceil((outAt + (largest + padding) * 2) / pageSize))
  const bytes = new Uint8Array(code.buffer)
  bytes.set(verdicts, programAt)
  bytes.set(view, viewAt)
  const lens = new LensMemory(code.buffer, lensAt, rights, said)
  code.useProgram(programAt, stackAt, stackAt + stackSize)
  code.useView(viewAt, lens.address, tapeAt, inputAt, outAt)
  return {
    view(document) {
      if (document.length > largest) return { outcome: 'not-mine' }
      bytes.set(document, inputAt)
      bytes.fill(0, inputAt + document.length, inputAt + document.length + padding)
      const outcome = decided(code, lens, inputAt, document.length)
      if (outcome !== shown) return { outcome: outcomes[outcome] ?? 'not-mine' }
      return { outcome: 'shown', bytes: bytes.slice(outAt, outAt + code.shownLength()) }
    },
  }
}

/** Views a document, and decides over each context that the engine did not know until it is through or gives up. */
function decided(code: ViewCode, lens: LensMemory, from: number, length: number): number {
  const most = Math.min(mostDecisions, Math.max(leastDecisions, mostViewedAgain / length))
  let outcome = code.viewDocument(from, from + length)
  for (let turn = 0; outcome === undecided && turn < most; turn++) {
    if (!lens.decide(code.undecided(0), code.undecided(1))) return notMine
    outcome = code.viewAgain()
  }
  return outcome
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64
}
