import { expect, test } from 'vitest'
import { createTermLinker } from '@samenspraak/term-search'
import { terms } from './terms.ts'

const linker = createTermLinker(terms)

/** Each link as `text=key`, with all keys when there are more. */
function linked(text: string, language: 'en' | 'nl' = 'nl'): readonly string[] {
  return linker
    .links(text, language)
    .map(
      ({ start, end, meanings }) =>
        `${text.slice(start, end)}=${meanings.map(({ sleutel }) => sleutel).join('+')}`,
    )
}

test.each([
  ['Het plan van aanpak en de plannen.', ['plan van aanpak=plan-van-aanpak', 'plannen=plan']],
  ['De doelen van de cliënten; clienten ook.', ['doelen=doel', 'cliënten=client', 'clienten=client']],
  ['Sociale teams en een sociaal team', ['Sociale teams=sociaal-team', 'sociaal team=sociaal-team']],
  ['integrale plannen', ['integrale plannen=ondersteuningsplan']],
  ['Plan\n  van aanpak', ['Plan\n  van aanpak=plan-van-aanpak']],
  ['een plan. Van aanpak is geen sprake', ['plan=plan']],
  ['plan, van aanpak', ['plan=plan']],
  ['een verbond (van zorg) is', ['verbond (van zorg)=verbond-zorg']],
  ['het budget, een integraal budget', ['integraal budget=budget']],
])('%j links %j', (text, links) => {
  expect(linked(text)).toEqual(links)
})

test.each([
  'planning',
  'plan-eigenaar',
  'wijkteam- en gebiedsplan'.replace('wijkteam', 'plan'),
  'werkplan',
  'Wij weten het en melden dat.',
  'de het een is van',
  'his',
  'doelgroep',
  'namens wie',
  'verbonden aan',
  'collectieve kosten',
])('%j links nothing', (text) => {
  expect(linked(text)).toEqual([])
})

test('English text is read with English labels only', () => {
  expect(linked('Goals and plans of area networks, het doel', 'en')).toEqual([
    'Goals=doel',
    'plans=plan',
    'area networks=gebiedsnetwerk',
  ])
})

test('a label in capitals is only read in capitals', () => {
  expect(linked('HIS gave his data', 'en')).toEqual(['HIS=his'])
})

test('an ambiguous word carries all its terms, with the kind of label, the better name first', () => {
  expect(linker.links('De overeenkomsten', 'nl')).toEqual([
    {
      start: 3,
      end: 17,
      meanings: [
        { sleutel: 'contract', kind: 'alternative' },
        { sleutel: 'afspraak', kind: 'hidden' },
      ],
    },
  ])
})

test('of labels that share a word the longest is linked', () => {
  const overlapping = createTermLinker(
    ['aaa bbb', 'bbb cccccc', 'cccccc'].map((label) => ({
      sleutel: label,
      voorkeursterm: { nl: label, en: label },
    })),
  )
  expect(overlapping.links('aaa bbb cccccc', 'nl')).toEqual([
    { start: 4, end: 14, meanings: [{ sleutel: 'bbb cccccc', kind: 'preferred' }] },
  ])
})
