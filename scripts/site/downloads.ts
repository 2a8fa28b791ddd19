import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonFile } from '../sources/files.ts'

/** What the package of schemas has, to where the pages link. */
const copies: readonly (readonly [from: string, to: string])[] = [
  ['glossary.json', 'data/glossary.json'],
  ['linked-data/begrippen.csv', 'data/begrippen.csv'],
  ['linked-data/samenspraak.ttl', 'data/samenspraak.ttl'],
  ['linked-data/samenspraak.jsonld', 'data/samenspraak.jsonld'],
  ['linked-data/context.jsonld', 'data/context.jsonld'],
  ['linked-data/begrippen', 'data/begrip'],
  ['linked-data/collecties', 'data/collectie'],
  ['schemas', 'data/schemas'],
]

/** Puts the downloads beside the pages: terms and themes as linked data, schemas with examples, code lists one by one. */
export function copyDownloads(generated: string, site: string): void {
  for (const [from, to] of copies) cpSync(join(generated, from), join(site, to), { recursive: true })
  const lists = readJsonFile<readonly { readonly naam: string }[]>(join(generated, 'codelijsten.json'))
  mkdirSync(join(site, 'data', 'codelijst'), { recursive: true })
  for (const list of lists)
    writeFileSync(join(site, 'data', 'codelijst', `${list.naam}.json`), `${JSON.stringify(list, null, 2)}\n`)
}
