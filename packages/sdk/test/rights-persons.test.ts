import { describe, expect, test } from 'vitest'
import { readSources } from '../../../scripts/sources/sources.ts'
import { isMessageSchema } from '../../../scripts/sources/schemas.ts'
import { example, part, permit, seen } from './rights-seen-by-rows.ts'
import { groupsIn } from './rights-oracle-schema.ts'

const { schemas, set, dataGroups } = readSources()

test('every message with groups of personal data says at its root whom it is about, but for these', () => {
  // Every message has an envelope with ids and names of organisations; that alone makes it not one about residents.
  const personal = new Set(
    dataGroups
      .filter(({ persoonsgegevens, sleutel }) => persoonsgegevens && sleutel !== 'omslag')
      .map(({ sleutel }) => sleutel),
  )
  const silent = schemas.filter(
    (source) =>
      isMessageSchema(source) &&
      source.schema['x-over'] === undefined &&
      groupsIn(set, source.schema).some((group) => personal.has(group)),
  )
  expect(silent.map(({ name, version }) => `${name} ${version}`)).toEqual([
    // Totals: each number is about at least so many residents.
    'ervaringsonderzoek 1.0',
    // A union: each kind of plan says it itself.
    'plan 1.0',
    // The outcome inside a measurement, which says it.
    'zelfredzaamheidsmatrix 1.0',
    'zelfredzaamheidsmatrix 2.0',
  ])
})

describe('a household', () => {
  const aboutMe = [permit('huishouden', [{ soort: 'over-zichzelf' }])]

  test('is about all its members: what is of all is shown to who is or represents all of them', async () => {
    const household = await example('huishouden', 'volledig')
    const [mother = '', ...others] = members(household.document)
    expect(part(seen(household, aboutMe, { wie: { inwoner: mother } }), 'omschrijving')).toBeUndefined()
    const facts = { wie: { inwoner: mother, namens: others } }
    expect(part(seen(household, aboutMe, facts), 'omschrijving')).toBe(household.document['omschrijving'])
  })

  test('shows each member what is about themselves alone', async () => {
    const household = await example('huishouden', 'volledig')
    const [, child = ''] = members(household.document)
    const own = part(seen(household, aboutMe, { wie: { inwoner: child } }), 'leden')
    expect(own).toEqual([Object.values(Object(household.document['leden']))[1]])
  })

  test('of one is about that one', async () => {
    const household = await example('huishouden', 'eenpersoons')
    const [only = ''] = members(household.document)
    expect(part(seen(household, aboutMe, { wie: { inwoner: only } }), 'soort')).toBe('eenpersoons')
  })

  test('asks the consent of every member, also of one who left', async () => {
    const household = await example('huishouden', 'volledig')
    const everybody = members(household.document)
    const asked = permit('huishouden', [
      { soort: 'toestemming-gegeven', welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: true } },
    ])
    const document = {
      ...household.document,
      vastlegging: { ...Object(household.document['vastlegging']), wettelijkRegime: 'wmo2015' },
    }
    const given = (residents: readonly string[]): unknown =>
      part(
        seen({ ...household, document }, [asked], {
          toestemmingen: residents.map((inwoner) => ({
            toestemming: '8b7930d4-99b4-45f0-9cef-6f98e824403b',
            inwoner,
            gegevensgroep: 'huishouden',
            vanRegime: 'wmo2015',
            uitdrukkelijk: true,
          })),
        }),
        'omschrijving',
      )
    expect(given(everybody.filter((_member, index) => index !== 2))).toBeUndefined()
    expect(given(everybody)).toBeDefined()
  })
})

function members({ leden }: Readonly<Record<string, unknown>>): readonly string[] {
  return Array.isArray(leden)
    ? leden.map((member: unknown) => String(Reflect.get(Object(member), 'inwoner')))
    : []
}
