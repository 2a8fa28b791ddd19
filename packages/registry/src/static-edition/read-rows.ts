import { Ajv } from 'ajv'
import { newContent } from '../contents/identity.ts'
import { canonicalText } from '../contents/identity.ts'
import type { Sha256 } from '../contents/identity.ts'
import type { Content } from '../contents/content.ts'
import { parseJson } from '../contents/json.ts'
import type { Entry } from '../journal/entry.ts'
import type { DumpedRow } from '../store/dump.ts'
import { editionFault } from './edition-fault.ts'
import type { EditionFault } from './edition-fault.ts'
import { entryShape, rowShape } from './row-shapes.ts'

/** Lines that were read, and what is wrong with the others. */
export interface ReadLines<Line> {
  readonly lines: readonly Line[]
  readonly faults: readonly EditionFault[]
}

/** Who has more wrong lines than this has another file. */
const mostFaults = 20

const ajv = new Ajv({ strict: true, allowUnionTypes: true })
const isRow = ajv.compile<DumpedRow>(rowShape)
const isEntry = ajv.compile<Entry>(entryShape)

/** The entries of a journal. */
export function readEntries(path: string, text: string): ReadLines<Entry> {
  return readLines(path, text, isEntry)
}

/** The rows of a registry; every content must be what its hashes say. */
export function readRows(path: string, text: string, sha256: Sha256): ReadLines<DumpedRow> {
  const read = readLines(path, text, isRow)
  const changed = read.lines.flatMap((each, index) =>
    each.table === 'content' && !isItself(each.row, sha256)
      ? [editionFault('edition/content-differs', path, index + 1)]
      : [],
  )
  return read.faults.length > 0 ? read : { ...read, faults: changed.slice(0, mostFaults) }
}

function readLines<Line>(
  path: string,
  text: string,
  isLine: (value: unknown) => value is Line,
): ReadLines<Line> {
  const lines: Line[] = []
  const faults: EditionFault[] = []
  const texts = text.split('\n')
  // Every line ends; what comes after the last end was cut off.
  const rest = texts.pop()
  for (const [index, each] of texts.entries()) {
    const value: unknown = parseJson(each)
    if (isLine(value)) lines.push(value)
    else faults.push(editionFault('edition/row-invalid', path, index + 1))
  }
  if (rest !== '') faults.push(editionFault('edition/row-invalid', path, texts.length + 1))
  return { lines, faults: faults.slice(0, mostFaults) }
}

function isItself(content: Content, sha256: Sha256): boolean {
  const canonical = canonicalText(parseJson(content.text))
  if (canonical === undefined || sha256(canonical) !== content.schemaHash) return false
  return newContent(content, content, sha256).identity === content.identity
}
