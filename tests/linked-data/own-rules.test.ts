import { expect, test } from 'vitest'
import { linkedData } from '../../scripts/generate/linked-data/linked-data.ts'
import { brokenRules } from './own-rules.ts'
import { aTerm, sourcesWith } from './planted.ts'
import { readTurtle } from './rdf.ts'

const scheme = 'https://w3id.org/samenspraak/id/begrippenkader'
const concept = (key: string): string => `https://w3id.org/samenspraak/id/begrip/${key}`

const target = 'https://lod.gemeentelijkgegevensmodel.nl/x/y'
const sound =
  linkedData(
    sourcesWith(
      aTerm('een', { breder: { begrip: 'twee', relatie: 'generiek' }, verwant: ['drie'] }),
      aTerm('twee'),
      aTerm('drie', {
        verwant: ['een'],
        overeenkomst: [{ soort: 'closeMatch', doel: target, naam: 'y', reden: { nl: 'x', en: 'x' } }],
      }),
    ),
  ).get('linked-data/samenspraak.ttl') ?? ''

test('a sound glossary breaks no rule', () => {
  expect(brokenRules(readTurtle(sound), scheme)).toEqual([])
})

/** A fault is a text of the sound graph that is replaced by another. */
const faults = [
  [
    'a term in no scheme',
    'begrip:een\n  a skos:Concept ;',
    'begrip:los a skos:Concept .\nbegrip:een\n  a skos:Concept ;',
    `${concept('los')} is in no scheme`,
  ],
  [
    'no English label',
    '  skos:prefLabel "een in het Nederlands"@nl ,\n    "een in English"@en',
    '  skos:prefLabel "een in het Nederlands"@nl',
    `${concept('een')} has not one prefLabel in nl and en`,
  ],
  [
    'no explanation',
    '  rdfs:comment "een in het Nederlands"@nl ,\n    "een in English"@en ;\n',
    '',
    `${concept('een')} has not one comment in nl and en`,
  ],
  [
    'no source',
    '  dct:source <https://w3id.org/samenspraak/id/bron/een/een-boek> ;\n',
    '',
    `${concept('een')} has no source`,
  ],
  [
    'a top term with a wider one',
    'skos:hasTopConcept begrip:twee',
    'skos:hasTopConcept begrip:een ,\n    begrip:twee',
    `${concept('een')} is wrongly at the top or not`,
  ],
  [
    'a term with a wider one that says it is at the top',
    '  skos:broader begrip:twee ;',
    '  skos:broader begrip:twee ; skos:topConceptOf id:begrippenkader ;',
    `${concept('een')} is wrongly at the top or not`,
  ],
  [
    'a target without a type',
    `<${target}>\n  a skos:Concept ;\n`,
    `<${target}>\n`,
    `${target} is a target without a type`,
  ],
  [
    'a wider term that does not know it',
    '  skos:narrower begrip:een ;\n',
    '',
    `${concept('een')} names ${concept('twee')}, which does not name it back`,
  ],
] as const

for (const [name, sane, fault, finding] of faults) {
  test(`found: ${name}`, () => {
    expect(sound).toContain(sane)
    expect(brokenRules(readTurtle(sound.replace(sane, fault)), scheme)).toEqual([finding])
  })
}
