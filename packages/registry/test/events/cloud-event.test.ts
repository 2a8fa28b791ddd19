import { CloudEvent } from 'cloudevents'
import { Webhook as Verifier } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { eventOf, eventTypes } from '../../src/events/cloud-event.ts'
import { makeSigningSecret, signatureHeaders } from '../../src/events/delivery/signature.ts'
import type { Entry } from '../../src/journal/entry.ts'

const origin = {
  source: 'urn:nld:oin:00000001234567890000:systeem:register',
  publicUrl: 'https://register.example.org',
}
const entry: Entry = {
  position: 12,
  previous: '0'.repeat(64),
  hash: 'ab'.repeat(32),
  at: '2027-01-02T03:04:05.678Z',
  actor: 'sleutel:regiesysteem',
  action: 'versie-gepubliceerd',
  on: { context: '.alphen', subject: 'plan/a.v1' },
  version: 3,
  contentId: 7,
  schemaHash: 'cd'.repeat(32),
  motivation: 'nieuwe leefgebieden',
}

test('a published version is told thinly: where it stands, not what is in it or who did it', () => {
  expect(eventOf(entry, origin)).toEqual({
    specversion: '1.0',
    id: entry.hash,
    source: origin.source,
    type: 'nl.samenspraak.register.schemaversie-gepubliceerd.v1',
    subject: ':.alphen:plan/a.v1',
    time: entry.at,
    sequence: '12',
    sequencetype: 'Integer',
    datacontenttype: 'application/json',
    dataref: 'https://register.example.org/subjects/%3A.alphen%3Aplan%2Fa.v1/versions/3',
    data: { context: '.alphen', onderwerp: 'plan/a.v1', versie: 3, schemaHash: entry.schemaHash },
  })
})

test('the SDK of CloudEvents itself finds every event valid', () => {
  const { on: _on, version: _version, schemaHash: _hash, ...bare } = entry
  const actions = [
    'versie-gepubliceerd',
    'versie-status-gewijzigd',
    'instelling-verwijderd',
    'register-teruggezet',
  ] as const
  for (const action of actions)
    for (const one of [
      { ...entry, action },
      { ...bare, action },
    ]) {
      const event = eventOf(one, origin)
      expect(new CloudEvent({ ...event }).validate()).toBe(true)
    }
})

test('drafts, keys and webhooks are nobody else’s business', () => {
  const actions = [
    'concept-opgeslagen',
    'concept-verwijderd',
    'sleutel-gewijzigd',
    'abonnement-gewijzigd',
  ] as const
  expect(actions.map((action) => eventOf({ ...entry, action }, origin))).toEqual(actions.map(() => undefined))
})

test('types bear one number, as the Dutch profile asks since 1.1', () => {
  expect(eventTypes.filter((type) => !/^nl\.samenspraak\.register\.[a-z-]+\.v[1-9]\d*$/u.test(type))).toEqual(
    [],
  )
})

test('a receiver with the library of Standard Webhooks accepts a delivery, also during a rotation', () => {
  const [fresh, old] = [makeSigningSecret(), makeSigningSecret()]
  const now = new Date()
  const later = new Date(now.getTime() + 1000).toISOString()
  const headers = signatureHeaders(
    'e1',
    '{"a":"é"}',
    [{ secret: fresh }, { secret: old, expiresAt: later }],
    now,
  )
  expect(new Verifier(fresh).verify('{"a":"é"}', headers)).toEqual({ a: 'é' })
  expect(new Verifier(old).verify('{"a":"é"}', headers)).toEqual({ a: 'é' })
  expect(() => new Verifier(fresh).verify('{"a":"e"}', headers)).toThrow('No matching signature found')
  expect(() => new Verifier(makeSigningSecret()).verify('{"a":"é"}', headers)).toThrow(
    'No matching signature found',
  )
})

test('a secret whose time is over signs no more', () => {
  const [fresh, old] = [makeSigningSecret(), makeSigningSecret()]
  const now = new Date()
  const headers = signatureHeaders(
    'e1',
    '{}',
    [{ secret: fresh }, { secret: old, expiresAt: now.toISOString() }],
    now,
  )
  expect(() => new Verifier(old).verify('{}', headers)).toThrow('No matching signature found')
})
