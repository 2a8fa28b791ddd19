import { appendFileSync, writeFileSync } from 'node:fs'
import { hashOf, readPublished } from './lint/published.ts'
import { fromRoot } from './sources/files.ts'
import { readReleases, releaseLines } from './sources/glossary/releases.ts'
import { readSchemas } from './sources/schemas.ts'

// Part of a release (`npm run version`): from then on the bytes of every schema version are fixed, and the source lint
// refuses a changed file. Versions that were published before keep the hash they have. The release in preparation, if
// glossary/releases has one, gets its day and the versions that are new.
const published = readPublished()
const all = Object.fromEntries(
  readSchemas().map((source) => [source.id, published[source.id] ?? hashOf(source)]),
)
const added = Object.keys(all).filter((id) => published[id] === undefined)
writeFileSync(fromRoot('schemas', 'published.json'), `${JSON.stringify(all, null, 2)}\n`)
console.log(`${Object.keys(all).length} schema versions published, ${added.length} of them new`)
const prepared = readReleases().find(({ datum }) => datum === undefined)
if (prepared !== undefined) {
  const path = fromRoot('glossary', 'releases', `${prepared.nummer}.yaml`)
  appendFileSync(path, releaseLines(new Date().toISOString().slice(0, 10), added))
  console.log(`release ${prepared.nummer} is made`)
}
