import { expect, test } from 'vitest'
import {
  type GebeurtenisParts,
  makeGebeurtenis,
  readCloudEvents,
  toStructured,
} from '@samenspraak/sdk/gebeurtenis'
import { thinEvent } from './gebeurtenis-cases.ts'

const parts: GebeurtenisParts = {
  id: thinEvent.id,
  source: { oin: '00000099000000017000', systeem: 'regiesysteem' },
  type: thinEvent.type,
  subject: thinEvent.subject,
  time: new Date('2026-05-18T09:12:31Z'),
  dataref: thinEvent.dataref,
}

test('the parts of an event become the event, with nothing to remark', () => {
  expect(makeGebeurtenis(parts)).toEqual({
    ok: true,
    value: { ...thinEvent, time: '2026-05-18T09:12:31.000Z' },
    warnings: [],
  })
})

test('data brings its media type and its schema along, and a place in the order its kind', () => {
  const $schema = 'https://w3id.org/samenspraak/schema/melding/1.0'
  const made = makeGebeurtenis({
    ...parts,
    source: { kvkNummer: '99999901', systeem: 'plansysteem' },
    data: { $schema },
    sequence: 12,
  })
  expect(made.ok && made.value).toMatchObject({
    source: 'urn:nld:kvknr:99999901:systeem:plansysteem',
    datacontenttype: 'application/json',
    dataschema: $schema,
    sequence: '12',
    sequencetype: 'Integer',
    data: { $schema },
  })
})

test('without id and time an event gets a new id and is of now', () => {
  const { id: _id, time: _time, ...rest } = parts
  const [one, two] = [makeGebeurtenis(rest), makeGebeurtenis(rest)]
  if (!one.ok || !two.ok) throw new TypeError('both are valid')
  expect(one.value.id).not.toBe(two.value.id)
  expect(Math.abs(Date.parse(one.value.time) - Date.now())).toBeLessThan(60_000)
})

test('what is made is read by the receiver', () => {
  const made = makeGebeurtenis(parts)
  if (!made.ok) throw new TypeError('it is valid')
  expect(readCloudEvents(toStructured({ ...made.value }))).toMatchObject({ ok: true, events: [made.value] })
})

const { dataref: _dataref, ...withoutWay } = parts

test.each<readonly [string, GebeurtenisParts, readonly (readonly [string, string])[]]>([
  [
    'a BSN in the address of the data',
    { ...parts, dataref: 'https://a.example/123456782' },
    [['cloudevents/bsn', '/dataref']],
  ],
  [
    'a BSN as subject',
    { ...parts, subject: '123456782' },
    [
      ['sdk/format', '/subject'],
      ['cloudevents/bsn', '/subject'],
    ],
  ],
])('%s keeps the event from being sent', (_what, given, issues) => {
  const made = makeGebeurtenis(given)
  expect(made.ok ? [] : made.issues.map(({ code, at }) => [code, at])).toEqual(issues)
})

test('an event without a way to its data may be sent, with a warning', () => {
  const made = makeGebeurtenis(withoutWay)
  expect(made.ok && made.warnings.map(({ code }) => code)).toEqual(['cloudevents/dataref-missing'])
})
