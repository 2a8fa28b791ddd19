import { execFile } from 'node:child_process'
import { basename } from 'node:path'
import type { Environment } from '../../../environment.ts'
import { refused } from './schema-fault.ts'
import type { SchemaRead } from './schema-fault.ts'
import { isTooMuch, limits, schemaPaths } from './schema-set.ts'
import type { RawFile, RawSet } from './schema-set.ts'

/** `git:REF:PATH`, with a path from the folder in which the command runs. */
export async function readGit(word: string, environment: Environment): Promise<SchemaRead<RawSet>> {
  const [, ref = '', path = ''] = /^git:([^:]+):(.*)$/s.exec(word) ?? []
  // A word that starts with a dash could be an option of git.
  if (ref === '' || /^-|[\s\0]/.test(ref) || /[\0]/.test(path)) return refused('compat/git-form', word)
  const kind = await git(['cat-file', '-t', `${ref}:./${path}`], environment)
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
  const listed = await git(
    ['ls-tree', '-r', '-z', '--full-tree', '--name-only', `${ref}:./${inside}`],
    environment,
  )
  if (!listed.ok) return refused(listed.code, word)
  const names = decoded(listed.bytes)
    .split('\0')
    .filter((name) => name.endsWith('.json'))
  const paths = schemaPaths(names).toSorted()
  if (paths.length === 0) return refused('compat/folder-empty', word)
  if (paths.length > limits.files) return refused('compat/files-too-many', word)
  if (paths.some((name) => name.split('/').length > limits.depth + 1))
    return refused('compat/folder-too-deep', word)
  const files: RawFile[] = []
  for (const name of paths) {
    const full = inside === '' ? name : `${inside}/${name}`
    const blob = await readBlob({ ref, path: full, file: `git:${ref}:${full}`, name }, environment)
    if (!blob.ok) return blob
    files.push(blob.value)
    if (isTooMuch(files)) return refused('compat/folder-too-large', word)
  }
  return { ok: true, value: { isFolder: true, files } }
}

interface Blob {
  readonly ref: string
  readonly path: string
  readonly file: string
  readonly name: string
}

async function readBlob(
  { ref, path, file, name }: Blob,
  environment: Environment,
): Promise<SchemaRead<RawFile>> {
  const shown = await git(['show', '--no-textconv', `${ref}:./${path}`], environment)
  return shown.ok ? { ok: true, value: { path: name, file, bytes: shown.bytes } } : refused(shown.code, file)
}

type GitAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly code: 'compat/git-missing' | 'compat/git-failed' | 'compat/file-too-large'
    }

/** Runs git without a shell; it may ask nothing, fetch nothing and write nothing. */
function git(words: readonly string[], { cwd, variables }: Environment): Promise<GitAnswer> {
  const env = {
    ...variables,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_PAGER: 'cat',
  }
  const options = {
    cwd,
    env,
    encoding: 'buffer',
    maxBuffer: limits.bytes,
    timeout: 30_000,
    windowsHide: true,
  } as const
  return new Promise((settle) => {
    execFile('git', words, options, (error, stdout) => {
      if (error === null) settle({ ok: true, bytes: Uint8Array.from(stdout) })
      else if (error.code === 'ENOENT') settle({ ok: false, code: 'compat/git-missing' })
      else if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        settle({ ok: false, code: 'compat/file-too-large' })
      else settle({ ok: false, code: 'compat/git-failed' })
    })
  })
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
