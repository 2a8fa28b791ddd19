import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Reads a file of `@samenspraak/schemas` as it is installed. */
export async function readSchemasFile(name: string): Promise<string> {
  return readFile(fileOf(name), 'utf8')
}

/** Reads a file of it that is no text. */
export async function readSchemasBytes(name: string): Promise<Uint8Array> {
  return readFile(fileOf(name))
}

function fileOf(name: string): string {
  return createRequire(import.meta.url).resolve(`@samenspraak/schemas/${name}`)
}
