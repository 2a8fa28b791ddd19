import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Cache } from '../../lookup/cache.ts'
import { mayShrink, typeOfFile } from './file-type.ts'

/** A file of the site in the form in which it is sent. */
export interface SentFile {
  readonly body: Buffer
  /** Of these very bytes: another form has another tag, so that it can be a strong one. */
  readonly tag: string
  readonly type: string
  /** What its page says itself about what it may load. */
  readonly policy: string | undefined
  readonly form: Encoding
}

/** How a file is packed. */
export type Encoding = 'identity' | 'gzip' | 'br'

const mostBytes = 24 * 1024 * 1024
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const pack = { gzip: promisify(gzip), br: promisify(brotliCompress) } as const
const ownPolicy = /<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)"/u

/**
 * The built site. Only files that were there when it was opened are served, by their very names: no path, however written, leads
 * out of the folder, and links to elsewhere are left out.
 */
export class SiteFolder {
  readonly #folder: string
  readonly #kept = new Cache<SentFile>({ most: mostBytes, weigh: ({ body }) => body.length + 200 })
  #paths: Promise<ReadonlySet<string>> | undefined

  constructor(folder: string) {
    // So that a wrong folder is known at the start.
    readFileSync(join(folder, 'index.html'))
    this.#folder = folder
  }

  /** The paths of all files, listed once; they begin with a slash. */
  paths(): Promise<ReadonlySet<string>> {
    this.#paths ??= pathsIn(this.#folder)
    return this.#paths
  }

  /** One of `paths()`; packed once for as long as it is asked for. */
  async file(path: string, encoding: Encoding): Promise<SentFile> {
    const type = typeOfFile(path)
    const form = mayShrink(type) ? encoding : 'identity'
    const key = `${form} ${path}`
    const known = this.#kept.get(key)
    if (known !== undefined) return known
    const read = await readFile(join(this.#folder, path))
    const body =
      form === 'identity' ? read : form === 'br' ? await pack.br(read, quality) : await pack.gzip(read)
    const policy = type.startsWith('text/html')
      ? ownPolicy.exec(read.toString('utf8', 0, 4096))?.groups?.['policy']
      : undefined
    const tag = `"${hash('sha256', body, 'hex').slice(0, 32)}"`
    const file = { body, tag, type, policy, form }
    this.#kept.set(key, file)
    return file
  }
}

async function pathsIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  )
}
