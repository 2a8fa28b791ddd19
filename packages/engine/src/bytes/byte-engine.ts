import { programVersion } from './program-version.ts'

/** What the engine says of a document. */
export type ByteVerdict = 'valid' | 'invalid' | 'not-mine' | 'blank'

/** What it says of a line that is not surely valid. */
export type OtherVerdict = Exclude<ByteVerdict, 'valid'>

/** A line that is not surely valid: where it stands in the input, without its line feed. */
export interface OtherLine {
  readonly start: number
  readonly end: number
  readonly verdict: OtherVerdict
  /** Which one of the lines that were walked over, from 0. */
  readonly number: number
}

/** What a walk over lines found. */
export interface WalkedLines {
  /** Lines that were walked over, whatever they are. */
  readonly lines: number
  /** Those that are not surely valid, in their order. */
  readonly others: readonly OtherLine[]
  /** How far the walk came: the end of the bytes, unless there were too many others to tell of at once. */
  readonly end: number
}

/** Validates UTF-8 bytes against one program without making objects of them. */
export interface ByteEngine {
  /** Where the bytes must be put before a walk; its length is what fits. */
  readonly input: Uint8Array
  /** Walks over the lines in a part of the input; the last must end with a line feed. */
  lines(from: number, to: number): WalkedLines
  /** Judges one document, in which line feeds are white space, in a part of the input. */
  document(from: number, to: number): ByteVerdict
}

/** The compiled engine and its memory. */
export interface EngineCode {
  readonly buffer: ArrayBuffer
  useProgram(address: number, stackStart: number, stackEnd: number): void
  useStart(address: number, length: number): void
  useSchema(address: number, length: number, isAsked: number): void
  lines(from: number, to: number, others: number, room: number): number
  document(from: number, to: number): number
  documentsWalked(): number
  walkedToAddress(): number
}

/** What the `$schema` of documents should say, wherever it stands among their members. */
export interface SchemaName {
  readonly schema: string
  /** Documents that do not say this are not for the engine; else its spelling is only known sooner. */
  readonly isAsked: boolean
}

/** Makes the code with so many pages of 64 KiB of memory. */
export type Compiled = (pages: number) => EngineCode

// The numbers of `assembly/state.ts`.
const valid = 0
const otherVerdicts: readonly OtherVerdict[] = ['not-mine', 'invalid', 'not-mine', 'blank']
const pageSize = 65_536
/** The first page holds what the compiler put there. */
const programAt = pageSize
const stackSize = 65_536
const roomForOthers = 4_096
const wordsOfOther = 4
/** The walk reads sixteen bytes at a time, and looks for keys beyond the end. */
const padding = 256
const lineFeed = 0x0a

const encoder: TextEncoder = new TextEncoder()

/**
 * Makes an engine for a program of `encode`, with room for so many bytes of input. With the name of the schema it may be told
 * to leave documents of other schemas; lines that do not start with the bytes that are given instead are not looked into.
 * Throws `ProgramVersionError` for a program of another version of this package.
 */
export function createByteEngine(
  program: Uint8Array,
  inputSize: number,
  compiled: Compiled,
  only: SchemaName | Uint8Array = new Uint8Array(0),
): ByteEngine {
  const version = new DataView(program.buffer, program.byteOffset).getUint32(0, true)
  if (version !== programVersion) throw new ProgramVersionError()
  const isStart = only instanceof Uint8Array
  const name = isStart ? only : encoder.encode(JSON.stringify(only.schema))
  const { stackAt, othersAt, nameAt, inputAt } = layoutFor(program, name)
  const code = compiled(Math.ceil((inputAt + inputSize + padding) / pageSize))
  const bytes = new Uint8Array(code.buffer)
  bytes.set(program, programAt)
  bytes.set(name, nameAt)
  code.useProgram(programAt, stackAt, othersAt)
  if (isStart) code.useStart(nameAt, name.length)
  else code.useSchema(nameAt, name.length, only.isAsked ? 1 : 0)

  const walkPadded = <Found>(end: number, filler: number, walk: () => Found): Found =>
    withFiller(bytes.subarray(inputAt + end, inputAt + end + padding), filler, walk)
  return {
    input: bytes.subarray(inputAt, inputAt + inputSize),
    lines: (from, to) =>
      walkPadded(to, lineFeed, () => {
        const found = code.lines(inputAt + from, inputAt + to, othersAt, roomForOthers)
        const words = new Uint32Array(code.buffer, othersAt, found * wordsOfOther)
        const others = Array.from({ length: found }, (_, nth) => otherAt(words, nth, inputAt))
        return { lines: code.documentsWalked(), others, end: code.walkedToAddress() - inputAt }
      }),
    document: (from, to) =>
      walkPadded(to, 0, () => {
        const verdict = code.document(inputAt + from, inputAt + to)
        return verdict === valid ? 'valid' : (otherVerdicts[verdict] ?? 'not-mine')
      }),
  }
}

function layoutFor(
  program: Uint8Array,
  name: Uint8Array,
): Readonly<Record<'inputAt' | 'nameAt' | 'othersAt' | 'stackAt', number>> {
  const stackAt = align(programAt + program.length)
  const othersAt = stackAt + stackSize
  const nameAt = align(othersAt + roomForOthers * wordsOfOther * 4)
  return { stackAt, othersAt, nameAt, inputAt: align(nameAt + name.length) }
}

/** Walks while other bytes stand behind the input than those that are there. */
function withFiller<Found>(behind: Uint8Array, filler: number, walk: () => Found): Found {
  const kept = behind.slice()
  behind.fill(filler)
  const found = walk()
  behind.set(kept)
  return found
}

function otherAt(words: Uint32Array, nth: number, inputAt: number): OtherLine {
  const [start = 0, end = 0, verdict = 0, number = 0] = words.subarray(nth * wordsOfOther)
  return { start: start - inputAt, end: end - inputAt, verdict: otherVerdicts[verdict] ?? 'not-mine', number }
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64
}

/** The program was written for another version of the engine. */
export class ProgramVersionError extends Error {
  readonly code = 'engine/program-version'
}
