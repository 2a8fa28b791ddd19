import { expect, test } from 'vitest'
import { releaseLines } from '../../scripts/sources/glossary/releases.ts'
import { schemaIndex, terms } from '../../site/src/data/built.ts'
import { releasesWithChanges, withChanges } from '../../site/src/data/changes.ts'
import type { ChangeSources } from '../../site/src/data/changes.ts'

const [first, second] = terms
const change = (versie: string, datum: string) => ({
  versie,
  datum,
  wijziging: { nl: `Wijziging ${versie}.`, en: `Change ${versie}.` },
})
const summary = { nl: 'Kort.', en: 'Short.' }

function shown(sources: ChangeSources): unknown {
  return withChanges(sources).map(({ nummer, updated, changes, entries }) => [
    nummer,
    updated,
    changes.map(({ term, versie, isFirst }) => `${term.sleutel} ${versie}${isFirst ? ' new' : ''}`),
    entries.map(({ naam, versie }) => `${naam} ${versie}`),
  ])
}

test('a change belongs to the first release on or after its day, the newest to the one in preparation', () => {
  if (first === undefined || second === undefined) throw new RangeError('the glossary has two terms')
  const entry = (naam: string, versie: string) => ({
    naam,
    versie,
    id: `id/${naam}/${versie}`,
    titel: summary,
    begrip: naam,
    pad: '',
  })
  expect(
    shown({
      releases: [
        { nummer: '1.0', samenvatting: summary, datum: '2027-01-01', schemas: ['id/plan/1.0'] },
        { nummer: '1.1', samenvatting: summary, datum: '2027-02-01', schemas: [] },
        { nummer: '1.2', samenvatting: summary },
      ],
      terms: [
        { ...first, geschiedenis: [change('1.0', '2026-11-22'), change('1.1', '2027-02-01')] },
        { ...second, geschiedenis: [change('1.0', '2027-01-02'), change('1.1', '2027-03-03')] },
      ],
      schemas: [entry('plan', '1.0'), entry('doel', '1.0')],
    }),
  ).toEqual([
    ['1.0', '2027-01-01', [`${first.sleutel} 1.0 new`], ['plan 1.0']],
    ['1.1', '2027-02-01', [`${first.sleutel} 1.1`, `${second.sleutel} 1.0 new`], []],
    ['1.2', '2027-03-03', [`${second.sleutel} 1.1`], ['doel 1.0']],
  ])
})

test('every change of a term and every schema version is in exactly one release', () => {
  const changes = releasesWithChanges.flatMap((release) => release.changes)
  expect(changes.length).toBe(terms.flatMap(({ geschiedenis }) => geschiedenis).length)
  const ids = releasesWithChanges.flatMap(({ entries }) => entries.map(({ id }) => id))
  expect(ids.toSorted()).toEqual(schemaIndex.schemas.map(({ id }) => id).toSorted())
})

test('the lines that close a release are its day and what it published', () => {
  expect(releaseLines('2027-01-01', ['a', 'b'])).toBe("datum: '2027-01-01'\nschemas:\n  - a\n  - b\n")
  expect(releaseLines('2027-01-01', [])).toBe("datum: '2027-01-01'\nschemas: []\n")
})
