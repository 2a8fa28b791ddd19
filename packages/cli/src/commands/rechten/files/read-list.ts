import { type Document, isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml'
import { fileFault, type FileRead, type Place } from './file-fault.ts'

/** A list as it stands in a file of YAML or JSON, with the places of its parts. */
export interface ListFile {
  readonly file: string
  readonly items: readonly unknown[]
  /** Where a JSON Pointer leads; what is not there is looked for one step up. */
  placeOf(pointer: string): Place
}

const mostItems = 20_000

/** Reads a list; JSON is YAML too, so that both have lines. */
export function readList(text: string, file: string): FileRead<ListFile> {
  const lines = new LineCounter()
  const document = parsed(text, lines)
  if (document === undefined) return fileFault('rechten/yaml-invalid', { file })
  const [error] = document.errors
  if (error !== undefined) return fileFault('rechten/yaml-invalid', { file, ...at(error.pos[0], lines) })
  const alias = firstAlias(document)
  if (alias !== undefined) return fileFault('rechten/yaml-alias', { file, ...at(alias, lines) })
  const items: unknown = document.toJS()
  if (!Array.isArray(items)) return fileFault('rechten/list-expected', { file, line: 1, column: 1 })
  if (items.length > mostItems) return fileFault('rechten/lines-too-many', { file })
  return {
    ok: true,
    value: { file, items, placeOf: (pointer) => ({ file, ...placeIn(document, lines, pointer) }) },
  }
}

/** Undefined when the text nests deeper than the reader can follow. */
function parsed(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' })
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

/** An alias can make a small file huge, so there is none. */
function firstAlias(document: Document): number | undefined {
  let found: number | undefined
  visit(document, (_key, node) => {
    if (!isAlias(node)) return undefined
    found = node.range?.[0] ?? 0
    return visit.BREAK
  })
  return found
}

function placeIn(
  document: Document,
  lines: LineCounter,
  pointer: string,
): { readonly line?: number; readonly column?: number } {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  for (let length = steps.length; length > 0; length -= 1) {
    const node = document.getIn(steps.slice(0, length), true)
    if (isNode(node) && node.range !== undefined && node.range !== null) return at(node.range[0], lines)
  }
  return {}
}

function at(offset: number, lines: LineCounter): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}
