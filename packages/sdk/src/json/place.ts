import { bomLength, isContinuation } from './utf8.ts'

/** A place in a JSON document, for machines (`offset`) and for people (`line`, `column`). */
export interface JsonPlace {
  /** Bytes of UTF-8 before the place; a byte order mark counts. */
  readonly offset: number
  /** From 1; a line ends with LF, CR LF or CR. */
  readonly line: number
  /** From 1, in characters (Unicode code points) of the line; a byte order mark is not a character. */
  readonly column: number
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Adds line and column to byte offsets; one pass, so the offsets must ascend. */
export function toPlaces(bytes: Uint8Array, offsets: readonly number[]): readonly JsonPlace[] {
  let i = bomLength(bytes)
  let line = 1
  let column = 1
  return offsets.map((offset) => {
    for (; i < offset; i += 1) {
      const byte = bytes[i] ?? 0
      if (byte === lineFeed || (byte === carriageReturn && bytes[i + 1] !== lineFeed)) {
        line += 1
        column = 1
      } else if (!isContinuation(byte)) {
        column += 1
      }
    }
    return { offset, line, column }
  })
}
