import { describe, expect, test } from 'vitest'
import { listChanges } from '../../src/changes/list-changes.ts'
import type { Json } from '../../src/json.ts'
import { changeLines, compatible } from './list.ts'

const marked = (marks: object): Json => ({
  title: 'Plan',
  properties: { naam: { type: 'string', ...marks } },
})
const at = '/properties/naam'

const terms: readonly (readonly [title: string, from: Json, to: Json, lines: readonly string[]])[] = [
  [
    'another term is another meaning',
    marked({ 'x-begrip': 'naam' }),
    marked({ 'x-begrip': 'titel' }),
    [`changed major ${at}/x-begrip → ${at}/x-begrip`],
  ],
  [
    'a term that goes takes the meaning along',
    marked({ 'x-begrip': 'naam' }),
    marked({}),
    [`gone major ${at}/x-begrip → ${at}`],
  ],
  [
    'a term for the first time is a promise more',
    marked({}),
    marked({ 'x-begrip': 'naam' }),
    [`added minor ${at} → ${at}/x-begrip`],
  ],
  [
    'another code list gives codes another meaning',
    marked({ 'x-codelijst': 'iwmo-3.1' }),
    marked({ 'x-codelijst': 'iwmo-3.2' }),
    [`code-list-changed major ${at}/x-codelijst → ${at}/x-codelijst`],
  ],
  [
    'only values that stay can change their term',
    marked({ 'x-begrippen': { a: 'doel', b: 'taak' } }),
    marked({ 'x-begrippen': { a: 'actie', c: 'plan' } }),
    [`value-changed major ${at}/x-begrippen → ${at}/x-begrippen`],
  ],
  [
    'a text is a text',
    marked({ title: 'Naam' }),
    marked({ title: 'De naam' }),
    [`text patch ${at}/title → ${at}/title`],
  ],
  [
    'a term behind a reference is reported where it stands',
    { properties: { naam: { $ref: '#/$defs/n' } }, $defs: { n: { 'x-begrip': 'naam' } } },
    { properties: { naam: { $ref: '#/$defs/n' } }, $defs: { n: { 'x-begrip': 'titel' } } },
    ['changed major /$defs/n/x-begrip → /$defs/n/x-begrip'],
  ],
]

describe('what a change does to the meaning of words', () => {
  test.each(terms)('%s', (_, from, to, lines) => {
    expect(changeLines('term', from, to)).toEqual(lines)
  })
})

const rights: readonly (readonly [title: string, from: Json, to: Json, lines: readonly string[]])[] = [
  [
    'a data group that goes leaves nobody to decide',
    marked({ 'x-gegevensgroep': 'doelen' }),
    marked({}),
    [`group-removed major ${at}/x-gegevensgroep → ${at}`],
  ],
  [
    'more minimum is shown to more',
    marked({}),
    marked({ 'x-minimum': true }),
    [`minimum-won major ${at} → ${at}/x-minimum`],
  ],
  [
    'less minimum is shown to fewer',
    marked({ 'x-minimum': true }),
    marked({}),
    [`minimum-lost major ${at}/x-minimum → ${at}`],
  ],
  [
    'what tells of changes is shown to fewer',
    marked({}),
    marked({ 'x-verraadt-wijziging': true }),
    [`telltale-lost major ${at} → ${at}/x-verraadt-wijziging`],
  ],
  [
    'another subject is another person',
    { 'x-over': '/over' },
    { 'x-over': '/inwoner' },
    ['subject-changed major /x-over → /x-over'],
  ],
  ['another owner has other own data', { 'x-eigenaar': '/bron' }, {}, ['owner-changed major /x-eigenaar → ']],
  [
    'another period gives rights at another time',
    {},
    { 'x-periode': '/periode' },
    ['period-changed major  → /x-periode'],
  ],
  ['the order of codes says nothing', { 'x-codes': ['/a', '/b'] }, { 'x-codes': ['/b', '/a'] }, []],
  [
    'another kind of id leads elsewhere',
    marked({}),
    marked({ 'x-id': true }),
    [`id-changed major ${at} → ${at}/x-id`],
  ],
]

describe('what a change does to rights', () => {
  test.each(rights)('%s', (_, from, to, lines) => {
    expect(changeLines('rights', from, to)).toEqual(lines)
  })
})

test('a data group that changes names the roles that win and lose, reading and writing apart', () => {
  const row = (rol: string, gegevensgroep: string, acties: readonly string[], effect = 'toestaan'): Json => ({
    rol,
    gegevensgroep,
    acties,
    effect,
  })
  const policy = [
    row('huisarts', 'gezondheid', ['lezen']),
    row('wijkcoach', 'doelen', ['lezen', 'wijzigen']),
    row('inwoner', 'doelen', ['lezen']),
    row('inwoner', 'gezondheid', ['lezen']),
    row('jurist', 'gezondheid', ['lezen'], 'verbieden'),
  ]
  const changes = listChanges({
    from: marked({ 'x-gegevensgroep': 'doelen' }),
    to: marked({ 'x-gegevensgroep': 'gezondheid' }),
    verdicts: { backward: compatible, forward: compatible },
    policy,
  })
  const place = { from: `${at}/x-gegevensgroep`, to: `${at}/x-gegevensgroep` }
  const change = { notion: 'rights', bump: 'major', at: place } as const
  expect(changes).toEqual([
    {
      ...change,
      code: 'rights/group-changed',
      nl: 'De gegevensgroep van naam ging van doelen naar gezondheid: anderen zien het.',
      en: 'The data group of naam went from doelen to gezondheid: others see it.',
    },
    {
      ...change,
      code: 'rights/access-won',
      nl: 'naam is voortaan ook te lezen voor: huisarts.',
      en: 'naam can from now on also be read by: huisarts.',
    },
    {
      ...change,
      code: 'rights/access-lost',
      nl: 'naam is niet meer te lezen voor: wijkcoach.',
      en: 'naam can no longer be read by: wijkcoach.',
    },
    {
      ...change,
      code: 'rights/access-lost',
      nl: 'naam is niet meer te schrijven voor: wijkcoach.',
      en: 'naam can no longer be written by: wijkcoach.',
    },
  ])
})
