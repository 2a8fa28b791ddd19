import { expect, test } from 'vitest'
import type { Config, Request } from '../../packages/conformance/src/index.ts'
import { at, parseJson, textAt } from '../../packages/conformance/src/json.ts'
import { createParty } from './party.ts'
import { config, contract, runWith } from './rig.ts'

const organisatie = '7d1e3f0c-2f64-4a5c-9a54-6f3a2f1f8a10'

/** The token of the maker is asked for a person, whose role assignment is made first by somebody else. */
const staged: Config = {
  ...config,
  organisatie,
  callers: {
    ...config.callers,
    registrar: { token: 'maker' },
    maker: {
      tokenUrl: 'https://party.example/token',
      clientId: 'kit',
      clientSecretFrom: 'SECRET',
      persoon: '{role.id}',
      role: 'wmo-consulent',
      purpose: 'onderzoek',
    },
  },
  perCase: {
    role: {
      as: 'registrar',
      collection: 'roltoewijzingen',
      document: {
        $schema: 'https://w3id.org/samenspraak/schema/roltoewijzing/1.0',
        persoon: { soort: 'medewerker', naam: 'Kees Proefdorp' },
        rol: 'wmo-consulent',
        organisatie: '{organisatie}',
        reikwijdte: { soort: 'inwoner', inwoner: '{resident}' },
        inzet: 'in-dienst',
        geheimhouding: 'ambt',
        wettelijkeRegimes: ['wmo2015'],
        periode: { begindatum: '2026-01-05' },
        vastlegging: { versie: 1, vastgelegdOp: '2026-01-05T10:00:00+01:00', bron: '{organisatie}' },
      },
    },
  },
}

test('what a case names is made first, once, and its token is for the person in it', async () => {
  const asked: Request[] = []
  const party = createParty(contract)
  const run = await runWith(
    async (request) => {
      asked.push(request)
      const token = { status: 200, headers: {}, text: '{"access_token":"maker"}' }
      return request.url.endsWith('/token') ? token : party(request)
    },
    { only: 'lezen/inwoners', config: staged, variables: { SECRET: 'geheim' } },
  )
  expect(run.results.flatMap(({ findings }) => findings)).toEqual([])
  const sent = asked.map(
    ({ method, url }) => `${method} ${new URL(url).pathname.replace(/[0-9a-f-]{36}/u, '…')}`,
  )
  expect(sent).toEqual([
    'GET /v1/mogelijkheden',
    'POST /v1/roltoewijzingen',
    'POST /token',
    'POST /v1/inwoners',
    'GET /v1/inwoners/…',
  ])
  const role = parseJson(asked[1]?.body ?? '')
  const form = new URLSearchParams(asked[2]?.body)
  expect(form.get('persoon')).toBe(textAt(role, '/id'))
  expect(parseJson(form.get('authorization_details') ?? '')).toEqual([
    { type: 'https://w3id.org/samenspraak/id/begrip/plan', role: 'wmo-consulent', purpose: 'onderzoek' },
  ])
  expect(at(role, '/organisatie')).toBe(organisatie)
})

test('a case whose beginning is refused says what was not taken', async () => {
  const party = createParty(contract)
  const perCase = { role: { as: 'outsider', collection: 'roltoewijzingen', document: {} } }
  const run = await runWith(party, {
    only: 'lezen/inwoners',
    config: { ...staged, perCase },
    variables: { SECRET: 'x' },
  })
  expect(run.results.map(({ findings }) => findings.map(({ code, en }) => [code, en]))).toEqual([
    [
      [
        'conformance/not-set',
        'What this case needs first was not taken: role (outsider, 403 niet-toegestaan).',
      ],
    ],
  ])
})

test('another caller makes what is of a collection, whatever the case is about', async () => {
  const asked: Request[] = []
  const party = createParty(contract)
  const makers = { toestemmingen: 'resident' }
  await runWith(
    async (request) => {
      asked.push(request)
      return party(request)
    },
    { only: 'toestemming-ingetrokken', config: { ...config, makers } },
  )
  const who = asked
    .filter(({ method }) => method === 'POST')
    .map(({ url, headers }) => [new URL(url).pathname.split('/')[2], headers['Authorization']])
  expect(who).toEqual([
    ['ondersteuningsplannen', 'Bearer maker'],
    ['toestemmingen', 'Bearer resident'],
    ['toestemmingen', 'Bearer resident'],
  ])
})
