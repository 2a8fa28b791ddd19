import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import { localFinding } from './local-finding.ts'
import type { LocalCode, LocalFinding } from './local-finding.ts'

const mostTerms = 2_000
const mostBytes = 1_000_000

/** The files of a local glossary; each path is inside its folder. */
export type FoundFiles =
  | {
      readonly ok: true
      readonly settings: FilePlace
      readonly names: FilePlace | undefined
      readonly terms: readonly FilePlace[]
    }
  | { readonly ok: false; readonly findings: readonly LocalFinding[] }

/** Where a file is, and how findings name it. */
export interface FilePlace {
  readonly folder: string
  readonly name: string
}

/** A file of the right shape, and what is needed to point into it. */
export interface LocalFile<T> {
  readonly name: string
  readonly folder: string
  readonly value: T
  finding(code: LocalCode, at: string): LocalFinding
}

/** Tells a value of the right shape; the pointers of the places that are wrong otherwise. */
export type Shape<T> = (
  value: unknown,
) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: readonly string[] }

type FileRead<T> =
  | { readonly ok: true; readonly file: LocalFile<T> }
  | { readonly ok: false; readonly findings: readonly LocalFinding[] }

/** Finds the files; a name that starts with a dot or does not end in .yaml is none of ours. */
export function findFiles(folder: string): FoundFiles {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { ok: false, findings: [localFinding('local/folder-missing', '')] }
  if (!existsSync(join(folder, 'plaatselijk.yaml')))
    return { ok: false, findings: [localFinding('local/settings-missing', 'plaatselijk.yaml')] }
  const inner = join(folder, 'begrippen')
  if (existsSync(inner) && !isReadableFolder(inner))
    return { ok: false, findings: [localFinding('local/unreadable', 'begrippen')] }
  const terms = (existsSync(inner) ? readdirSync(inner) : [])
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .toSorted()
  if (terms.length > mostTerms) return { ok: false, findings: [localFinding('local/too-many', 'begrippen')] }
  return {
    ok: true,
    settings: { folder, name: 'plaatselijk.yaml' },
    names: existsSync(join(folder, 'namen.yaml')) ? { folder, name: 'namen.yaml' } : undefined,
    terms: terms.map((name) => ({ folder, name: `begrippen/${name}` })),
  }
}

/** Reads one file: its size, its YAML, its shape. */
export function readLocalFile<T>({ folder, name }: FilePlace, shape: Shape<T>): FileRead<T> {
  const path = join(folder, name)
  const wrong = (code: LocalCode, line = 0): FileRead<T> => ({
    ok: false,
    findings: [localFinding(code, name, '', line)],
  })
  if (!existsSync(path)) return wrong('local/unreadable')
  if (!isInside(folder, path)) return wrong('local/outside')
  if (!statSync(path).isFile()) return wrong('local/unreadable')
  if (statSync(path).size > mostBytes) return wrong('local/too-large')
  const lines = new LineCounter()
  const document = readYaml(path, lines)
  if (document === undefined) return wrong('local/unreadable')
  const [error] = document.errors
  if (error !== undefined) return wrong('local/unreadable', error.linePos?.[0].line)
  const odd = oddNode(document)
  if (odd !== undefined) return wrong('local/unreadable', lines.linePos(odd).line)
  const lineOf = (at: string): number => lineAt(document, lines, at)
  const finding = (code: LocalCode, at: string): LocalFinding => localFinding(code, name, at, lineOf(at))
  const read = shape(document.toJS())
  if (!read.ok) return { ok: false, findings: read.wrong.map((at) => finding('local/shape', at)) }
  return { ok: true, file: { name, folder, value: read.value, finding } }
}

/** Whether the file is in the folder after all links are followed. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path))
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`)
}

function isReadableFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory() && readdirSync(path).length >= 0
  } catch {
    return false
  }
}

function readYaml(path: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    const text = new TextDecoder('utf8', { fatal: true }).decode(readFileSync(path))
    // The parser would hold each key against each other one of its mapping.
    return parseDocument(text, { lineCounter, uniqueKeys: false })
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || isFileTrouble(error)) return undefined
    throw error
  }
}

function isFileTrouble(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** Where the first node is that a local glossary does not have: an alias, of which a few lines say a billion things, or a key that stands twice or is no text. */
function oddNode(document: Document.Parsed): number | undefined {
  let found: number | undefined
  visit(document, {
    Alias: (_key, { range }) => {
      found = range?.[0] ?? 0
      return visit.BREAK
    },
    Map: (_key, { items }) => {
      const keys = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key) || keys.has(String(key.value))) {
          found = isNode(key) ? (key.range?.[0] ?? 0) : 0
          return visit.BREAK
        }
        keys.add(String(key.value))
      }
      return undefined
    },
  })
  return found
}

/** The line of the place, or of the nearest thing around it that is there. */
function lineAt(document: Document.Parsed, lines: LineCounter, at: string): number {
  const steps = at.split('/').slice(1)
  for (let length = steps.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(steps.slice(0, length).map(stepOf), true)
    if (isPlaced(node)) return lines.linePos(node.range[0]).line
  }
  return 1
}

function stepOf(step: string): number | string {
  return /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')
}

function isPlaced(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
