import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { fromRoot } from '../../scripts/sources/files.ts'
import { requireTerm } from '../../site/src/data/terms.ts'
import type { Release } from '../../site/src/data/changes.ts'
import { feedOf } from '../../site/src/views/changes/feed.ts'

const schema = readFileSync(fromRoot('tests/site/atom.rng'), 'utf8')

const released: Release = {
  nummer: '1.1',
  samenvatting: { nl: 'Kort & <bondig>.', en: 'Short & <sweet>.' },
  datum: '2027-02-01',
  updated: '2027-02-01',
  entries: [],
  changes: [
    {
      term: requireTerm('doel'),
      versie: '1.1',
      datum: '2027-01-15',
      wijziging: { nl: 'Het voorbeeld is nieuw.', en: 'The example is new.' },
      isFirst: false,
    },
    {
      term: requireTerm('plan'),
      versie: '1.0',
      datum: '2027-01-16',
      wijziging: { nl: 'Eerste versie.', en: 'First version.' },
      isFirst: true,
    },
  ],
}

test.each([
  ['the glossary in Dutch', feedOf('nl')],
  ['the glossary in English', feedOf('en')],
  ['a release with a changed term', feedOf('nl', [released])],
])('the feed of %s is valid Atom', async (_what, feed) => {
  expect(await findings(feed)).toEqual([])
})

test('a feed without its moment is refused, so the check can fail', async () => {
  expect(await findings(feedOf('nl').replace(/<updated>[^<]*<\/updated>/, ''))).not.toEqual([])
})

test('a release is one entry and a changed term another; a new term has no entry of its own', () => {
  const feed = feedOf('nl', [released])
  expect([...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id)).toEqual([
    'https://w3id.org/samenspraak/id/wijzigingen/nl',
    'https://w3id.org/samenspraak/id/begrip/doel#nl-1.1',
    'https://w3id.org/samenspraak/id/release/1.1#nl',
  ])
  expect([...feed.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)).toEqual([
    'Samenspraak: Wijzigingen',
    'Wijziging van ‘doel’ (versie 1.1)',
    'Uitgave 1.1 (van 1 februari 2027)',
  ])
})

async function findings(feed: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'feed.xml', contents: feed },
    schema: [{ fileName: 'atom.rng', contents: schema }],
    extension: 'relaxng',
  })
  return errors.map(({ message }) => message)
}
