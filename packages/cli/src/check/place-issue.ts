import { type JsonPlace, locate, locateKey } from '@samenspraak/sdk/json'
import type { FoundDocument } from '../input/read-documents.ts'
import type { DocumentIssue } from './document-issue.ts'

/** Line and column in the file, both from 1. */
export interface FilePlace {
  readonly line: number
  readonly column: number
}

/** Where in the file an issue stands: at the value, the unknown key, or the object that lacks something. */
export function placeIssue({ bytes, form, line }: FoundDocument, issue: DocumentIssue): FilePlace {
  const place = issue.place ?? placeIn(bytes, issue)
  if (place === undefined) return { line, column: 1 }
  return form === 'json'
    ? { line: place.line, column: place.column }
    : { line, column: columnAt(bytes, place.offset) }
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
  return bytes
    .subarray(0, offset)
    .reduce((column, byte) => (byte >= 0x80 && byte < 0xc0 ? column : column + 1), 1)
}
