import { metingChange } from '@samenspraak/sdk/meting/change'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { checkNew, createPolicy } from '@samenspraak/sdk/rights'
import type { AccessRequest, ChangeType, Changed } from '@samenspraak/sdk/rights'
import { roltoewijzingChange } from '@samenspraak/sdk/roltoewijzing/change'
import { toestemmingChange } from '@samenspraak/sdk/toestemming/change'
import { expect, test } from 'vitest'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'

const created = createPolicy(rows, { verraad, version: 'proef' })
if (!created.ok) throw created.issues
const { policy } = created

type Document = Readonly<Record<string, unknown>>
const folder = fromRoot('examples', 'alphen-aan-den-rijn', 'casus-van-eenzaam-naar-vrijwilliger')
const read = (name: string): Document => readJsonFile<Document>(`${folder}/${name}.json`)
const meting = read('meting-participatieladder-start')
const assignment = read('wijkcoach-bij-plan')
const consent = read('toestemming-voor-vrijwilligersorganisatie')

const coach: AccessRequest = {
  rol: 'wijkcoach',
  verwerkingsdoel: 'ondersteuning-uitvoeren',
  op: '2026-06-15',
  wie: {
    roltoewijzing: String(assignment['id']),
    organisatie: String(assignment['organisatie']),
    organisatiesoort: 'wmo-aanbieder',
  },
  zaak: { toegewezen: true, binnenLidmaatschap: true, planstatus: 'actief' },
  personen: [],
  toestemmingen: [],
}

function reasons<T>(
  type: ChangeType<T>,
  document: unknown,
  request: AccessRequest = coach,
): readonly string[] {
  const made: Changed<T> = checkNew(type, { document, request, policy })
  return made.ok ? ['made'] : made.issues.map(({ code, at }) => `${code} ${at}`)
}

test('who may add measurements makes one, and the report says by which rows', () => {
  const made = checkNew(metingChange, { document: meting, request: coach, policy })
  expect(made.ok ? made.document : made.issues).toEqual(meting)
  expect(made.report.gewijzigd.map(({ actie, gegevensgroep }) => `${actie} ${gegevensgroep}`)).toEqual([
    'toevoegen omslag',
    'toevoegen metingen',
  ])
})

test('who is not assigned makes nothing', () => {
  const request = { ...coach, zaak: { ...coach.zaak, toegewezen: false } }
  expect(new Set(reasons(metingChange, meting, request).map((reason) => reason.split(' ')[0]))).toEqual(
    new Set(['rights/change-not-allowed']),
  )
})

test('each value of another data group is refused at its own place', () => {
  const document = read('meting-zelfredzaamheid-start')
  expect(reasons(metingChange, document)).toEqual([
    'rights/change-not-allowed /uitslag/zrm2017/domeinen/geestelijkeGezondheid',
  ])
})

test('what a document says of itself is never enough: nobody assigns a role by it', () => {
  const document = { ...assignment, id: '0f1b6a0e-1d0c-4a52-9d7b-2f6f0f3f9a11' }
  expect(reasons(roltoewijzingChange, document)).toContain('rights/change-not-allowed ')
})

test('nobody makes a consent that their own organisation receives', () => {
  const document = { ...consent, naar: [{ organisatie: coach.wie.organisatie }] }
  expect(reasons(toestemmingChange, document)).toContain('rights/change-gains-rights ')
})

test('a resident who asks by a role assignment says no yes for another either', () => {
  const self = '3f0a6c1e-5b7d-4c21-9e08-1d2f3a4b5c6d'
  const another = '8b1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f'
  const request: AccessRequest = {
    rol: 'inwoner',
    verwerkingsdoel: 'meedoen-door-inwoner',
    op: '2026-06-15',
    wie: { roltoewijzing: String(assignment['id']), inwoner: self },
    zaak: { betrokken: true, planstatus: 'actief' },
    personen: [{ inwoner: self, leeftijdsgroep: '18-en-ouder' }],
    toestemmingen: [],
  }
  const sayYes = (inwoner: string): readonly string[] => {
    const document = { ...consent, over: [self], gegevenDoor: [{ soort: 'inwoner', inwoner }] }
    return reasons(toestemmingChange, document, request).filter((reason) => reason.includes('not-author'))
  }
  expect([sayYes(self), sayYes(another)]).toEqual([[], ['rights/change-not-author /gegevenDoor']])
})

test('a document that does not fit the schema gives every violation with its place', () => {
  expect(reasons(metingChange, { ...meting, datum: 'gisteren', onzin: 1 })).toEqual([
    'rights/change-result-invalid ',
    'rights/change-result-invalid /datum',
  ])
})

test('a request that is not right makes nothing and says what is wrong with it', () => {
  expect(reasons(metingChange, meting, { ...coach, rol: 'tovenaar' })).toEqual(['rights/role-unknown /rol'])
})
