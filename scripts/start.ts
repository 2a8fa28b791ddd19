import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { showFaults } from './tour/faults.ts'
import { writeMunicipality } from './tour/municipality.ts'
import { registryUrl, serveUntilStopped, showRefusal, startRegistry } from './tour/registry.ts'
import { runCommand, runNode } from './tour/run.ts'
import { fromRoot } from './sources/files.ts'

// `npm start`: the whole line once, with what it shows along the way. Everything is made here; nothing leaves the machine.
const plans = 6000
// From the root of the project, so that the printed places are short.
const work = join('tmp', 'start')

console.log(
  '\nSamenspraak: één vocabulaire, van begrip tot gecontroleerd bericht / one vocabulary, from term to checked message\n',
)

console.log('1. Bouwen / building: glossary and schemas -> types, validators, command')
await runNode('scripts/build.ts')

console.log('\n2. De voorbeelden / the examples: Alphen aan den Rijn and Emmen in our messages')
await runCommand(['validate', 'examples', '--lang', 'en'])

console.log(
  `\n3. Een verzonnen gemeente / an invented municipality: Emmen with ${plans.toLocaleString('en')} plans`,
)
const file = join(work, 'emmen.ndjson')
await writeMunicipality(file, plans)
await runCommand(['validate', file, '--lang', 'en'])

console.log('\n4. Twee fouten / two deliberate faults, and what a sender gets to read')
await showFaults(work)
rmSync(fromRoot(file))
console.log(`   The two files are kept in ${work}, to look at the places.`)

console.log('\n5. De begrippensite / the glossary site: what a word means, in Dutch and English')
await runNode('scripts/site.ts')

console.log('\n6. Het register / the registry: every version of every schema, on an embedded store')
const registry = await startRegistry(work)
await showRefusal()

console.log(`
7. De site, om mee te beginnen / the site, to begin with:  ${registryUrl}/
   ${registryUrl}/begrip/ondersteuningsplan/     wat een woord betekent
   ${registryUrl}/wat-ziet/huisarts/             wat de huisarts van een plan ziet
   ${registryUrl}/en/compare/arrangement/ondersteuningsplan/   two terms side by side

8. Verder / what to try next
   npx samenspraak sample ondersteuningsplan      an invented plan
   npx samenspraak validate --help                all that the command can do
   curl ${registryUrl}/v1/schemas                 the schemas, by name and version
   glossary/ondersteuningsplan.yaml               what the word means, and what it is not
   schemas/ondersteuningsplan/1.0/                the message, with valid and invalid examples
   docs/registry-operation.md                     keys, PostgreSQL, backup
   curl -LH 'Accept: text/turtle' ${registryUrl}/id/begrip/doel    a term as linked data
   npm test                                       everything that must hold

Site en register draaien tot Ctrl-C / site and registry run until Ctrl-C
`)
await serveUntilStopped(registry)
