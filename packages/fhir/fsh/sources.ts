import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generatedFsh } from './generated-fsh.ts'

const profiles = fileURLToPath(new URL('./profiles/', import.meta.url))

/** All FSH of this package: what is written by hand, and what follows from the mapping and the code lists. */
export function fshTexts(): readonly string[] {
  const names = readdirSync(profiles).toSorted()
  return [...names.map((name) => readFileSync(`${profiles}${name}`, 'utf8')), ...generatedFsh()]
}

/** Tells whether compiled definitions are those of these texts, without compiling them. */
export function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex')
}
