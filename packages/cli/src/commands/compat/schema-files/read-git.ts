import { basename } from 'node:path'
import type { Environment } from '../../../environment.ts'
import { endOfLinks } from './git-link.ts'
import { runGit } from './run-git.ts'
import { refused } from './schema-fault.ts'
import type { SchemaRead } from './schema-fault.ts'
import { isTooMuch, limits, schemaPaths } from './schema-set.ts'
import type { RawFile, RawSet } from './schema-set.ts'

/** `git:REF:PATH`, with a path from the folder in which the command runs; links to files are followed. */
export async function readGit(word: string, environment: Environment): Promise<SchemaRead<RawSet>> {
  const [, ref = '', path = ''] = /^git:([^:]+):(.*)$/s.exec(word) ?? []
  // A word that starts with a dash could be an option of git.
  if (ref === '' || /^-|[\s\0]/.test(ref) || /[\0]/.test(path)) return refused('compat/git-form', word)
  const kind = await runGit(['cat-file', '-t', `${ref}:./${path}`], environment)
  if (!kind.ok) return refused(kind.code, word)
  if (decoded(kind.bytes).trim() === 'tree') return readTree(word, { ref, path }, environment)
  const blob = await readBlob({ ref, path, file: word, name: basename(path) }, environment)
  return blob.ok ? { ok: true, value: { isFolder: false, files: [blob.value] } } : blob
}

async function readTree(
  word: string,
  { ref, path }: { readonly ref: string; readonly path: string },
  environment: Environment,
): Promise<SchemaRead<RawSet>> {
  const inside = path.replace(/\/+$/, '')
  const words = ['ls-tree', '-r', '-z', '--full-tree', `${ref}:./${inside}`]
  const listed = await runGit(words, environment, limits.allBytes)
  // What is too large here is the list, not a schema.
  if (!listed.ok)
    return refused(listed.code === 'compat/file-too-large' ? 'compat/files-too-many' : listed.code, word)
  const modes = modesOf(decoded(listed.bytes))
  const paths = schemaPaths([...modes.keys()]).toSorted()
  if (paths.length === 0) return refused('compat/folder-empty', word)
  if (paths.length > limits.files) return refused('compat/files-too-many', word)
  const deep = paths.find((name) => name.split('/').length > limits.depth + 1)
  if (deep !== undefined) return refused('compat/folder-too-deep', `${word.replace(/\/+$/, '')}/${deep}`)
  const files: RawFile[] = []
  for (const name of paths) {
    const full = inside === '' ? name : `${inside}/${name}`
    const blob = await readBlob(
      { ref, path: full, file: `git:${ref}:${full}`, name, mode: modes.get(name) },
      environment,
    )
    if (!blob.ok) return blob
    files.push(blob.value)
    if (isTooMuch(files)) return refused('compat/folder-too-large', word)
  }
  return { ok: true, value: { isFolder: true, files } }
}

/** The modes of files by their paths; what another repository holds is not here. */
function modesOf(listing: string): ReadonlyMap<string, string> {
  const entries = listing.split('\0').flatMap((entry) => {
    const [, mode, kind, path] = /^(\d+) (\w+) \w+\t(.*)$/s.exec(entry) ?? []
    return mode === undefined || path === undefined || kind !== 'blob' ? [] : [[path, mode] as const]
  })
  return new Map(entries)
}

interface Blob {
  readonly ref: string
  readonly path: string
  readonly file: string
  readonly name: string
  readonly mode?: string | undefined
}

async function readBlob(
  { ref, path, file, name, mode }: Blob,
  environment: Environment,
): Promise<SchemaRead<RawFile>> {
  const end = await endOfLinks({ ref, path, mode }, environment)
  if (!end.ok) return refused(end.code, file)
  const shown = await runGit(['show', '--no-textconv', `${ref}:./${end.path}`], environment)
  return shown.ok ? { ok: true, value: { path: name, file, bytes: shown.bytes } } : refused(shown.code, file)
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
