import type { KeyObject } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOfJson } from './canonical-text.ts'
import { manifestIn, readListed } from './folder-source.ts'
import { manifestPath, signaturePath } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { countAt, jsonFrom, membersOf, textAt } from './members.ts'
import { failedAt, got, registryFault } from './registry-fault.ts'
import type { Read, RegistryFault } from './registry-fault.ts'

/** The journal in an edition. */
export const journalPath = 'journaal.ndjson'
const registerPath = 'herstel/register.ndjson'
const contentPath = /^v1\/inhoud\/([0-9a-f]{64})$/u
const mostFaults = 100

type Line = ReadonlyMap<string, unknown>

/** Holds every file of an edition against its manifest, every schema against its hash, and every version against the journal. */
export async function verifyEdition(folder: string, trusted: KeyObject | undefined): Promise<Read<Manifest>> {
  const manifest = await manifestIn(folder, trusted)
  if (!manifest.ok) return manifest
  const kept = new Map<string, string>()
  const faults: RegistryFault[] = []
  for (const path of manifest.value.files.keys()) {
    const read = await readListed(folder, path, manifest.value)
    if (!read.ok) faults.push(...read.faults)
    else if (path === journalPath || path === registerPath)
      kept.set(path, new TextDecoder().decode(read.value))
    else if (!isItself(path, read.value)) faults.push(registryFault('registry/hash-differs', path))
  }
  for (const path of await pathsIn(folder))
    if (![manifestPath, signaturePath].includes(path) && !manifest.value.files.has(path))
      faults.push(registryFault('registry/edition-unlisted', path))
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, mostFaults) }
  return checkInside(manifest.value, kept)
}

function isItself(path: string, bytes: Uint8Array): boolean {
  const hash = contentPath.exec(path)?.[1]
  if (hash === undefined) return true
  const schema = jsonFrom(new TextDecoder().decode(bytes))
  return schema !== undefined && hashOfJson(schema) === hash
}

/** Everything in a folder that is no folder, links too. */
async function pathsIn(folder: string): Promise<readonly string[]> {
  const paths: string[] = []
  const waiting = ['']
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) waiting.push(path)
      else paths.push(path)
    }
  }
  return paths.toSorted()
}

function checkInside(manifest: Manifest, kept: ReadonlyMap<string, string>): Read<Manifest> {
  const [journal, register] = [journalPath, registerPath].map((path) => kept.get(path))
  if (journal === undefined || register === undefined)
    return failedAt('registry/edition-changed', journal === undefined ? journalPath : registerPath)
  const entries = linesOf(journal)
  const broken = brokenAt(entries, manifest)
  if (broken !== undefined) return failedAt('registry/journal-broken', journalPath, broken)
  const faults = untold(linesOf(register), entries)
  return faults.length > 0 ? { ok: false, faults: faults.slice(0, mostFaults) } : got(manifest)
}

/** Lines of JSON; a last line that was cut off is one that says nothing. */
export function linesOf(text: string): readonly Line[] {
  return text
    .split('\n')
    .slice(0, text.endsWith('\n') ? -1 : undefined)
    .map((line) => membersOf(jsonFrom(line)))
}

/** Position at which the chain of hashes does not go on, or does not end where the manifest says. */
function brokenAt(entries: readonly Line[], { journal }: Manifest): number | undefined {
  let previous = '0'.repeat(64)
  for (const [index, entry] of entries.entries()) {
    const { hash, ...rest } = Object.fromEntries(entry)
    const isNext = countAt(entry, 'position') === index + 1 && textAt(entry, 'previous') === previous
    if (!isNext || hash !== hashOfJson(rest)) return index + 1
    previous = textAt(entry, 'hash')
  }
  const isWhole = entries.length === journal.position && previous === journal.hash
  return isWhole ? undefined : entries.length + 1
}

function untold(rows: readonly Line[], entries: readonly Line[]): readonly RegistryFault[] {
  const told = new Set(
    entries
      .filter((entry) => textAt(entry, 'action') === 'versie-gepubliceerd')
      .map((entry) => keyOf(membersOf(entry.get('on')), entry, textAt(entry, 'schemaHash'))),
  )
  const hashes = new Map<number, string>()
  return rows.flatMap((line, index) => {
    const row = membersOf(line.get('row'))
    if (textAt(line, 'table') === 'content') hashes.set(countAt(row, 'id'), textAt(row, 'schemaHash'))
    if (textAt(line, 'table') !== 'version') return []
    const key = keyOf(row, row, hashes.get(countAt(row, 'contentId')) ?? '')
    return told.has(key) ? [] : [registryFault('registry/version-untold', registerPath, index + 1)]
  })
}

function keyOf(name: Line, version: Line, hash: string): string {
  const numbers = [countAt(version, 'version'), countAt(version, 'contentId')]
  return JSON.stringify([textAt(name, 'context'), textAt(name, 'subject'), ...numbers, hash])
}
