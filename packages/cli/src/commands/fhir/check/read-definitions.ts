import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** The definitions that `@samenspraak/fhir` brings along: of R4, of nl-core, and ours. */
export async function readDefinitions(): Promise<readonly unknown[]> {
  const files = ['r4', 'nl-core', 'samenspraak'].map((name) =>
    createRequire(import.meta.url).resolve(`@samenspraak/fhir/definitions/${name}.ndjson`),
  )
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return texts.flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  )
}
