import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from '../../packages/conformance/src/index.ts'
import { fromRoot } from '../../scripts/sources/files.ts'

const placesOf = (text: string): readonly string[] => {
  const read = readConfig(text)
  return read.ok ? [] : read.places
}

test('a configuration that is wrong is refused by its places, without its secrets', () => {
  expect(placesOf('callers: { maker: { token: 3 } }')).toEqual(['/callers/maker/token'])
  expect(placesOf('callers: { maker: { token: geheim }, reader: { tokn: geheim } }')).toEqual([
    '/callers/reader',
    '/callers/reader/tokn',
  ])
  expect(placesOf('callers: [')).toEqual(['1:11'])
  expect(placesOf('geheim')).toEqual(['/'])
})

test('who is named as a caller must be one', () => {
  const config = `
callers: { maker: { token: geheim } }
makers: { inwoners: nobody }
outsiders: { inwoners: nobody }
before: [{ as: nobody, collection: inwoners, document: {} }]
perCase: { person: { as: nobody, collection: inwoners, document: {} } }`
  expect(placesOf(config)).toEqual([
    '/before/0/as',
    '/perCase/person/as',
    '/makers/inwoners',
    '/outsiders/inwoners',
  ])
})

test('every configuration that the README and the example show can be read', () => {
  const readme = readFileSync(fromRoot('packages/conformance/README.md'), 'utf8')
  const [short = '', coach = ''] = [...readme.matchAll(/```yaml\n([\s\S]+?)```/gu)].map(
    ([, text = '']) => text,
  )
  const [head = ''] = short.split('callers:')
  const example = readFileSync(fromRoot('examples/uitwisseling/conformance.yaml'), 'utf8')
  expect([short, head + coach, example].map((text) => placesOf(text))).toEqual([[], [], []])
})

test('a configuration that stands on nothing says everything itself', () => {
  expect(readConfig('callers: { maker: { token: geheim } }')).toEqual({
    ok: true,
    config: { callers: { maker: { token: 'geheim' } } },
  })
})

test('on the standard every caller has a token of the configuration, and its own words count before those', () => {
  const read = readConfig(`
extends: standard
organisatie: bd170254-6102-43f6-8a4a-7fb2e0ca4205
token: { tokenUrl: 'https://party.example/token', clientId: eigen, clientSecretFrom: SECRET }
callers: { registrar: { clientId: beheer }, reader: { token: geheim } }
makers: { metingen: maker }`)
  if (!read.ok) throw new TypeError(read.places.join(' '))
  const { callers, makers, documents } = read.config
  const organisatie = 'bd170254-6102-43f6-8a4a-7fb2e0ca4205'
  expect([callers['registrar'], callers['reader'], makers?.['metingen'], makers?.['toestemmingen']]).toEqual([
    { organisatie, tokenUrl: 'https://party.example/token', clientId: 'beheer', clientSecretFrom: 'SECRET' },
    {
      organisatie,
      token: 'geheim',
      role: 'schuldhulpverlener',
      purpose: 'ondersteuning-uitvoeren',
      persoon: '{readerRole.id}',
    },
    'maker',
    'resident',
  ])
  expect(Object.keys(documents ?? {})).toContain('toestemmingen')
})
