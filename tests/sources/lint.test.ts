import { expect, test } from 'vitest'
import { annotationFindings } from '../../scripts/lint/annotations.ts'
import { exampleFindings } from '../../scripts/lint/examples.ts'
import type { Finding, RuleCode } from '../../scripts/lint/finding.ts'
import { rules } from '../../scripts/lint/finding.ts'
import { codeListFindings } from '../../scripts/lint/code-lists.ts'
import { genusFindings } from '../../scripts/lint/genus.ts'
import { glossaryFindings } from '../../scripts/lint/glossary.ts'
import { referenceFindings } from '../../scripts/lint/glossary-references.ts'
import { graphFindings } from '../../scripts/lint/graph.ts'
import { languageRules } from '../../scripts/lint/language.ts'
import { ambiguousWordFindings } from '../../scripts/lint/language/ambiguous-words.ts'
import { circularityFindings } from '../../scripts/lint/language/circularity.ts'
import { copyFindings } from '../../scripts/lint/language/copies.ts'
import { definitionFormFindings } from '../../scripts/lint/language/definition-form.ts'
import { englishFindings } from '../../scripts/lint/language/english.ts'
import { labelFindings } from '../../scripts/lint/language/labels.ts'
import { linkableWordFindings } from '../../scripts/lint/language/linkable-words.ts'
import { ownLanguageFindings } from '../../scripts/lint/language/own-language.ts'
import { plainLanguageFindings } from '../../scripts/lint/language/plain-language.ts'
import { lawReferenceFindings } from '../../scripts/lint/law-references.ts'
import { roleFindings } from '../../scripts/lint/rights.ts'
import { policyFindings } from '../../scripts/lint/policy.ts'
import { patternFindings } from '../../scripts/lint/patterns.ts'
import { hashOf, publishedFindings } from '../../scripts/lint/published.ts'
import { sourceFileFindings } from '../../scripts/lint/source-files.ts'
import { shapeFindings } from '../../scripts/lint/shapes.ts'
import type { Rule } from '../../scripts/lint/rule.ts'
import { sources } from './all-sources.ts'
import { schemaSet } from '../../scripts/sources/json-schema.ts'
import type { JsonSchema } from '../../scripts/sources/json-schema.ts'
import type { SchemaSource } from '../../scripts/sources/schemas.ts'
import type { Sources } from '../../scripts/sources/sources.ts'

// The real sources with one planted fault; each rule must find its own fault. To run all rules on all sources for each of
// so many faults takes most of a minute, so only the rule that must find it runs, on what the fault touches.
const situations: readonly unknown[] = Array.isArray(sources.situations) ? sources.situations : []
const published: Rule = (planted) => publishedFindings(planted, {})
// The head of the truth table and its first line, for faults that stand elsewhere: all of it takes a fifth of a second.
const shortTable = { expectations: sources.expectations.split('\n').slice(0, 2).join('\n').concat('\n') }
const usualOf = new Map<Rule, readonly string[]>()

/** The codes of each rule for texts, which read every text of the glossary. */
const codesOfTextRules: ReadonlyMap<Rule, readonly RuleCode[]> = new Map<Rule, readonly RuleCode[]>([
  [
    definitionFormFindings,
    ['language/definition-form', 'language/definition-length', 'language/definition-one-sentence'],
  ],
  [circularityFindings, ['language/circular', 'language/circular-pair', 'language/circular-three']],
  [linkableWordFindings, ['language/word-not-preferred', 'language/word-of-two']],
  [ambiguousWordFindings, ['language/ambiguous-word']],
  [
    plainLanguageFindings,
    [
      ...(['language/abbreviation', 'language/clauses-many', 'language/explanation-size'] as const),
      ...(['language/jargon', 'language/nouns-of-verbs', 'language/passive'] as const),
      ...(['language/sentence-long', 'language/words-long'] as const),
    ],
  ],
  [
    labelFindings,
    [
      ...(['language/label-capital', 'language/label-of-two', 'language/label-plural'] as const),
      ...(['language/label-twice', 'language/typography'] as const),
    ],
  ],
  [englishFindings, ['language/dutch-word-left', 'language/english-same']],
  [
    ownLanguageFindings,
    [
      ...(['language/dutch-is-english', 'language/dutch-word-left'] as const),
      ...(['language/english-is-dutch', 'language/english-word-left'] as const),
    ],
  ],
  [copyFindings, ['language/copied']],
])

/** The rule that reports a code. */
function ruleOf(code: RuleCode): readonly Rule[] {
  if (code === 'schemas/metaschema' || code === 'sources/shape') return [sourceFileFindings]
  if (code.startsWith('examples/')) return [exampleFindings]
  if (code.startsWith('glossary/')) return [glossaryFindings, referenceFindings, lawReferenceFindings]
  if (code.startsWith('graph/')) return [graphFindings, genusFindings]
  if (code.startsWith('language/'))
    return languageRules.filter((rule) => codesOfTextRules.get(rule)?.includes(code))
  if (code.startsWith('codelists/')) return [codeListFindings]
  if (code.startsWith('rights/')) return [roleFindings, policyFindings]
  return code.startsWith('schemas/pattern-')
    ? [patternFindings]
    : [annotationFindings, shapeFindings, published]
}

const buildingBlocks = 'https://w3id.org/samenspraak/schema/bouwstenen/1.0'

type Edit = (schema: Record<string, unknown>) => void

/** A place in the schema of gebied, to plant a fault in. */
const at =
  (...path: readonly string[]) =>
  (change: (place: Record<string, unknown>) => void): Edit =>
  (schema) =>
    change(path.reduce((place, key) => Object(Reflect.get(place, key)), schema))
const naam = at('properties', 'naam')
const root = at()

const wizard = { nl: 'Tovenaar', en: 'Wizard' }

const plantedInSchema: readonly (readonly [RuleCode, Edit])[] = [
  ['schemas/title-missing', naam((place) => delete place['x-en'])],
  ['schemas/term-unknown', naam((place) => (place['x-begrip'] = 'bestaat-niet'))],
  ['schemas/group-unknown', naam((place) => delete place['x-gegevensgroep'])],
  ['schemas/description-present', naam((place) => (place['description'] = 'Een naam'))],
  ['schemas/code-list-unknown', naam((place) => plant(place, { enum: ['a'], type: 'string' }))],
  [
    'schemas/code-unknown',
    naam((place) => plant(place, { enum: ['bestaat-niet'], 'x-codelijst': 'planstatus', type: 'string' })),
  ],
  ['schemas/pointer-lost', root((place) => (place['x-eigenaar'] = '/bestaatNiet'))],
  ['schemas/pointer-lost', root((place) => (place['x-ontvanger'] = ['/bestaatNiet']))],
  ['schemas/keyword-outside-subset', naam((place) => (place['contains'] = true))],
  [
    'schemas/keyword-outside-subset',
    naam((place) => plant(place, { type: 'number', minimum: 0, maximum: 1 })),
  ],
  ['schemas/id-differs', root((place) => (place['$id'] = 'https://w3id.org/samenspraak/schema/gebied/9.9'))],
  ['schemas/object-open', root((place) => delete place['unevaluatedProperties'])],
  ['schemas/object-open', naam((place) => plant(place, { type: 'object' }))],
  ['schemas/object-may-be-empty', root((place) => (place['required'] = []))],
  ['schemas/object-too-wide', at('properties')((place) => addProperties(place, 33))],
  ['schemas/name-forbidden', at('properties')((place) => (place['regie'] = property()))],
  ['schemas/name-forbidden', at('properties')((place) => (place['naam_kort'] = property()))],
  ['schemas/zrm-all-required', root((place) => zrmDomains(place))],
  [
    'schemas/condition-too-rich',
    root((place) => plant(place, { if: { properties: { naam: { minLength: 2 } } }, then: {}, else: true })),
  ],
  ['schemas/condition-too-rich', root((place) => plant(place, condition('bestaatNiet')))],
  ['schemas/union-without-tag', naam((place) => plant(place, union('tag', 'a', 'a')))],
  ['schemas/union-property-differs', naam((place) => plant(place, union('tag', 'a', 'b', 7)))],
  [
    'schemas/format-unknown',
    naam((place) => plant(place, { type: 'string', format: 'hostname', maxLength: 9 })),
  ],
  ['schemas/string-unbounded', naam((place) => plant(place, { type: 'string', minLength: 1 }))],
  ['schemas/string-unbounded', naam((place) => plant(place, { type: 'string', maxLength: 9 }))],
  ['schemas/number-unbounded', naam((place) => plant(place, { type: 'integer', minimum: 1 }))],
  [
    'schemas/array-unbounded',
    naam((place) => plant(place, { type: 'array', minItems: 1, items: property() })),
  ],
  [
    'schemas/array-unbounded',
    naam((place) =>
      plant(place, { type: 'array', minItems: 1, maxItems: 201, uniqueItems: true, items: property() }),
    ),
  ],
  [
    'schemas/pattern-not-anchored',
    naam((place) => plant(place, { type: 'string', pattern: '[a-z]{2}', maxLength: 9 })),
  ],
  [
    'schemas/pattern-slow',
    naam((place) => plant(place, { type: 'string', pattern: '^(a+)+$', maxLength: 9 })),
  ],
  [
    'schemas/reference-lost',
    naam((place) => (place['$ref'] = 'https://w3id.org/samenspraak/schema/bestaat-niet/1.0')),
  ],
  [
    'schemas/reference-recursive',
    naam((place) => (place['$ref'] = 'https://w3id.org/samenspraak/schema/gebied/1.0')),
  ],
  ['schemas/metaschema', naam((place) => (place['x-begrip'] = 'Gebied'))],
  ['schemas/metaschema', naam((place) => (place['title'] = 1))],
  // Found by somebody who tried to fool the rules.
  ['schemas/keyword-outside-subset', naam((place) => Object.assign(place, { const: 'x' }))],
  ['schemas/keyword-outside-subset', naam((place) => plant(place, {}))],
  [
    'schemas/keyword-outside-subset',
    naam((place) => plant(place, { ...union('tag', 'a', 'b'), unevaluatedProperties: false })),
  ],
  [
    'schemas/keyword-outside-subset',
    naam((place) => plant(place, { ...union('tag', 'a', 'b'), properties: { tag: property() } })),
  ],
  ['schemas/union-without-tag', naam((place) => plant(place, numberedUnion()))],
  [
    'schemas/condition-too-rich',
    root((place) =>
      plant(place, {
        ...condition('code'),
        if: { properties: { naam: { const: 'x', minLength: 5 } }, required: ['naam'] },
      }),
    ),
  ],
  ['schemas/condition-too-rich', root((place) => plant(place, { ...condition('code'), if: { not: {} } }))],
  ['schemas/condition-too-rich', root((place) => plant(place, { then: { required: ['code'] } }))],
  [
    'schemas/condition-too-rich',
    root((place) =>
      plant(place, { ...condition('code'), else: { ...condition('code'), required: ['code'] } }),
    ),
  ],
  ['schemas/condition-too-rich', root((place) => plant(place, condition('id')))],
  ['schemas/required-unknown', root((place) => (place['required'] = ['id', 'bestaatNiet']))],
  ['schemas/reference-lost', naam((place) => (place['$ref'] = '#/properties/id'))],
  [
    'schemas/reference-lost',
    naam((place) => (place['$ref'] = `${buildingBlocks}#/$defs/periode/properties/begindatum`)),
  ],
  [
    'schemas/reference-lost',
    root((place) => plant(place, { $defs: { x: { $ref: '#/$defs/y' }, y: { $ref: '#/$defs/x' } } })),
  ],
  ['schemas/name-forbidden', at('properties')((place) => (place['toLocaleString'] = property()))],
  [
    'schemas/array-unbounded',
    naam((place) => plant(place, { type: 'array', minItems: 1, maxItems: 9, items: {} })),
  ],
  [
    'schemas/pattern-not-anchored',
    naam((place) => plant(place, { type: 'string', pattern: '^a|b$', maxLength: 9 })),
  ],
  [
    'schemas/pattern-not-anchored',
    naam((place) => plant(place, { type: 'string', pattern: '^abc\\$', maxLength: 9 })),
  ],
  [
    'schemas/string-unbounded',
    naam((place) => plant(place, { type: 'string', pattern: '^[a-z]*$', maxLength: 9 })),
  ],
  ['schemas/string-unbounded', naam((place) => plant(place, { type: 'string', minLength: 9, maxLength: 8 }))],
  ['schemas/object-open', naam((place) => plant(place, { type: 'object', 'x-open': true }))],
  ['schemas/pointer-lost', root((place) => (place['x-over'] = '/periode/bestaatNiet'))],
  ['schemas/pointer-lost', root((place) => (place['x-over'] = '/toString'))],
  ['schemas/view-annotation', root((place) => (place['x-minimum'] = true))],
  ['schemas/view-annotation', root((place) => (place['x-verraadt-wijziging'] = true))],
  ['schemas/title-missing', naam((place) => (place['title'] = ' '))],
  [
    'schemas/dialect-differs',
    root((place) => (place['$schema'] = 'http://json-schema.org/draft-07/schema#')),
  ],
  ['schemas/constant-misfit', naam((place) => plant(place, { type: 'integer', const: 1.5 }))],
  [
    'schemas/constant-misfit',
    naam((place) => plant(place, { type: 'string', enum: [1, 2], 'x-codelijst': 'planstatus' })),
  ],
]

test.each(plantedInSchema)('%s is found when it is planted in a schema', (code, edit) => {
  expect(newCodes(withSchema(edit), code)).toContain(code)
})

test('schemas/group-on-building-block is found when it is planted', () => {
  const planted = withSchema(
    (schema) =>
      Reflect.set(Object(Reflect.get(Object(schema['$defs']), 'naam')), 'x-gegevensgroep', 'omslag'),
    'bouwstenen',
  )
  expect(newCodes(planted, 'schemas/group-on-building-block')).toEqual(['schemas/group-on-building-block'])
})

test('schemas/published-changed is found for another hash and not for the same', () => {
  expect([...publishedFindings(sources, { [gebied().id]: 'another hash' })].map(({ code }) => code)).toEqual([
    'schemas/published-changed',
  ])
  expect([...publishedFindings(sources, { [gebied().id]: hashOf(gebied()) })]).toEqual([])
  const gone = 'https://w3id.org/samenspraak/schema/bestaat-niet/1.0'
  expect([...publishedFindings(sources, { [gone]: 'a hash' })].map(({ code }) => code)).toEqual([
    'schemas/published-changed',
  ])
})

const kindOfRelation = 'https://informatiemodel.istandaarden.nl/informatiemodel/iwmo/3.2/codelijsten/cod472/'
const bilingual = { nl: 'Anders.', en: 'Different.' }
const question = { sleutel: 'wat', vraag: bilingual, antwoord: bilingual, begrippen: ['regie'] }

test('a file around the terms that is named after its word gives no finding', () => {
  const right = inFile('dubbelzinnig/coordinator-zorg', {
    ambiguousWords: [{ ...ambiguousWord({}), woord: 'Coördinator (zorg)' }],
  })
  expect(newCodes({ ...sources, ...right }, 'glossary/key-unknown')).toEqual([])
})

const plantedElsewhere: readonly (readonly [RuleCode, Partial<Sources>])[] = [
  ['examples/too-few', { schemas: withExamples({ invalid: gebied().invalid.slice(0, 5) }) }],
  [
    'examples/expectation-missing',
    { schemas: withExamples({ invalid: gebied().invalid.map((example) => ({ ...example, issues: [] })) }) },
  ],
  [
    'examples/expectation-without-file',
    { schemas: withExamples({ invalid: [...gebied().invalid.slice(1)] }) },
  ],
  ['glossary/key-differs', withTerm({ sleutel: 'anders' })],
  ['glossary/term-unknown', withTerm({ verwant: ['bestaat-niet'] })],
  ['glossary/relation-not-symmetric', withTerm({ verwant: ['zorgplan'] })],
  [
    'glossary/pair-stored-twice',
    withTerm({
      nietHetzelfdeAls: [{ begrip: 'arrangement', verschil: { nl: 'Anders.', en: 'Different.' } }],
    }),
  ],
  ['glossary/label-of-another', withTerm({ verborgen: { nl: ['zorgplan'] } })],
  ['glossary/label-of-another', withTerm({ alternatief: { nl: ['Zorgplan'] } })],
  ['glossary/source-unknown', withTerm({ gebruiktIn: ['999'] })],
  ['glossary/law-unsaid', withTerm({ wettelijkeBronnen: undefined, geenWettelijkeDefinitie: undefined })],
  ['sources/shape', withTerm({ status: 'zomaar' })],
  ['glossary/match-unknown', withMatches('https://lod.gemeentelijkgegevensmodel.nl/bestaat/niet')],
  ['glossary/match-unknown', withMatches(`${kindOfRelation}#99`)],
  ['glossary/match-twice', withMatches(`${kindOfRelation}#22`, `${kindOfRelation}#22`)],
  ['glossary/law-unknown', withLegalSource({ wet: 'Wet die niet bestaat' })],
  ['glossary/law-unknown', withLegalSource({ wet: 'Jeugdwet' })],
  ['glossary/law-unknown', withLegalSource({ artikel: '2.3.2a lid 1' })],
  ['glossary/law-unknown', withLegalSource({ wet: 'AVG', juriconnect: undefined, celex: '32016R0680' })],
  ['glossary/law-unanchored', withLegalSource({ juriconnect: undefined })],
  ['glossary/law-article-impossible', withLegalSource({ artikel: '2..3' })],
  ['glossary/law-article-impossible', withLegalSource({ artikel: '0.1' })],
  ['glossary/law-article-impossible', withLegalSource({ artikel: '2:3' })],
  ['glossary/law-article-impossible', withLegalSource({ artikel: '2.3.2 en nog iets' })],
  [
    'glossary/law-article-impossible',
    withLegalSource({ juriconnect: 'jci1.3:c:BWBR0035362&artikel=2.3.2&lid=4' }),
  ],
  [
    'glossary/law-article-impossible',
    withLegalSource({ juriconnect: 'jci1.3:c:BWBR0035362&artikel=2.3.2&artikel=9' }),
  ],
  ['glossary/law-twice', withTerm({ wettelijkeBronnen: [legalSource({}), legalSource({})] })],
  ['glossary/date-impossible', withLegalSource({ peildatum: '2026-02-30' })],
  ['glossary/date-impossible', withLegalSource({ peildatum: '2999-01-01' })],
  [
    'glossary/date-impossible',
    withTerm({ geschiedenis: [{ versie: '1.0', datum: '2026-13-01', wijziging: bilingual }] }),
  ],
  ['glossary/law-date-differs', withLegalSource({ peildatum: '2020-01-01' })],
  ['glossary/key-unknown', inFile('collecties/proef', { collections: [collection(['bestaat-niet'])] })],
  [
    'glossary/key-unknown',
    inFile('vragen/wat', { questions: [{ ...question, begrippen: ['bestaat-niet'] }] }),
  ],
  [
    'glossary/key-unknown',
    inFile('dubbelzinnig/regie', { ambiguousWords: [ambiguousWord({ bedoeld: 'bestaat-niet' })] }),
  ],
  [
    'glossary/key-unknown',
    inFile('dubbelzinnig/regie', { ambiguousWords: [ambiguousWord({ artikel: '999' })] }),
  ],
  [
    'glossary/key-unknown',
    { practiceWords: [{ woord: 'regie', artikelen: ['004'], begrippen: ['bestaat-niet'] }] },
  ],
  ['glossary/key-unknown', { practiceWords: [{ woord: 'regie', artikelen: ['999'], begrippen: ['regie'] }] }],
  ['glossary/key-unknown', inFile('collecties/verkeerd', { collections: [collection(['regie'])] })],
  ['glossary/key-unknown', inFile('vragen/verkeerd', { questions: [question] })],
  ['glossary/key-unknown', inFile('dubbelzinnig/verkeerd', { ambiguousWords: [ambiguousWord({})] })],
  ['codelists/own-value-unexplained', withCodeList({ waarden: [{ waarde: 'concept', nl: 'concept' }] })],
  ['rights/role-unknown', { roles: [{ sleutel: 'tovenaar', begrip: 'tovenaar', label: wizard }] }],
  ['rights/row-wrong', withRow({ rol: 'wijkcoach' })],
  ['rights/row-wrong', withRow({ sleutel: 'inwoner-doelen-lezen' })],
  ['rights/row-wrong', withRow({ periode: { begindatum: '2026-02-01', einddatum: '2026-01-01' } })],
  ['rights/row-wrong', withRow({ rechtsgrond: undefined })],
  ['sources/shape', withRow({ besloten: undefined })],
  ['rights/telling-code-unknown', withTellingCode({ codelijst: 'bestaat-niet' })],
  ['rights/telling-code-unknown', withTellingCode({ waarde: 'bestaat-niet' })],
  ['rights/situation-wrong', withFacts({ bestaatNiet: true })],
  ['rights/situation-wrong', withFacts({ regime: 'bestaat-niet' })],
  ['rights/situation-wrong', withFacts({ toegewezen: 'ja' })],
  ['rights/situation-wrong', withFacts({ toestemming: undefined })],
  ['rights/situation-wrong', withFacts({ medeOverZichzelf: true })],
  ['rights/situation-wrong', { situations: 'geen lijst', ...shortTable }],
  ['rights/situation-wrong', { situations: [...situations, situations[0]], ...shortTable }],
  ['rights/expectation-wrong', withExpectation('9999,tovenaar', 'doelen,lezen,nee,,Reden.')],
  ['rights/expectation-wrong', withExpectation('9999,wijkcoach', 'bestaat-niet,lezen,nee,,Reden.')],
  ['rights/expectation-wrong', withExpectation('9999,wijkcoach', 'doelen,bekijken,nee,,Reden.')],
  ['rights/expectation-wrong', withExpectation('9999,wijkcoach', 'doelen,lezen,misschien,,Reden.')],
  ['rights/expectation-wrong', withExpectation('9999,wijkcoach', 'doelen,lezen,nee,vol,Reden.')],
  ['rights/expectation-wrong', withExpectation('9999,wijkcoach', 'doelen,lezen,nee,,')],
  ['rights/expectation-wrong', withExpectation('1,wijkcoach', 'verantwoording,wijzigen,nee,,Reden.')],
  ['rights/expectation-wrong', { expectations: sources.expectations.replace('nummer,', 'nr,') }],
  ['rights/expectation-wrong', { expectations: `${sources.expectations}"` }],
  ['rights/expectations-too-few', { expectations: sources.expectations.split('\n').slice(0, 99).join('\n') }],
  [
    'rights/expectations-too-few',
    { expectations: sources.expectations.replaceAll(/^\d+,contractmanager,.*\n/gm, '') },
  ],
  [
    'rights/expectation-contradicted',
    { expectations: sources.expectations.replace(',omslag,lezen,ja,vol,', ',omslag,lezen,nee,,') },
  ],
  ['rights/expectation-contradicted', withoutRow('wijkcoach-contact-lezen')],
  ['sources/shape', { roles: [{ sleutel: 'Tovenaar', begrip: 'regisseur', label: wizard }] }],
  ['codelists/name-differs', withCodeList({ naam: 'anders' })],
  ['codelists/term-unknown', withCodeList({ begrip: 'bestaat-niet' })],
]

function withRow(change: object): Partial<Sources> {
  const changed = withRows('inwoner', (rows) =>
    rows.map((row, index) => (index > 0 ? row : { ...row, ...change })),
  )
  return { ...changed, ...shortTable }
}

function withoutRow(sleutel: string): Partial<Sources> {
  return withRows('wijkcoach', (rows) => rows.filter((row) => row.sleutel !== sleutel))
}

type Rows = Sources['grants']

function withRows(name: string, change: (rows: Rows) => Rows): Partial<Sources> {
  const grantFiles = new Map(sources.grantFiles)
  grantFiles.set(name, change(grantFiles.get(name) ?? []))
  return { grantFiles, grants: [...grantFiles.values()].flat() }
}

function withTellingCode(change: object): Partial<Sources> {
  const telling = sources.telling.map((code, index) => (index > 0 ? code : { ...code, ...change }))
  return { telling, ...shortTable }
}

function withFacts(change: object): Partial<Sources> {
  return {
    situations: situations.map((one, index) =>
      index > 0 ? one : { ...Object(one), feiten: { ...Object(one).feiten, ...change } },
    ),
    ...shortTable,
  }
}

/** A line behind the first of the table, in a situation and for a purpose that exist. */
function withExpectation(start: string, end: string): Partial<Sources> {
  const line = `${start},ondersteuning-uitvoeren,aanbieder-eigen-onderdeel,${end}`
  return { expectations: `${shortTable.expectations}${line}\n` }
}

const long = 'Uw plan gaat over wat u zelf wilt en over wie u daarbij op welk moment en waarmee gaat helpen. '
const short = 'U maakt het plan samen. '

const exactMatch = { soort: 'exactMatch', doel: 'https://example.org/plan', naam: 'Plan', reden: bilingual }

/** More cases, and texts that must pass, are in language.test.ts. */
const plantedInText: readonly (readonly [RuleCode, Partial<Sources>])[] = [
  ['graph/broader-and-related', withTerm({ verwant: ['plan'] })],
  ['graph/broader-cycle', withTerm({ breder: { begrip: 'ondersteuningsplan', relatie: 'generiek' } })],
  ['graph/genus-is-synonym', withText('definitie', { nl: sentenceOf('een integraal plan dat leeft') })],
  ['graph/genus-not-broader', withText('definitie', { nl: sentenceOf('een besluit dat leeft') })],
  ['graph/match-of-two', withTerm({ overeenkomst: [exactMatch] }, 'doel', 'plan')],
  ['graph/orphan', withNewTerm({ breder: undefined, verwant: undefined })],
  ['graph/relation-to-itself', withTerm({ verwant: ['ondersteuningsplan'] })],
  ['graph/relation-twice', withTerm({ verwant: ['doel', 'doel'] })],
  ['graph/relation-withdrawn', withTerm({ status: 'vervallen' }, 'plan')],
  ['graph/successor', withTerm({ status: 'vervangen' })],
  ['language/abbreviation', withText('uitleg', { nl: `${short}Dat kan m.b.v. iemand.` })],
  ['language/ambiguous-word', withText('uitleg', { nl: `${short}Iemand heeft de regie.` })],
  ['language/circular', withText('definitie', { nl: sentenceOf('een stuk met ondersteuningsplandoelen') })],
  ['language/circular', withText('definitie', { nl: sentenceOf('een ondersteuningsplan dat werkt') })],
  ['language/circular-pair', withText('definitie', { nl: sentenceOf('een document met een arrangement') })],
  ['language/circular-three', { glossary: withCircle() }],
  [
    'language/clauses-many',
    withText('uitleg', { nl: `${short}De man die de brief die u las schreef die u zocht, is weg.` }),
  ],
  ['language/copied', withTerm({ uitleg: sources.glossary.get('doel')?.uitleg })],
  ['language/dutch-is-english', withText('uitleg', { nl: `${short}The plan is for you and it is yours.` })],
  ['language/english-word-left', withText('uitleg', { nl: `${short}De municipality helpt u.` })],
  [
    'language/nouns-of-verbs',
    withText('uitleg', { nl: 'Verstrekking en registratie vergen verlenging. U wacht.' }),
  ],
  ['language/definition-form', withText('definitie', { nl: 'Hierin staat wat de inwoner wil bereiken.' })],
  ['language/definition-length', withText('definitie', { nl: 'Een ondersteuningsplan is een plan.' })],
  ['language/definition-one-sentence', withText('definitie', { nl: `${sentenceOf('een stuk')} Het leeft.` })],
  ['language/dutch-word-left', withText('uitleg', { en: 'The inwoner decides. Nobody else does.' })],
  ['language/english-is-dutch', withText('uitleg', { en: 'In het plan staat wat u wilt en wie helpt.' })],
  ['language/english-same', withText('uitleg', { nl: short.repeat(2), en: short.repeat(2) })],
  ['language/explanation-size', withText('uitleg', { nl: short })],
  ['language/jargon', withText('uitleg', { nl: `${short}Dat gebeurt conform de wet.` })],
  ['language/label-capital', withTerm({ voorkeursterm: { nl: 'Ondersteuningsplan', en: 'support plan' } })],
  ['language/label-of-two', withTerm({ alternatief: { en: ['municipality'] } })],
  ['language/label-plural', withTerm({ voorkeursterm: { nl: 'hulpplannen', en: 'support plan' } })],
  ['language/label-twice', withTerm({ verborgen: { nl: ['Ondersteuningsplan'] } })],
  ['language/passive', withText('uitleg', { nl: 'Het plan wordt gemaakt. Het wordt bewaard. U leest het.' })],
  ['language/sentence-long', withText('uitleg', { nl: `${long}${short.repeat(3)}` })],
  ['language/typography', withText('uitleg', { nl: `${short} ${short}` })],
  ['language/word-not-preferred', withText('definitie', { nl: sentenceOf('een stuk van de beslisser') })],
  ['language/word-of-two', withTerm({ alternatief: { nl: ['helper'] } }, 'doel', 'gebied')],
  ['language/words-long', withText('uitleg', { nl: `${short}Verantwoordelijkheden verduidelijken.` })],
]

test.each(plantedInText)('%s is found when it is planted in a text', (code, change) => {
  expect(newCodes({ ...sources, ...change }, code)).toContain(code)
})

test.each(plantedElsewhere)('%s is found when it is planted', (code, change) => {
  expect(newCodes({ ...sources, ...change }, code)).toContain(code)
})

test('the rules for texts that are asked here are those that the lint runs, and their codes are all codes of texts', () => {
  expect([...codesOfTextRules.keys()]).toEqual(languageRules)
  const codes = new Set([...codesOfTextRules.values()].flat())
  const known = Object.keys(rules).filter((code) => code.startsWith('language/'))
  expect([...codes].toSorted()).toEqual(known.toSorted())
})

test('every rule has a planted fault', () => {
  const planted = new Set<string>(
    [...plantedInSchema, ...plantedElsewhere, ...plantedInText].map(([code]) => code),
  )
  const elsewhere = ['schemas/group-on-building-block', 'schemas/published-changed']
  expect(Object.keys(rules).filter((code) => !planted.has(code))).toEqual(elsewhere)
})

function gebied(): SchemaSource {
  const found = sources.schemas.find(({ name }) => name === 'gebied')
  if (found === undefined) throw new TypeError('The schema gebied is gone; plant the faults in another')
  return found
}

/** The codes that the planted sources give and the real ones do not. */
function newCodes(planted: Sources, wanted: RuleCode): readonly RuleCode[] {
  const found = ruleOf(wanted)
  const usual = new Set(found.flatMap(usualFindings))
  return found
    .flatMap((rule) => [...rule(planted)])
    .filter((finding) => !usual.has(textOf(finding)))
    .map(({ code }) => code)
}

/** What a rule says of the real sources; asked once, since some rules read every text. */
function usualFindings(rule: Rule): readonly string[] {
  const known = usualOf.get(rule) ?? [...rule(sources)].map(textOf)
  usualOf.set(rule, known)
  return known
}

function textOf({ code, file, at: place, detail }: Finding): string {
  return [code, file, place, detail].join(' ')
}

/** The rules look at the schema with the fault; all others are there to refer to. */
function withSchema(edit: Edit, name = 'gebied'): Sources {
  const schemas = sources.schemas.map((source) => {
    if (source.name !== name) return source
    const schema: Record<string, unknown> & JsonSchema = structuredClone({ ...source.schema })
    edit(schema)
    return { ...source, schema }
  })
  return {
    ...sources,
    schemas: schemas.filter((source) => source.name === name || source.name === 'metaschema'),
    set: schemaSet(schemas.map(({ schema }) => schema)),
  }
}

function withExamples(change: Partial<SchemaSource>): readonly SchemaSource[] {
  return sources.schemas.map((source) => (source.name === 'gebied' ? { ...source, ...change } : source))
}

function withTerm(change: object, ...keys: readonly string[]): Partial<Sources> {
  const changed = keys.length === 0 ? ['ondersteuningsplan'] : keys
  return {
    glossary: new Map(
      [...sources.glossary].map(([key, term]) => [
        key,
        changed.includes(key) ? { ...term, ...change } : term,
      ]),
    ),
  }
}

function withMatches(...targets: readonly string[]): Partial<Sources> {
  const match = { soort: 'relatedMatch', naam: 'Ander begrip', reden: bilingual }
  return withTerm({ overeenkomst: targets.map((doel) => ({ ...match, doel })) })
}

/** A legal source that is right but for the change. */
function legalSource(change: object): object {
  const right = {
    wet: 'Wmo 2015',
    artikel: '2.3.2 lid 1',
    juriconnect: 'jci1.3:c:BWBR0035362&artikel=2.3.2&z=2026-07-01&g=2026-07-01',
    peildatum: '2026-07-01',
  }
  return { ...right, gelezen: 'ja', afwijking: bilingual, ...change }
}

function withLegalSource(change: object): Partial<Sources> {
  return withTerm({ wettelijkeBronnen: [legalSource(change)] })
}

function collection(begrippen: readonly string[]): Sources['collections'][number] {
  return { sleutel: 'proef', titel: bilingual, uitleg: bilingual, begrippen }
}

function ambiguousWord(change: object): Sources['ambiguousWords'][number] {
  return {
    woord: 'regie',
    waarom: bilingual,
    zinnen: [{ zin: bilingual, bedoeld: 'regisseur', reden: bilingual, ...change }],
  }
}

/** One thing around the terms, in a folder that holds one file. */
function inFile(path: string, change: Partial<Sources>): Partial<Sources> {
  const [folder = '', name = ''] = path.split('/')
  return { ...change, aroundTermFiles: { ...sources.aroundTermFiles, [folder]: [name] } }
}

/** A change in a text of the term in one language. */
function withText(place: 'definitie' | 'uitleg', change: object): Partial<Sources> {
  return withTerm({ [place]: { ...sources.glossary.get('ondersteuningsplan')?.[place], ...change } })
}

/** A definition of the right form around its first words. */
function sentenceOf(predicate: string): string {
  return `Een ondersteuningsplan is ${predicate} en dat iemand voor later bewaart.`
}

/** A support plan uses a waiting time, that an arrangement, and that a support plan. */
function withCircle(): Sources['glossary'] {
  const { glossary = sources.glossary } = withText('definitie', {
    nl: sentenceOf('een stuk over een wachttijd'),
  })
  const wachttijd = glossary.get('wachttijd')
  if (wachttijd === undefined) throw new TypeError('The term wachttijd is gone; plant the circle elsewhere')
  const nl = 'Een wachttijd is de tijd in dagen die iemand rustig wacht op een arrangement.'
  return new Map([...glossary, ['wachttijd', { ...wachttijd, definitie: { ...wachttijd.definitie, nl } }]])
}

/** One more term, like an existing one but for the change. */
function withNewTerm(change: object): Partial<Sources> {
  const term = sources.glossary.get('ondersteuningsplan')
  if (term === undefined)
    throw new TypeError('The term ondersteuningsplan is gone; plant the faults in another')
  return { glossary: new Map([...sources.glossary, ['nieuw', { ...term, sleutel: 'nieuw', ...change }]]) }
}

function withCodeList(change: object): Partial<Sources> {
  return {
    codeLists: new Map(
      [...sources.codeLists].map(([name, list]) => [
        name,
        name === 'planstatus' ? { ...list, ...change } : list,
      ]),
    ),
  }
}

/** Puts other rules in the place of a property, whose annotations stay. */
function plant(place: Record<string, unknown>, rulesOfPlace: object): void {
  delete place['$ref']
  Object.assign(place, rulesOfPlace)
}

function property(extra: object = {}): object {
  return {
    title: 'Naam',
    'x-en': 'Name',
    'x-begrip': 'naam',
    'x-gegevensgroep': 'referentiegegevens',
    type: 'string',
    minLength: 1,
    maxLength: 9,
    ...extra,
  }
}

function addProperties(place: Record<string, unknown>, count: number): void {
  for (let made = 0; made < count; made++) place[`extra${made}`] = property()
}

function zrmDomains(place: Record<string, unknown>): void {
  const properties = Object(place['properties'])
  for (const domain of ['financien', 'huisvesting', 'justitie']) properties[domain] = property()
}

function condition(name: string): object {
  return {
    if: { properties: { naam: { const: 'x' } }, required: ['naam'] },
    then: { required: [name] },
    else: true,
  }
}

function union(tag: string, first: string, second: string, otherLength = 9): object {
  const variant = (value: string, maxLength: number): object => ({
    ...{
      title: value,
      'x-en': value,
      'x-begrip': 'naam',
      type: 'object',
      required: [tag],
      unevaluatedProperties: false,
    },
    properties: { [tag]: property({ const: value }), tekst: property({ maxLength }) },
  })
  return { type: 'object', required: [tag], oneOf: [variant(first, 9), variant(second, otherLength)] }
}

/** A union whose tag is a number. */
function numberedUnion(): object {
  const variant = (value: number): object => ({
    ...{ title: 'Soort', 'x-en': 'Kind', 'x-begrip': 'naam', type: 'object', required: ['tag'] },
    properties: {
      tag: { title: 'Soort', 'x-en': 'Kind', 'x-begrip': 'naam', type: 'integer', const: value },
    },
    unevaluatedProperties: false,
  })
  return { type: 'object', required: ['tag'], oneOf: [variant(1), variant(2)] }
}
