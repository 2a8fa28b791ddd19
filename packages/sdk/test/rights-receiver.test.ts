import { describe, expect, test } from 'vitest'
import { createPolicy, viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { terugkoppelingRights } from '@samenspraak/sdk/terugkoppeling/rights'
import { fromRoot, readJsonFile } from '../../../scripts/sources/files.ts'
import { example, forbid, part, permit, seen } from './rights-seen-by-rows.ts'

const feedback = await example('terugkoppeling', 'afgerond-volledig')
const organisation = '5f0a3f6c-64a5-4d0c-9d6e-2b8a1f3c7e41'
const role = 'a2b95c1e-7d38-4f06-8c21-90e4d7b3f615'
const elsewhere = '024524df-9310-4221-9fda-414be73f93b4'
const toMe = [{ soort: 'gericht-aan-wie-vraagt' as const }]
const nameless = {
  ...feedback,
  document: { ...feedback.document, naar: { organisatie: organisation } },
}
const toNobody = { ...feedback, document: without(feedback.document, 'naar') }

function without(document: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== name))
}

/** Whether each of these people is shown what was done. */
function readers(given: typeof feedback, rights = [permit('verwijzing', toMe)]): readonly boolean[] {
  const people = [
    { roltoewijzing: role, organisatie: organisation },
    { roltoewijzing: elsewhere, organisatie: organisation },
    { roltoewijzing: role, organisatie: elsewhere },
    { roltoewijzing: elsewhere, organisatie: elsewhere },
  ]
  return people.map((wie) => part(seen(given, rights, { wie }), 'watGedaan') !== undefined)
}

describe('what is addressed to somebody', () => {
  test('in a role is read in that role, and not by colleagues', () => {
    expect(readers(feedback)).toEqual([true, false, true, false])
  })

  test('is read by everybody of an organisation when it names no role', () => {
    expect(readers(nameless)).toEqual([true, true, false, false])
  })

  test('to nobody is read by nobody, and what forbids receivers holds for all', () => {
    const open = permit('verwijzing')
    expect(readers(toNobody)).toEqual([false, false, false, false])
    expect(readers(toNobody, [open, forbid('verwijzing', toMe)])).toEqual([false, false, false, false])
    expect(readers(feedback, [open, forbid('verwijzing', toMe)])).toEqual([false, true, false, true])
  })

  test('is not asked apart from what else one row asks of it', () => {
    const both = [permit('verwijzing', [...toMe, { soort: 'regime-in', wettelijkeRegimes: ['wmo2015'] }])]
    const other = [permit('verwijzing', [...toMe, { soort: 'regime-in', wettelijkeRegimes: ['jeugdwet'] }])]
    expect([readers(feedback, both), readers(feedback, other)]).toEqual([
      [true, false, true, false],
      [false, false, false, false],
    ])
  })
})

describe('the name of its type', () => {
  test('comes along with anything of a document, though nobody may read its group', () => {
    const { document } = seen(feedback, [permit('verwijzing', toMe)], { wie: { roltoewijzing: role } })
    expect(Object.keys(Object(document)).slice(0, 2)).toEqual(['$schema', 'id'])
  })

  test('alone is nothing, so that it does not tell that there is a document', () => {
    expect(seen(feedback, [permit('omslag')]).document).toBeUndefined()
  })
})

test('a GP who referred reads the feedback with explicit consent, and a colleague of theirs does not', () => {
  const document = readJsonFile(
    fromRoot('examples', 'emmen', 'casus-alleen-lichte-hulp', 'terugkoppeling-aan-huisarts.json'),
  )
  const made = createPolicy(rows, { verraad, version: 'test' })
  const resident = '1c5d1333-0df0-4170-8efd-25cfe70e6b16'
  const requestOf = (roltoewijzing: string, uitdrukkelijk: boolean): AccessRequest => ({
    rol: 'huisarts-verwijzer',
    verwerkingsdoel: 'verwijzing',
    op: '2026-06-01',
    wie: {
      roltoewijzing,
      organisatie: '5ea08005-c76c-415e-93c8-b7ee80a44978',
      organisatiesoort: 'huisartsenpraktijk',
    },
    zaak: {},
    personen: [{ inwoner: resident }],
    toestemmingen: [
      {
        toestemming: 'x',
        inwoner: resident,
        gegevensgroep: 'verwijzing',
        vanRegime: 'wmo2015',
        uitdrukkelijk,
      },
    ],
  })
  const referrer = '66c05f67-8854-4172-9a75-0f5ea762f105'
  const texts = [requestOf(referrer, true), requestOf(referrer, false), requestOf(elsewhere, true)].map(
    (request) =>
      made.ok && terugkoppelingRights.messageType.is(document)
        ? viewOfChecked(terugkoppelingRights, document, request, made.policy).document?.watGedaan
        : 'not even tried',
  )
  expect(texts).toEqual([
    'Vier gesprekken gevoerd. Meneer eet op donderdag mee in het dorpshuis.',
    undefined,
    undefined,
  ])
})
