import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutant.ts'

const request = mutantsOf('conditions/about-request.ts', [
  [
    'a kind of organisation alone is no organisation',
    'wie.organisatie === undefined && wie.organisatiesoort === undefined',
    'wie.organisatie === undefined',
  ],
  [
    'no organisation is any organisation',
    'return wie.organisatie === undefined ? unknown : truthOf(true)',
    'return truthOf(true)',
  ],
  [
    'every kind of organisation will do',
    'return isAmong(condition.organisatiesoorten, wie.organisatiesoort)',
    'return truthOf(condition.organisatiesoorten.length > 0)',
  ],
  [
    'every organisation is a named one',
    'return isAmong(condition.organisaties, wie.organisatie)',
    'return truthOf(wie.organisatie !== undefined)',
  ],
  ['all contracts must be the named one', 'wie.contracten.some(', 'wie.contracten.every('],
  [
    'a contract that is not known is none',
    'return wie.contracten === undefined\n        ? unknown',
    'return wie.contracten === undefined\n        ? no',
  ],
  ['a row starts a day late', 'periode.begindatum <= op', 'periode.begindatum < op'],
  ['a row ends a day early', 'op <= periode.einddatum)', 'op < periode.einddatum)'],
  [
    'a row never ends',
    '(periode.einddatum === undefined || op <= periode.einddatum)',
    "periode.einddatum !== ''",
  ],
  [
    'the purpose is ignored',
    'return within && (verwerkingsdoel === undefined || verwerkingsdoel === asked)',
    "return within && asked !== '' && verwerkingsdoel !== ''",
  ],
  ['who is involved is assigned', 'return fact(zaak.toegewezen)', 'return fact(zaak.betrokken)'],
  [
    'a membership counts whenever it is known',
    'return fact(zaak.binnenLidmaatschap)',
    'return truthOf(zaak.binnenLidmaatschap !== undefined)',
  ],
  [
    'every plan status will do',
    'return isAmong(condition.planstatussen, zaak.planstatus)',
    'return truthOf(condition.planstatussen.length > 0)',
  ],
  [
    'a fact that is not known is so',
    'return value === false ? no : unknown',
    'return truthOf(value !== false)',
  ],
  ['a fact that is not known is not so', 'return value === false ? no : unknown', 'return no'],
  [
    'a code that is not known is another',
    "return value === undefined || value === 'onbekend' ? unknown : truthOf(list.includes(value))",
    "return truthOf(value !== undefined && value !== 'onbekend' && list.includes(value))",
  ],
  [
    'unknown is a code like others',
    "return value === undefined || value === 'onbekend' ? unknown",
    'return value === undefined ? unknown',
  ],
  [
    'of two ages the first counts',
    'return person === undefined || own.length > 1\n        ? unknown',
    'return person === undefined\n        ? unknown',
  ],
])

const element = mutantsOf('conditions/about-element.ts', [
  [
    'about oneself and others is about oneself',
    "return aboutThem(condition.soort, request, 'every')",
    "return aboutThem(condition.soort, request, 'some')",
  ],
  [
    'also about oneself is only about oneself',
    "return aboutThem(condition.soort, request, 'some')",
    "return aboutThem(condition.soort, request, 'every')",
  ],
  [
    'an own task of an organisation is never one',
    "test(soort, ['eigenaar'], hasNothing,",
    "test(soort, ['eigenaar'], hasNobody,",
  ],
  ['a goal that is not known is not own', 'doel === undefined ? unknown : truthOf', 'truthOf'],
  [
    'an unknown act is an act',
    "return value === undefined || value === 'onbekend' ? unknown : truthOf(known.has(value))",
    'return value === undefined ? unknown : truthOf(known.has(value))',
  ],
  [
    'an act that is not said is another',
    "return value === undefined || value === 'onbekend' ? unknown : truthOf(known.has(value))",
    "return truthOf(value !== 'onbekend' && known.has(value))",
  ],
  [
    'an age that is not known is another',
    'return value === undefined ? unknown : truthOf(list.includes(value))',
    'return truthOf(value !== undefined && list.includes(value))',
  ],
  [
    'of two ages of one resident the last counts',
    'known === undefined || known === outcome ? outcome : unknown',
    'outcome',
  ],
  [
    'who can judge is as who cannot',
    "return typeof fact === 'boolean' ? truthOf(fact) : unknown",
    "return typeof fact === 'boolean' ? yes : unknown",
  ],
  ['those for whom somebody acts are forgotten', ', ...(wie.namens ?? [])])', '])'],
  [
    'what is about nobody is about oneself',
    'if (persons.length === 0 || own.size === 0) return unknown',
    'if (own.size === 0) return unknown',
  ],
  [
    'tests of different ages share an answer',
    '`${condition.soort}:${condition.leeftijdsgroepen.join()}`',
    '`${condition.soort}:`',
  ],
  ['tests of different acts share an answer', 'test(`${kind}:${list.join()}`', 'test(`${kind}:`'],
])

/** Faults in single conditions. */
export const conditionMutants: readonly Mutant[] = [...request, ...element]
