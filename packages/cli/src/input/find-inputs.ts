import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Environment } from '../environment.ts'
import { createTrouble, type Trouble } from '../trouble.ts'
import type { FollowedFile, ReadPlace } from './found-document.ts'
import { troubleOfPath } from './input-error.ts'

/**
 * How the documents stand in a file: in one JSON value, which may be a list of them; one on each line; in a list; the
 * whole is one, whatever it is; or to be found out.
 */
export type InputForm = 'array' | 'auto' | 'document' | 'json' | 'ndjson'

/** What the user says about the form: a `json` that is asked for is one document, also when it is a list. */
export type AskedForm = 'array' | 'confluent' | 'json' | 'ndjson'

/** One stream of documents. */
export interface Input {
  /** As the reader of a report knows it: the path as given, or `stdin`. */
  readonly file: string
  readonly form: InputForm
  /** Entries of a folder that were passed over: other kinds of files, and links to folders. */
  readonly skipped?: number
  /** For a file: which one it is, so that it is not written to, and how large. */
  readonly source?: InputSource
  /** Others still write to it, so that it is not unpacked: how it ends is not known yet. */
  readonly growing?: GrowingFile
  open(): AsyncIterable<Uint8Array>
}

/** Where a stream comes from, when it has a name in a folder. */
export interface InputSource {
  readonly identity: string
  readonly size: number
  /** Of a file, which can be read from any place on; a pipe cannot. */
  readonly path: string | undefined
}

/** A file that others write to while it is read. */
export interface GrowingFile {
  /** Where its stream starts; undefined at the beginning of the file. */
  readonly from: ReadPlace | undefined
  /** Which file it is, for another run that goes on with it. */
  mark(): FollowedFile
}

/** A path that leads to no stream. */
export interface InputTrouble {
  readonly file: string
  readonly trouble: Trouble
}

const chunkSize = 256 * 1024
const documentFile = /\.(?:json|ndjson|jsonl)(?:\.gz|\.zst)?$/i
const linesFile = /\.(?:ndjson|jsonl)(?:\.gz|\.zst)?$/i
const formOf = { array: 'array', confluent: 'ndjson', json: 'document', ndjson: 'ndjson' } as const

/** The streams that the paths of a command line stand for, in their order; folders by name, to the bottom. */
export async function* findInputs(
  paths: readonly string[],
  asked: AskedForm | undefined,
  environment: Pick<Environment, 'cwd' | 'stdin'>,
): AsyncGenerator<Input | InputTrouble> {
  const form = asked === undefined ? undefined : formOf[asked]
  for (const path of paths) {
    if (path === '-') yield { file: 'stdin', form: form ?? 'auto', open: () => environment.stdin.read() }
    else yield* findPath({ file: path, cwd: environment.cwd, form, walk: undefined })
  }
}

interface Walk {
  skipped: number
}

interface Path {
  readonly file: string
  readonly cwd: string
  readonly form: InputForm | undefined
  /** The walk that came across it; a path that the user named is read whatever it is. */
  readonly walk: Walk | undefined
}

async function* findPath(path: Path): AsyncGenerator<Input | InputTrouble> {
  const { file, cwd, form, walk } = path
  const place = resolve(cwd, file)
  let source: InputSource
  try {
    const found = await stat(place)
    source = {
      identity: `${found.dev}:${found.ino}`,
      size: found.size,
      path: found.isFile() ? place : undefined,
    }
    if (found.isDirectory()) {
      // Behind a link found in a folder there may be a circle.
      if (walk === undefined) yield* findInFolder(path)
      else walk.skipped += 1
      return
    }
    // A pipe that nobody writes to would hold up the rest of the folder for ever.
    if (walk !== undefined && !found.isFile()) {
      yield { file, trouble: createTrouble('cli/not-a-file') }
      return
    }
  } catch (cause) {
    yield { file, trouble: troubleOfPath(cause) }
    return
  }
  const ownForm = linesFile.test(file) ? 'ndjson' : 'json'
  const open = (): AsyncIterable<Uint8Array> => createReadStream(place, { highWaterMark: chunkSize })
  yield { file, form: form ?? ownForm, source, open }
}

async function* findInFolder(folder: Path): AsyncGenerator<Input | InputTrouble> {
  const walk: Walk = { skipped: 0 }
  let isEmpty = true
  for await (const found of walkFolder({ ...folder, walk }, walk)) {
    isEmpty = false
    yield found
  }
  if (isEmpty) yield { file: folder.file, trouble: createTrouble('cli/folder-empty') }
  if (walk.skipped > 0) yield { file: folder.file, form: 'ndjson', skipped: walk.skipped, open: noChunks }
}

async function* noChunks(): AsyncGenerator<Uint8Array> {}

async function* walkFolder(folder: Path, walk: Walk): AsyncGenerator<Input | InputTrouble> {
  const entries = await readFolder(folder)
  if ('trouble' in entries) {
    yield entries
    return
  }
  for (const { name, isFolder } of entries.names) {
    const inside = { ...folder, file: `${folder.file.replace(/\/+$/, '')}/${name}` }
    if (isFolder) yield* walkFolder(inside, walk)
    else if (documentFile.test(name)) yield* findPath(inside)
    else walk.skipped += 1
  }
}

interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
}

async function readFolder(folder: Path): Promise<InputTrouble | { readonly names: readonly FolderEntry[] }> {
  try {
    const entries = await readdir(resolve(folder.cwd, folder.file), { withFileTypes: true })
    const names = entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    return { names: names.toSorted((one, other) => (one.name < other.name ? -1 : 1)) }
  } catch (cause) {
    return { file: folder.file, trouble: troubleOfPath(cause) }
  }
}
