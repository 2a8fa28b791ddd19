import { expect, test } from 'vitest'
import { linkedData } from '../../scripts/generate/linked-data/linked-data.ts'
import { readSources } from '../../scripts/sources/sources.ts'
import { readTurtle } from './rdf.ts'
import { countBySeverity, readStandard, validate } from './shacl/validate.ts'

const files = linkedData(readSources())
const vocabularyRules = ['nl-sbb/skos-ap-nl.ttl']
const catalogueRules = [
  'dcat-ap-nl/dcat-ap-nl-SHACL.ttl',
  'dcat-ap-nl/dcat-ap-nl-SHACL-klassebereik.ttl',
  'dcat-ap-nl/dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl',
]

test('our engine says of the example of NL-SBB itself what Apache Jena says', async () => {
  const results = await validate(vocabularyRules, readTurtle(readStandard('nl-sbb/thesaurus.ttl')))
  expect(countBySeverity(results)).toEqual({ Warning: 138, Info: 27 })
})

test('our engine finds the planted faults that Apache Jena finds', async () => {
  const results = await validate(vocabularyRules, readTurtle(readStandard('nl-sbb/fixture-negative.ttl')))
  expect(countBySeverity(results)).toEqual({ Violation: 6, Warning: 9 })
})

for (const name of ['begrippen/ondersteuningsplan', 'collecties/wmo-2015']) {
  test(`NL-SBB has nothing to say of ${name}`, async () => {
    expect(await validate(vocabularyRules, ours(name))).toEqual([])
  })
}

test('NL-SBB has nothing to say of all files in one store', async () => {
  const names = ['samenspraak', 'codelijsten', 'ontologie', 'catalogus']
  expect(await validate(vocabularyRules, names.flatMap(ours))).toEqual([])
})

// The counts are those of Apache Jena on the same text.
test('NL-SBB finds the faults that are planted in a file of ours', async () => {
  const sound = files.get('linked-data/begrippen/ondersteuningsplan.ttl') ?? ''
  const target = 'https://lod.gemeentelijkgegevensmodel.nl/sociale%20teams/sociaalteamdossier'
  const faults = `
    begrip:ondersteuningsplan skos:narrower "a text"@nl ; skos:closeMatch <${target}> ; skos:exactMatch begrip:plan ;
      dct:source <https://elders.example/boek> ; rdfs:comment "no language" .
    begrip:plan skos:prefLabel "ondersteuningsplan"@nl ; skos:notation "ondersteuningsplan" .
    id:begrippenkader a skos:Collection , skos:Concept .
    collectie:kernbegrippen skos:member "plan" .`
  const results = await validate(vocabularyRules, readTurtle(sound + faults))
  expect(countBySeverity(results)).toEqual({ Violation: 6, Warning: 17, Info: 1 })
})

test('DCAT-AP-NL has nothing to say of the catalogue', async () => {
  expect(await validate(catalogueRules, ours('catalogus'))).toEqual([])
})

test('DCAT-AP-NL finds a dataset without a theme and one of an unknown status', async () => {
  const catalogue = files.get('linked-data/catalogus.ttl') ?? ''
  const broken = catalogue
    .replace(/ {2}dcat:theme [^;]*;\n/, '')
    .replace(/adms:status <[^>]*>/, 'adms:status <https://elders.example/status>')
  const results = await validate(catalogueRules, readTurtle(broken))
  expect(results.map(({ shape }) => shape)).toEqual([
    'DatasetShape_theme_minCount',
    'DatasetShape_status_class',
  ])
})

// The first is for data behind an API; we have none to name until a registry runs. No standard has the table's form.
test('of what DCAT-AP-NL recommends, the access services and the standard of the table are missing', async () => {
  const results = await validate(['dcat-ap-nl/dcat-ap-nl-SHACL-aanbevolen.ttl'], ours('catalogus'))
  const distributions = ours('catalogus').filter(({ object }) => object.value.endsWith('dcat#Distribution'))
  const service = 'DistributionShape_accessService_aanbevolen_minCount'
  const [services, others] = [true, false].map((is) =>
    results.filter(({ shape }) => (shape === service) === is),
  )
  expect(services?.length).toBe(distributions.length)
  expect(others).toEqual([
    {
      severity: 'Warning',
      focus: 'https://w3id.org/samenspraak/id/distributie/begrippenkader-csv',
      shape: 'DistributionShape_linkedSchemas_aanbevolen_minCount',
    },
  ])
})

function ours(name: string): ReturnType<typeof readTurtle> {
  return readTurtle(files.get(`linked-data/${name}.ttl`) ?? '')
}
