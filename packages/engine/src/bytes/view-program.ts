/** The form of what a view is made by; an engine refuses another one. */
export const viewProgramVersion = 3

/** The parts of a program of a view. */
export interface ViewProgram {
  readonly verdicts: Uint8Array
  readonly view: Uint8Array
  readonly said: Said
}

/** What the objects of a message may say of their context. */
export interface Said {
  /** The acts and the kinds of provision, in the order of their numbers. */
  readonly acts: readonly string[]
  readonly provisions: readonly string[]
  /** What else they say, as bits: 64 a period, 128 codes of their own, 256 to whom they are addressed. */
  readonly says: number
}

const headerBytes = 16

/** Takes a program apart; it must have been written from these rights, for its numbers are theirs. */
export function readViewProgram(program: Uint8Array, signature: string): ViewProgram {
  const words = new DataView(program.buffer, program.byteOffset, program.byteLength)
  if (program.length < headerBytes || words.getUint32(0, true) !== viewProgramVersion)
    throw new ViewProgramError()
  const viewAt = headerBytes + words.getUint32(4, true)
  const nameAt = viewAt + words.getUint32(8, true)
  if (new TextDecoder().decode(program.subarray(nameAt)) !== signature) throw new ViewProgramError()
  // Behind the words of the view stands what is said, and last where that begins.
  const saidAt = viewAt + words.getUint32(nameAt - 4, true)
  const said: Said = JSON.parse(new TextDecoder().decode(program.subarray(saidAt, nameAt - 4)))
  return {
    verdicts: program.subarray(headerBytes, viewAt),
    view: program.subarray(viewAt, saidAt),
    said,
  }
}

/** The program of a view is of another version, or was written from other rights. */
export class ViewProgramError extends Error {
  readonly code = 'engine/view-program'
}
