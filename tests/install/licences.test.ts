import { expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { broughtAlong, listOf } from './licence-list.ts'
import { isWelcome } from './sbom.ts'

// When what we bring along changed with reason: `vitest run tests/install/licences.test.ts --update`, and read what changed.
const all = broughtAlong()

test('docs/licences.csv has every package that ours bring along, with its version and licence', async () => {
  await expect(listOf(all)).toMatchFileSnapshot(fromRoot('docs', 'licences.csv'))
})

test('what is not welcome by its licence alone is looked at one by one, and only the builder of the site has such', () => {
  const asked = all.filter(({ licence }) => !isWelcome(licence))
  expect(asked.map(({ name, licence, by }) => ({ name, licence, by }))).toEqual(
    (
      [
        // The font of the site, which may be passed on with it under its own name.
        ['@fontsource-variable/noto-sans', 'OFL-1.1'],
        // Of Python; it asks no more than that its notice stays.
        ['argparse', 'Python-2.0'],
        // These run unchanged while the site is built; nothing of them is in the site but what they draw or shrink.
        ['elkjs', 'EPL-2.0 OR GPL-3.0-or-later'],
        ['lightningcss', 'MPL-2.0'],
        // Zlib asks that nobody else claims to have made it.
        ['pako', '(MIT AND Zlib)'],
      ] as const
    ).map(([name, licence]) => ({ name, licence, by: ['@samenspraak/site'] })),
  )
})

test('the SDK brings nothing along, and neither do the schemas', () => {
  const bare = ['@samenspraak/sdk', '@samenspraak/schemas']
  expect(all.filter(({ by }) => by.some((name) => bare.includes(name)))).toEqual([])
})
