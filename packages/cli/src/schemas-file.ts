import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Reads a file of `@samenspraak/schemas` as it is installed. */
export async function readSchemasFile(name: string): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve(`@samenspraak/schemas/${name}`), 'utf8')
}
