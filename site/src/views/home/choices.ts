import { questions } from '../../data/built.ts'
import { pairs } from '../compare/pairs.ts'
import type { Pair } from '../compare/pairs.ts'

// What a visitor most likely came for, from the texts that the glossary was made for.
const asked = [
  'ondersteuningsplan-of-arrangement',
  'wat-is-een-gebiedsnetwerk',
  'gemeente-voert-de-regie',
  'lichtere-zorg-inzetten',
  'kwaliteit-monitoren',
  'wat-is-het-preventieve-veld',
]
const confused: readonly (readonly [string, string])[] = [
  ['arrangement', 'ondersteuningsplan'],
  ['algemene-voorziening', 'maatwerkvoorziening'],
  ['aanvraag', 'melding'],
  ['sociaal-team', 'wijkteam'],
  ['client', 'inwoner'],
  ['instemming', 'toestemming'],
  ['beschikking', 'indicatie'],
  ['ondersteuningsplan', 'plan-van-aanpak'],
]

/** The questions of the start page, in their order; one that the glossary dropped is left out. */
export const chosenQuestions = asked.flatMap((key) => questions.find(({ sleutel }) => sleutel === key) ?? [])

/** The pairs of the start page; one that the glossary does not tell apart is left out. */
export const chosenPairs: readonly Pair[] = confused.flatMap(
  ([one, other]) =>
    pairs.find(({ first, second }) =>
      [first, second].every(({ sleutel }) => sleutel === one || sleutel === other),
    ) ?? [],
)
