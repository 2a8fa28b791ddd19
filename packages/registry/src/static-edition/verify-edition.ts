import { createHash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { emptyChain, verifyJournal } from '../journal/verify.ts'
import type { Entry } from '../journal/entry.ts'
import type { DumpedRow } from '../store/dump.ts'
import { sha256 } from '../store/sha256.ts'
import { editionFault } from './edition-fault.ts'
import type { EditionFault } from './edition-fault.ts'
import { editionPaths, isEditionPath } from './edition-file.ts'
import { inParallel, listFolder, readWithin } from './folder.ts'
import { readManifest } from './manifest.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { readEntries, readRows } from './read-rows.ts'
import { checkSignature } from './signature.ts'

/** An edition of which everything was held against everything else. */
export interface VerifiedEdition {
  readonly manifest: Manifest
  /** SHA-256 of the public key that signed it; undefined when nobody did. */
  readonly keyId: string | undefined
  readonly rows: readonly DumpedRow[]
  readonly entries: readonly Entry[]
}

/** An edition, or everything that is wrong with it. */
export type EditionVerdict =
  | { readonly ok: true; readonly edition: VerifiedEdition }
  | { readonly ok: false; readonly faults: readonly EditionFault[] }

const mostManifestBytes = 256 * 1024 * 1024
const mostFaults = 100

/** Holds a folder against its manifest, and what stands in it against its journal; `trusted` must have signed it. */
export async function verifyEdition(folder: string, trusted?: KeyObject): Promise<EditionVerdict> {
  const bytes = await readWithin(folder, editionPaths.manifest, mostManifestBytes)
  if (bytes === undefined) return failed([editionFault('edition/manifest-missing', editionPaths.manifest)])
  const manifest = readManifest(bytes.toString())
  if (manifest === undefined) return failed([editionFault('edition/manifest-invalid', editionPaths.manifest)])
  const signed = await signatureOf(folder, bytes, trusted)
  if ('code' in signed) return failed([editionFault(signed.code, editionPaths.signature)])
  const files = await checkFiles(folder, manifest)
  if (files.faults.length > 0) return failed(files.faults)
  const inside = checkInside(manifest, files.kept)
  return inside.faults.length > 0
    ? failed(inside.faults)
    : { ok: true, edition: { manifest, keyId: signed.keyId, rows: inside.rows, entries: inside.entries } }
}

function failed(faults: readonly EditionFault[]): EditionVerdict {
  return { ok: false, faults: faults.slice(0, mostFaults) }
}

async function signatureOf(
  folder: string,
  manifest: Uint8Array,
  trusted: KeyObject | undefined,
): Promise<
  | { readonly keyId: string | undefined }
  | { readonly code: 'edition/signature-missing' | 'edition/signature-invalid' | 'edition/signature-foreign' }
> {
  const text = await readWithin(folder, editionPaths.signature, 64 * 1024)
  if (text !== undefined) return checkSignature(manifest, text.toString(), trusted)
  return trusted === undefined ? { keyId: undefined } : { code: 'edition/signature-missing' }
}

interface CheckedFiles {
  /** Texts of the files from which a registry is put back. */
  readonly kept: ReadonlyMap<string, string>
  readonly faults: readonly EditionFault[]
}

async function checkFiles(folder: string, { bestanden }: Manifest): Promise<CheckedFiles> {
  const listed = new Set<string>([editionPaths.manifest, editionPaths.signature])
  const faults: EditionFault[] = []
  const kept = new Map<string, string>()
  const keep = new Set<string>([editionPaths.register, editionPaths.journal, editionPaths.closed])
  await inParallel(bestanden, async (file) => {
    listed.add(file.pad)
    const read = await checkFile(folder, file)
    if ('fault' in read) faults.push(read.fault)
    else if (keep.has(file.pad)) kept.set(file.pad, read.bytes.toString())
  })
  const found = await listFolder(folder)
  for (const path of [...found.files, ...found.strange].toSorted())
    if (!listed.has(path)) faults.push(editionFault('edition/file-unlisted', path))
  return { kept, faults }
}

async function checkFile(
  folder: string,
  { pad, bytes, sha256: wanted }: ManifestFile,
): Promise<{ readonly bytes: Buffer } | { readonly fault: EditionFault }> {
  if (!isEditionPath(pad)) return { fault: editionFault('edition/path-invalid', pad) }
  const read = await readWithin(folder, pad, bytes)
  if (read === undefined) {
    const other = await readWithin(folder, pad, Number.MAX_SAFE_INTEGER)
    return { fault: editionFault(other === undefined ? 'edition/file-missing' : 'edition/file-changed', pad) }
  }
  const isSame = read.length === bytes && createHash('sha256').update(read).digest('hex') === wanted
  return isSame ? { bytes: read } : { fault: editionFault('edition/file-changed', pad) }
}

function checkInside(
  { volledig, journaal }: Manifest,
  kept: ReadonlyMap<string, string>,
): Pick<VerifiedEdition, 'rows' | 'entries'> & { readonly faults: readonly EditionFault[] } {
  const needed = [editionPaths.register, editionPaths.journal, ...(volledig ? [editionPaths.closed] : [])]
  const missing = needed.filter((path) => !kept.has(path))
  if (missing.length > 0)
    return {
      rows: [],
      entries: [],
      faults: missing.map((path) => editionFault('edition/file-missing', path)),
    }
  const [open, closed] = [editionPaths.register, editionPaths.closed].map((path) =>
    readRows(path, kept.get(path) ?? '', sha256),
  )
  const journal = readEntries(editionPaths.journal, kept.get(editionPaths.journal) ?? '')
  const rows = [...(open?.lines ?? []), ...(closed?.lines ?? [])]
  const faults = [...(open?.faults ?? []), ...(closed?.faults ?? []), ...journal.faults]
  const entries = journal.lines
  if (faults.length > 0) return { rows, entries, faults }
  return { rows, entries, faults: [...chainFaults(entries, journaal), ...untold(rows, entries)] }
}

function chainFaults(
  entries: readonly Entry[],
  { positie, hash }: Manifest['journaal'],
): readonly EditionFault[] {
  const verdict = verifyJournal(entries, sha256)
  if (!verdict.ok) return [broken(verdict.fault.position)]
  const { end } = verdict
  const isWhole = end.position === positie && end.hash === (positie === 0 ? emptyChain.hash : hash)
  return isWhole ? [] : [broken(end.position + 1)]
}

function broken(position: number): EditionFault {
  return editionFault('edition/journal-broken', editionPaths.journal, position)
}

/** The journal holds the hash of every version that was ever published, so a version that it does not name was put in. */
function untold(rows: readonly DumpedRow[], entries: readonly Entry[]): readonly EditionFault[] {
  const told = new Set(
    entries.flatMap(({ action, on, version, contentId, schemaHash }) =>
      action === 'versie-gepubliceerd'
        ? [JSON.stringify([on?.context, on?.subject, version, contentId, schemaHash])]
        : [],
    ),
  )
  const hashes = new Map(
    rows.flatMap((each) => (each.table === 'content' ? [[each.row.id, each.row.schemaHash]] : [])),
  )
  return rows.flatMap((each, index) => {
    if (each.table !== 'version') return []
    const { context, subject, version, contentId } = each.row
    const key = JSON.stringify([context, subject, version, contentId, hashes.get(contentId)])
    return told.has(key) ? [] : [editionFault('edition/version-untold', editionPaths.register, index + 1)]
  })
}
