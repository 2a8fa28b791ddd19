import { readdir, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { messageTypes } from '@samenspraak/sdk/message-types'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { troubleOfPath } from '../../input/input-error.ts'
import type { Text } from '../../language.ts'
import { createTrouble } from '../../trouble.ts'
import { findByName, findByUri, toLabel } from '../find-type.ts'
import type { ForeignDocument, ForeignSchema, ForeignSchemas, SchemaName } from './foreign-schema.ts'

/** The schemas that the words of a user stand for. */
export type SchemasLoaded =
  | {
      readonly ok: true
      readonly type: { readonly label: string; readonly isVersionOpen: boolean } | undefined
      readonly foreign: ForeignSchemas | undefined
    }
  | NotLoaded

/** Why they cannot be had. */
export interface NotLoaded {
  readonly ok: false
  readonly trouble: Text & { readonly code: string }
  readonly file: string | undefined
  readonly exitCode: ExitCode
}

/** What schemas are asked, and what is around. */
export interface SchemaRequest {
  readonly cwd: string
  readonly type: string | undefined
  readonly paths: readonly string[]
  readonly map: readonly (readonly [key: string, type: string])[]
  /** Fetches a schema of a registry with all that it builds on. */
  readonly fetchSchema: (address: string) => Promise<ForeignSchema | NotLoaded>
}

/** Finds all schemas that the user names: types of ours, files, folders, and addresses in a registry. */
export async function loadSchemas(request: SchemaRequest): Promise<SchemasLoaded> {
  const shelf = new LoadedShelf(request)
  for (const path of request.paths) {
    const refused = await shelf.addPath(path)
    if (refused !== undefined) return refused
  }
  const type = request.type === undefined ? undefined : await shelf.find(request.type)
  if (type !== undefined && 'ok' in type) return type
  const map: [string, SchemaName][] = []
  for (const [key, word] of request.map) {
    const found = await shelf.find(word)
    if ('ok' in found) return found
    map.push([key, found])
  }
  const chosen = type?.kind === 'foreign' ? type.name : undefined
  const isNeeded = shelf.hasSchemas || map.length > 0
  const isVersionOpen = request.type !== undefined && !/@|:\//.test(request.type)
  return {
    ok: true,
    type: type?.kind === 'own' ? { label: type.label, isVersionOpen } : undefined,
    foreign: isNeeded ? { ...shelf.whole(), chosen, map } : undefined,
  }
}

class LoadedShelf {
  readonly #request: SchemaRequest
  readonly #documents: ForeignDocument[] = []
  readonly #fetched: ForeignSchema[] = []

  constructor(request: SchemaRequest) {
    this.#request = request
  }

  get hasSchemas(): boolean {
    return this.#documents.length > 0 || this.#fetched.length > 0
  }

  /** Every schema may refer to every other that the user brought. */
  whole(): Pick<ForeignSchemas, 'schemas' | 'shared'> {
    const own = this.#documents.map(({ uri, text }) => ({ name: uri, text, others: [] }))
    return { schemas: [...own, ...this.#fetched], shared: this.#documents }
  }

  async addPath(path: string): Promise<NotLoaded | undefined> {
    const place = resolve(this.#request.cwd, path)
    try {
      const isFolder = (await stat(place)).isDirectory()
      const files = isFolder ? await schemaFilesIn(place) : [place]
      for (const file of files) {
        const refused = await this.#addFile(file, isFolder ? file : path)
        if (refused !== undefined) return refused
      }
      return undefined
    } catch (cause) {
      return unusable(troubleOfPath(cause), path)
    }
  }

  async find(word: string): Promise<NotLoaded | SchemaName> {
    const own = ownType(word)
    if (own !== undefined) return { kind: 'own', label: own }
    if (this.#documents.some(({ uri }) => uri === word)) return { kind: 'foreign', name: word }
    if (/^https?:\/\//i.test(word)) {
      const fetched = await this.#request.fetchSchema(word)
      if ('ok' in fetched) return fetched
      this.#fetched.push(fetched)
      return { kind: 'foreign', name: fetched.name }
    }
    if (/[/\\]|\.json$/i.test(word)) return this.#findFile(word)
    const found = findByName(messageTypes, word)
    return found.ok ? { kind: 'own', label: toLabel(found.choice.entry) } : unusable(found.trouble, undefined)
  }

  async #findFile(path: string): Promise<NotLoaded | SchemaName> {
    const refused = await this.addPath(path)
    const last = this.#documents.at(-1)
    return refused ?? { kind: 'foreign', name: last?.uri ?? path }
  }

  async #addFile(place: string, name: string): Promise<NotLoaded | undefined> {
    const text = await readFile(place, 'utf8')
    const uri = idOf(text)
    if (uri === undefined) return unusable(createTrouble('cli/schema-invalid', [name]), name)
    const known = this.#documents.findIndex((document) => document.uri === uri)
    if (known !== -1) this.#documents.splice(known, 1)
    this.#documents.push({ uri: uri === '' ? name : uri, text })
    return undefined
  }
}

function ownType(word: string): string | undefined {
  const byUri = findByUri(messageTypes, word)
  return byUri.ok ? toLabel(byUri.entry) : undefined
}

function unusable(trouble: NotLoaded['trouble'], file: string | undefined): NotLoaded {
  return { ok: false, trouble, file, exitCode: exitCodes.schemaUnknown }
}

/** Where an edition of a registry holds its schemas: by hash, and by the path of their `$id`. */
const inEdition = /^(?:v1[/\\]inhoud[/\\][0-9a-f]{64}|schema[/\\][a-z0-9-]+[/\\]\d+\.\d+)$/u

async function schemaFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const held = names.includes('manifest.json') ? names.filter((name) => inEdition.test(name)) : []
  // Those that stand at the path of their own `$id` come last, because the last of one `$id` counts.
  if (held.length > 0)
    return held
      .toSorted()
      .toReversed()
      .map((name) => resolve(folder, name))
  const all = names.filter((name) => name.endsWith('.json'))
  const named = all.filter((name) => name.endsWith('.schema.json'))
  return (named.length > 0 ? named : all).toSorted().map((name) => resolve(folder, name))
}

/** The `$id` of a schema, empty without one; undefined when the text is no schema. */
export function idOf(text: string): string | undefined {
  try {
    const schema: unknown = JSON.parse(text)
    if (typeof schema === 'boolean') return ''
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return undefined
    const id: unknown = Reflect.get(schema, '$id')
    return typeof id === 'string' ? id.replace(/#$/, '') : ''
  } catch {
    return undefined
  }
}
