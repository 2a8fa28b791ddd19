import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Collectie, DubbelzinnigWoord, Vraag } from '../../../scripts/sources/glossary/around-terms.ts'
import type { Artikel, Wet } from '../../../scripts/sources/glossary/references.ts'
import type { ReleaseSource } from '../../../scripts/sources/glossary/releases.ts'
import type { SiteTerm } from '../../local/local-data.ts'
import type { InBoth } from '../language.ts'
import type { CodeList } from './code-list.ts'
import type { SchemaIndex } from './schema-index.ts'

// What the site is made of: the files of @samenspraak/schemas, as every other user of that package gets them, or a folder
// with files of that form.
const require = createRequire(import.meta.url)
const folder = process.env['SITE_DATA'] ?? dirname(require.resolve('@samenspraak/schemas/index.json'))

/** A JSON file of the package by its path in it, such as `schemas/plan/1.0/plan.schema.json`. */
export function readBuilt<T>(path: string): T {
  return JSON.parse(readBuiltText(path))
}

/** The same as text, for showing a file as it is. */
export function readBuiltText(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** The files of a folder of the package in a fixed order; none when there is no such folder. */
export function namesIn(inner: string): readonly string[] {
  const path = join(folder, inner)
  return existsSync(path) ? readdirSync(path).toSorted() : []
}

/** All terms, in the order of their keys. */
export const terms: readonly SiteTerm[] = readBuilt('glossary.json')

/** The choices of terms for one kind of reader. */
export const collections: readonly Collectie[] = readBuilt('collecties.json')

/** The releases, the oldest first. */
export const releases: readonly ReleaseSource[] = readBuilt('releases.json')

/** Questions from practice with their answers. */
export const questions: readonly Vraag[] = readBuilt('vragen.json')

/** Words with more than one meaning, in sentences. */
export const ambiguousWords: readonly DubbelzinnigWoord[] = readBuilt('dubbelzinnig.json')

/** The laws that terms rest on. */
export const laws: readonly Wet[] = readBuilt('wetten.json')

/** The texts from practice that the terms come from. */
export const practiceTexts: readonly Artikel[] = readBuilt('artikelen.json')

/** The code lists with a description of each value. */
export const codeLists: readonly CodeList[] = readBuilt('codelijsten.json')

/** The groups of data that rights are about. */
export const dataGroups: readonly { readonly sleutel: string; readonly label: InBoth<string> }[] =
  readBuilt('gegevensgroepen.json')

/** What schemas there are. */
export const schemaIndex: SchemaIndex = readBuilt('index.json')
