import { writeFileSync } from 'node:fs'
import { hashOf, readPublished } from './lint/published.ts'
import { fromRoot } from './sources/files.ts'
import { readSchemas } from './sources/schemas.ts'

// Part of a release (`npm run version`): from then on the bytes of every schema version are fixed, and the source lint
// refuses a changed file. Versions that were published before keep the hash they have.
const published = readPublished()
const all = Object.fromEntries(
  readSchemas().map((source) => [source.id, published[source.id] ?? hashOf(source)]),
)
writeFileSync(fromRoot('schemas', 'published.json'), `${JSON.stringify(all, null, 2)}\n`)
console.log(
  `${Object.keys(all).length} schema versions published, ${Object.keys(all).length - Object.keys(published).length} of them new`,
)
