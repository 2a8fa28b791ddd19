import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isAlias, LineCounter, parseDocument, visit } from 'yaml'
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
  if (!isInside(folder, path)) return wrong('local/outside')
  if (!statSync(path).isFile()) return wrong('local/unreadable')
  if (statSync(path).size > mostBytes) return wrong('local/too-large')
  const lines = new LineCounter()
  const document = readYaml(readFileSync(path), lines)
  if (document === undefined) return wrong('local/unreadable')
  const [error] = document.errors
  if (error !== undefined || hasAlias(document))
    return wrong('local/unreadable', error?.linePos?.[0].line ?? 0)
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

function readYaml(bytes: Uint8Array, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    const text = new TextDecoder('utf8', { fatal: true }).decode(bytes)
    return parseDocument(text, { lineCounter, uniqueKeys: true })
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

/** An alias says the same twice, and a few lines of them can say it a billion times. */
function hasAlias(document: Document.Parsed): boolean {
  let found = false
  visit(document, (_key, node) => {
    found ||= isAlias(node)
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
