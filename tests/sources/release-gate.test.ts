import { describe, expect, test } from 'vitest'
import type { Json } from '../../packages/compat/src/index.ts'
import { askedBumps } from '../../scripts/release-gate/asked-bumps.ts'
import { bumpBetween } from '../../scripts/release-gate/bump.ts'
import { changesetBumps } from '../../scripts/release-gate/changesets.ts'
import { gateFindings } from '../../scripts/release-gate/gate-findings.ts'
import { readReleased, ReleaseUnreadableError } from '../../scripts/release-gate/released.ts'

const base = 'https://w3id.org/samenspraak/schema/'
const blocks = `${base}bouwstenen/1.0`

/** A schema version as JSON text would give it. */
function taak(
  version: string,
  properties: Record<string, Json>,
  more: Record<string, Json> = {},
): readonly [string, Json] {
  return [
    `${base}taak/${version}`,
    { $id: `${base}taak/${version}`, type: 'object', properties, unevaluatedProperties: false, ...more },
  ]
}

const naam = { type: 'string', 'x-begrip': 'naam', 'x-gegevensgroep': 'doelen' }
const released = new Map<string, Json>([taak('1.0', { naam })])

/** What is asked of the packages and of the number of the schema, for each schema that changed. */
function asked(
  now: readonly (readonly [string, Json])[],
  before: ReadonlyMap<string, Json> = released,
): readonly string[] {
  return askedBumps(before, new Map(now), []).map(
    ({ from, to, schemas, sdk, own }) =>
      `${from?.slice(base.length)} → ${to?.slice(base.length)}: schemas ${schemas}, sdk ${sdk}, own ${own}`,
  )
}

describe('what the schemas ask since a release', () => {
  test.each([
    ['nothing, when nothing changed', [taak('1.0', { naam })], []],
    [
      'a minor version for an optional property more',
      [taak('1.0', { naam, doel: naam })],
      ['taak/1.0 → taak/1.0: schemas minor, sdk minor, own minor'],
    ],
    [
      'a major version for a property that became required',
      [taak('1.0', { naam }, { required: ['naam'] })],
      ['taak/1.0 → taak/1.0: schemas major, sdk major, own major'],
    ],
    [
      'a major version for another term',
      [taak('1.0', { naam: { ...naam, 'x-begrip': 'titel' } })],
      ['taak/1.0 → taak/1.0: schemas major, sdk major, own major'],
    ],
    [
      'a major version for another data group',
      [taak('1.0', { naam: { ...naam, 'x-gegevensgroep': 'omslag' } })],
      ['taak/1.0 → taak/1.0: schemas major, sdk major, own major'],
    ],
    [
      'a patch for a text',
      [taak('1.0', { naam: { ...naam, title: 'De naam' } })],
      ['taak/1.0 → taak/1.0: schemas patch, sdk patch, own patch'],
    ],
    [
      'a minor version for a version beside the old one',
      [taak('1.0', { naam }), taak('1.1', { naam, doel: naam })],
      ['taak/1.0 → taak/1.1: schemas minor, sdk minor, own minor'],
    ],
    [
      'of the SDK a major version for a new major, which its types move on to',
      [taak('1.0', { naam }), taak('2.0', {})],
      ['taak/1.0 → taak/2.0: schemas minor, sdk major, own major'],
    ],
    [
      'a minor version for a schema that is new',
      [taak('1.0', { naam }), [`${base}doel/1.0`, {}]],
      ['undefined → doel/1.0: schemas minor, sdk minor, own none'],
    ],
    [
      'a major version for a schema that is gone',
      [],
      ['taak/1.0 → undefined: schemas major, sdk major, own major'],
    ],
  ] satisfies readonly (readonly [string, readonly (readonly [string, Json])[], readonly string[]])[])(
    '%s',
    (_, now, lines) => {
      expect(asked(now)).toEqual(lines)
    },
  )

  test('a change of a building block is asked of the schema that uses it', () => {
    const using = taak('1.0', { naam: { $ref: `${blocks}#/$defs/tekst` } })
    const withBlock = (maxLength: number): readonly (readonly [string, Json])[] => [
      using,
      [blocks, { $id: blocks, $defs: { tekst: { type: 'string', maxLength } } }],
    ]
    expect(asked(withBlock(5), new Map(withBlock(9)))).toEqual([
      'taak/1.0 → taak/1.0: schemas major, sdk major, own major',
      'bouwstenen/1.0 → bouwstenen/1.0: schemas patch, sdk patch, own patch',
    ])
  })
})

describe('the gate', () => {
  const change = (schemas: 'major' | 'minor' | 'patch' | 'none', more: object = {}) => ({
    from: `${base}taak/1.0`,
    to: `${base}taak/1.0`,
    schemas,
    sdk: schemas,
    own: schemas,
    changes: [],
    ...more,
  })
  const both = (version: string, bump: 'major' | 'minor' | 'patch' | 'none') => ({
    schemas: { version, bump },
    sdk: { version, bump },
  })
  const codes = (...input: Parameters<typeof gateFindings>): readonly string[] =>
    gateFindings(...input).map(({ code, about }) => `${code} ${about}`)

  test.each([
    ['the right bump passes', change('major'), both('1.2.0', 'major'), []],
    [
      'a planted bump that is too low fails for both packages',
      change('major'),
      both('1.2.0', 'minor'),
      ['release/bump-too-low @samenspraak/schemas', 'release/bump-too-low @samenspraak/sdk'],
    ],
    [
      'no changeset at all fails',
      change('patch'),
      both('1.2.0', 'none'),
      ['release/bump-too-low @samenspraak/schemas', 'release/bump-too-low @samenspraak/sdk'],
    ],
    [
      'a planted bump that is too high fails for the schemas',
      change('patch'),
      both('1.2.0', 'major'),
      ['release/bump-too-high @samenspraak/schemas'],
    ],
    ['before 1.0.0 a minor version may break', change('major'), both('0.3.0', 'minor'), []],
    [
      'before 1.0.0 a patch may not break',
      change('minor'),
      both('0.3.0', 'patch'),
      ['release/bump-too-low @samenspraak/schemas', 'release/bump-too-low @samenspraak/sdk'],
    ],
    [
      'glossary and code lists may ask a minor version of their own',
      change('none'),
      both('1.2.0', 'minor'),
      [],
    ],
    [
      'nothing in the schemas asks a major version',
      change('none'),
      both('1.2.0', 'major'),
      ['release/bump-too-high @samenspraak/schemas'],
    ],
    [
      'a version that breaks under the same major fails',
      change('minor', { to: `${base}taak/1.1`, own: 'major' }),
      both('1.2.0', 'minor'),
      [`release/major-missing ${base}taak/1.1`],
    ],
    [
      'a new major that breaks nothing fails',
      change('minor', { to: `${base}taak/2.0`, own: 'minor' }),
      both('1.2.0', 'minor'),
      [`release/major-needless ${base}taak/2.0`],
    ],
  ])('%s', (_, one, packages, expected) => {
    expect(codes([one], packages)).toEqual(expected)
  })
})

test('of several changesets the highest counts, per package', () => {
  const texts = [
    "---\n'@samenspraak/schemas': patch\n---\n\nText.\n",
    "---\r\n'@samenspraak/schemas': minor\r\n'@samenspraak/cli': major\r\n---\r\nText.\r\n",
    '---\n---\nNothing.\n',
    'No front matter.',
  ]
  expect([...changesetBumps(texts)]).toEqual([
    ['@samenspraak/schemas', 'minor'],
    ['@samenspraak/cli', 'major'],
  ])
})

test('a version number that was raised counts as its bump', () => {
  const steps = ['1.2.3', '1.2.4', '1.3.0', '2.0.0'].map((after) => bumpBetween('1.2.3', after))
  expect(steps).toEqual(['none', 'patch', 'minor', 'major'])
})

test('a ref without schemas is refused, because anything would pass', () => {
  expect(() => readReleased('no-such-ref')).toThrow(ReleaseUnreadableError)
})
