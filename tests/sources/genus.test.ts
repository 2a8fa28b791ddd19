import { expect, test } from 'vitest'
import { genusFindings } from '../../scripts/lint/genus.ts'
import { sources } from './all-sources.ts'
import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'

// A fiets is a rijtuig, and a rijtuig is a voertuig; each case changes what a fiets is.
const voertuig = term('voertuig', 'een ding dat mensen of spullen over een weg vervoert.')
const rijtuig: Begrip = {
  ...term('rijtuig', 'een voertuig op wielen dat iemand zelf laat rijden.'),
  alternatief: { nl: ['kar'] },
  verborgen: { nl: ['wagen'] },
  breder: { begrip: 'voertuig', relatie: 'generiek' },
}

/** What the rule says of a fiets with this definition and these relations. */
function found(predicate: string, change: Partial<Begrip> = {}): readonly string[] {
  const fiets = { ...term('fiets', predicate), alternatief: { nl: ['rijwiel'] }, ...change }
  const glossary = new Map([voertuig, rijtuig, fiets].map((begrip) => [begrip.sleutel, begrip]))
  return [...genusFindings({ ...sources, glossary })].map(
    ({ code, file, at, detail }) => `${file}${at} ${code} (${detail})`,
  )
}

function term(sleutel: string, predicate: string): Begrip {
  return {
    sleutel,
    soort: 'voorziening',
    voorkeursterm: { nl: sleutel, en: sleutel },
    definitie: { nl: `Een ${sleutel} is ${predicate}`, en: `A ${sleutel} is a thing.` },
    uitleg: { nl: 'U rijdt.', en: 'You ride.' },
    status: 'voorgesteld',
    juridischGetoetst: false,
    geschiedenis: [],
  }
}

const underRijtuig = { breder: { begrip: 'rijtuig', relatie: 'generiek' } }
const right: readonly (readonly [why: string, predicate: string, change?: Partial<Begrip>])[] = [
  ['the genus is the broader term', 'een rijtuig met twee wielen.', underRijtuig],
  ['the genus is broader in two steps', 'een licht voertuig met twee wielen.', underRijtuig],
  [
    'the term is a case of the genus',
    'het rijtuig dat in dit huis staat.',
    { breder: { begrip: 'rijtuig', relatie: 'exemplaar' } },
  ],
  ['the genus is no term', 'een toestel met twee wielen.'],
  ['a term comes later in the sentence', 'een toestel dat als rijtuig dient.'],
  ['the word is a hidden label, which may be a wider word', 'een wagen met twee wielen.'],
  ['there is a choice of two', 'een rijtuig of toestel met twee wielen.'],
  ['there is a choice of three', 'een rijtuig, toestel of ding met twee wielen.'],
  ['a portion comes before the word', 'een vaste groep snelle rijtuigen met een eigenaar.'],
  ['the definition opens with a clause', 'wat een rijtuig met twee wielen kan.'],
]

const rightCases = right.map(([why, predicate, change = {}]) => ({ why, predicate, change }))

test.each(rightCases)('nothing is found when $why', ({ predicate, change }) => {
  expect(found(predicate, change)).toEqual([])
})

const wrong: readonly (readonly [
  why: string,
  finding: string,
  predicate: string,
  change?: Partial<Begrip>,
])[] = [
  ['no broader term', '/breder graph/genus-not-broader (rijtuig: rijtuig)', 'een rijtuig met twee wielen.'],
  [
    'words between the article and the genus',
    '/breder graph/genus-not-broader (rijtuig: rijtuig)',
    'het eerste eigen rijtuig waarmee een kind naar school gaat.',
  ],
  [
    'an alternative label as genus',
    '/breder graph/genus-not-broader (kar: rijtuig)',
    'een kar, met twee wielen en een stuur.',
  ],
  [
    'a genus that is only related',
    '/breder graph/genus-not-broader (rijtuig: rijtuig)',
    'een rijtuig met twee wielen.',
    { verwant: ['rijtuig'] },
  ],
  [
    'a genus of which it is a part',
    '/breder graph/genus-not-broader (rijtuig: rijtuig)',
    'een rijtuig met twee wielen.',
    { breder: { begrip: 'rijtuig', relatie: 'partitief' } },
  ],
  [
    'another label of its own as genus',
    '/definitie/nl graph/genus-is-synonym (rijwiel)',
    'een rijwiel waarop een kind zit.',
  ],
]

const wrongCases = wrong.map(([why, finding, predicate, change = {}]) => ({
  why,
  finding,
  predicate,
  change,
}))

test.each(wrongCases)('a definition with $why is found', ({ finding, predicate, change }) => {
  expect(found(predicate, change)).toEqual([`glossary/fiets.yaml${finding}`])
})

test('an everyday word is no genus, in the plural neither', () => {
  const everyday = { ...voertuig, sleutel: 'naam', voorkeursterm: { nl: 'naam', en: 'name' } }
  const voornamen = term('voornamen', 'de officiële namen die een mens heeft.')
  const glossary = new Map([everyday, voornamen].map((begrip) => [begrip.sleutel, begrip]))
  expect([...genusFindings({ ...sources, glossary })]).toEqual([])
})

test('a chain of broader terms that never ends does not stop the rule', () => {
  const round = { ...rijtuig, breder: { begrip: 'rijtuig', relatie: 'generiek' } }
  expect([...genusFindings({ ...sources, glossary: new Map([['rijtuig', round]]) })]).toEqual([])
})
