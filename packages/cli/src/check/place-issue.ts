import { type JsonPlace, locate, locateKey } from '@samenspraak/sdk/json'
import type { FoundDocument } from '../input/found-document.ts'
import type { DocumentIssue } from './document-issue.ts'

/** Line and column in the file, both from 1. */
export interface FilePlace {
  readonly line: number
  readonly column: number
}

/** Where in the file an issue stands: at the value, the unknown key, or the object that lacks something. */
export function placeIssue(
  { bytes, form, line, column }: FoundDocument,
  issue: DocumentIssue,
  isFramed = false,
): FilePlace {
  // A place in the message of Kafka says nothing about the document inside.
  const place = issue.place ?? (isFramed ? undefined : placeIn(bytes, issue))
  if (place === undefined) return { line, column }
  if (form === 'ndjson') return { line, column: columnAt(bytes, place.offset) }
  const isFirstLine = place.line === 1
  return { line: line + place.line - 1, column: isFirstLine ? column + place.column - 1 : place.column }
}

function placeIn(bytes: Uint8Array, { at, code, position }: DocumentIssue): JsonPlace | undefined {
  const key = position === undefined ? undefined : locateKey(bytes, at, position - 1)
  return key ?? nearestPlace(bytes, code === 'sdk/required' ? parentOf(at) : at)
}

function nearestPlace(bytes: Uint8Array, at: string): JsonPlace | undefined {
  return locate(bytes, at) ?? (at === '' ? undefined : nearestPlace(bytes, parentOf(at)))
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
}

/** Counts characters, not bytes. A lone CR is white space inside a line of NDJSON, so it starts no line. */
function columnAt(bytes: Uint8Array, offset: number): number {
  let column = 1
  for (const byte of bytes.subarray(0, offset)) if (byte < 0x80 || byte >= 0xc0) column += 1
  return column
}
