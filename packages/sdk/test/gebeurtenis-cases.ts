import type { EventRuleCode } from '@samenspraak/sdk/gebeurtenis'

/** An event without fault, thin and with everything the profile asks for. */
export const thinEvent = {
  specversion: '1.0',
  id: '7b301b29-1d1b-4287-a940-2c38536f4d66',
  source: 'urn:nld:oin:00000099000000017000:systeem:regiesysteem',
  type: 'nl.meldingen.melding-ontvangen.v1',
  subject: '2840176e-cb5a-424f-8e87-af4800ec5e64',
  time: '2026-05-18T09:12:31Z',
  dataref: 'https://api.gemeente.example/v1/meldingen/2840176e-cb5a-424f-8e87-af4800ec5e64',
}

/** One change to that event, and the codes that it should give. */
export interface EventCase {
  readonly what: string
  readonly change: Readonly<Record<string, unknown>>
  readonly codes: readonly EventRuleCode[]
  /** Only where the `cloudevents` package judges the change in another way, with the reason. */
  readonly judgeDiffers?: string
}

const long = 'a'.repeat(21)

/** What CloudEvents itself decides. */
export const coreCases: readonly EventCase[] = [
  { what: 'nothing wrong', change: {}, codes: [] },
  { what: 'no type', change: { type: undefined }, codes: ['cloudevents/required'] },
  {
    what: 'no id',
    change: { id: undefined },
    codes: ['cloudevents/required'],
    judgeDiffers: 'gives a random one',
  },
  {
    what: 'no time',
    change: { time: undefined },
    codes: [],
  },
  { what: 'an empty source', change: { source: '' }, codes: ['cloudevents/empty'] },
  { what: 'an empty subject', change: { subject: '' }, codes: ['cloudevents/empty'] },
  { what: 'an empty type', change: { type: '' }, codes: ['cloudevents/empty'] },
  { what: 'an id that is a number', change: { id: 12 }, codes: ['cloudevents/not-text'] },
  {
    what: 'a source with a space',
    change: { source: 'urn:nld:kvknr:99999901:systeem:een twee' },
    codes: ['cloudevents/source-reference'],
  },
  {
    what: 'an old version of CloudEvents',
    change: { specversion: '0.3' },
    codes: ['cloudevents/specversion'],
    judgeDiffers: 'also speaks 0.3',
  },
  { what: 'a capital in a name', change: { planId: 'a' }, codes: ['cloudevents/name'] },
  { what: 'a dash in a name', change: { 'plan-id': 'a' }, codes: ['cloudevents/name'] },
  { what: 'a name of 21 letters', change: { [long]: 'a' }, codes: ['cloudevents/name-length'] },
  {
    what: 'an object as extension',
    change: { plan: { id: 'a' } },
    codes: ['cloudevents/value'],
    judgeDiffers: 'takes any object',
  },
  {
    what: 'a list as extension',
    change: { plan: ['a'] },
    codes: ['cloudevents/value'],
    judgeDiffers: 'takes any object',
  },
  {
    what: 'a number with decimals',
    change: { plan: 1.5 },
    codes: ['cloudevents/value'],
  },
  {
    what: 'a number over 32 bits',
    change: { plan: 2147483648 },
    codes: ['cloudevents/value'],
    judgeDiffers: 'takes any number',
  },
  { what: 'a number of 32 bits, true, and null', change: { plan: 12, dicht: true, leeg: null }, codes: [] },
  {
    what: 'a new line in the subject',
    change: { subject: 'a\nb' },
    codes: ['cloudevents/characters', 'cloudevents/subject-opaque'],
    judgeDiffers: 'looks at no characters',
  },
  {
    what: 'half a character',
    change: { plan: '\ud83d' },
    codes: ['cloudevents/characters'],
    judgeDiffers: 'looks at no characters',
  },
  {
    what: 'a noncharacter',
    change: { plan: '\ufdd0' },
    codes: ['cloudevents/characters'],
    judgeDiffers: 'looks at no characters',
  },
  {
    what: 'a time without zone',
    change: { time: '2026-05-18T09:12:31' },
    codes: ['cloudevents/time'],
    judgeDiffers: 'makes it a moment of the zone of the machine',
  },
  {
    what: 'a date for a time',
    change: { time: '2026-05-18' },
    codes: ['cloudevents/time'],
  },
  { what: 'a time in lower case', change: { time: '2026-05-18t09:12:31z' }, codes: [] },
  {
    what: 'a schema that is no whole URI',
    change: { dataschema: '/schemas/1.0' },
    codes: ['cloudevents/dataschema-uri'],
  },
  {
    what: 'a content type without a slash',
    change: { datacontenttype: 'json' },
    codes: ['cloudevents/datacontenttype'],
    judgeDiffers: 'takes any text',
  },
  {
    what: 'a reference with a bracket',
    change: { dataref: 'https://api.gemeente.example/[x' },
    codes: ['cloudevents/dataref-reference'],
    judgeDiffers: 'does not know the extension',
  },
  {
    what: 'a kind of sequence without a sequence',
    change: { sequencetype: 'Integer' },
    codes: ['cloudevents/sequence-missing'],
    judgeDiffers: 'does not know the extension',
  },
  {
    what: 'a sequence that is no number',
    change: { sequencetype: 'Integer', sequence: '07' },
    codes: ['cloudevents/sequence-integer'],
    judgeDiffers: 'does not know the extension',
  },
  {
    what: 'data that is no Base64',
    change: { data_base64: 'a b' },
    codes: ['cloudevents/data-base64'],
    judgeDiffers: 'decodes what it can',
  },
  {
    what: 'data in two ways',
    change: { data: {}, data_base64: 'AA==' },
    codes: ['cloudevents/data-twice'],
    judgeDiffers: 'keeps one of them',
  },
  {
    what: 'data of 64 kB',
    change: { data: { tekst: 'x'.repeat(65_536) } },
    codes: ['cloudevents/size'],
  },
]

/** What the Dutch profile, and we, add. */
export const profileCases: readonly EventCase[] = [
  ...(
    [
      [
        'a source of another kind',
        'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
        ['cloudevents/source-urn'],
      ],
      [
        'a source with the name of a municipality',
        'urn:nld:gemeente-nijmegen.burgerzakensysteem',
        ['cloudevents/source-organisation'],
      ],
      ['a source by KvK number', 'urn:nld:kvknr:09220932.burgerzakensysteem', []],
      ['the OIN of the profile', 'urn:nld:oin:00000001823288444000:systeem:BRP-component', []],
      ['an OIN of 19', 'urn:nld:oin:0000000182328844400:systeem:x', ['cloudevents/source-oin']],
      [
        'an OIN with an unknown prefix',
        'urn:nld:oin:00000005823288444000:systeem:x',
        ['cloudevents/source-oin'],
      ],
      ['a KvK number of seven', 'urn:nld:kvknr:9999990:systeem:x', ['cloudevents/source-kvk']],
      ['no system', 'urn:nld:kvknr:99999901', ['cloudevents/source-system']],
      ['a system without a name', 'urn:nld:kvknr:99999901:systeem:', ['cloudevents/source-system']],
      ['the place of the data', thinEvent.dataref, ['cloudevents/source-location', 'cloudevents/source-urn']],
      ['an address', 'https://gemeente.example', ['cloudevents/source-address', 'cloudevents/source-urn']],
    ] as const
  ).map(([what, source, codes]) => ({ what, change: { source }, codes })),
  ...(
    [
      ['one word', 'PlanVastgesteld', ['cloudevents/type-notation']],
      ['a space', 'nl.plannen.plan vastgesteld', ['cloudevents/type-notation']],
      ['an empty part', 'nl..vastgesteld', ['cloudevents/type-notation']],
      ['a domain in normal order', 'brp.gemeente.nl', ['cloudevents/type-order']],
      ['three version numbers', 'nl.plannen.plan-vastgesteld.v1.2.0', ['cloudevents/type-version']],
      ['a version without v', 'nl.plannen.plan-vastgesteld.1', ['cloudevents/type-version']],
      ['two versions', 'nl.plannen.v1.plan-vastgesteld.v2', ['cloudevents/type-version']],
      ['a version of three in one part', 'nl.plannen.plan-vastgesteld.v1-2-0', ['cloudevents/type-version']],
      ['no version', 'nl.brp.persoon-verhuisd', []],
      ['a suffix', 'nl.brp.verhuizing.binnengemeentelijk', []],
      ['a law with a year', 'nl.wmo-2015.melding-ontvangen.v1', []],
      ['a domain in the singular', 'nl.natuurlijk-persoon.persoon-verhuisd', ['cloudevents/type-plural']],
      ['an organisation', 'nl.plannen.gemeente-alphen.vastgesteld', ['cloudevents/type-organisation']],
    ] as const
  ).map(([what, type, codes]) => ({ what: `type: ${what}`, change: { type }, codes })),
  {
    what: 'data in XML',
    change: { data: '<a/>', datacontenttype: 'application/xml' },
    codes: ['cloudevents/datacontenttype-json'],
  },
  {
    what: 'data in a JSON of its own',
    change: { data: {}, datacontenttype: 'application/vnd.x+json; charset=utf-8' },
    codes: [],
  },
  {
    what: 'a schema without a version',
    change: { dataschema: 'https://w3id.org/samenspraak/schema/melding' },
    codes: ['cloudevents/dataschema-version'],
  },
  {
    what: 'a schema with a version',
    change: { dataschema: 'https://gemeente.example/melding-v1.json' },
    codes: [],
  },
  {
    what: 'no data and no way to it',
    change: { dataref: undefined },
    codes: ['cloudevents/dataref-missing'],
  },
  {
    what: 'a reference without TLS',
    change: { dataref: 'http://api.gemeente.example/v1' },
    codes: ['cloudevents/dataref-tls'],
  },
  { what: 'the example of the profile', change: { subject: '999990342' }, codes: ['cloudevents/bsn'] },
  { what: 'an e-mail address', change: { subject: 'mens%40voorbeeld.nl' }, codes: ['cloudevents/email'] },
  {
    what: 'a name',
    change: { subject: 'Voorbeeld van der Test' },
    codes: ['cloudevents/person-name', 'cloudevents/subject-opaque'],
  },
  { what: 'initials', change: { betrokkene: 'V. de Test' }, codes: ['cloudevents/person-name'] },
  {
    what: 'an attribute for a date of birth',
    change: { geboortedatum: 'x' },
    codes: ['cloudevents/personal-attribute'],
  },
  { what: 'a number as an extension', change: { plan: 123456782 }, codes: ['cloudevents/bsn'] },
  { what: 'a number as a name', change: { n123456782: 'x' }, codes: ['cloudevents/bsn'] },
  {
    what: 'a counter that happens to pass the test',
    change: { sequence: '123456782', sequencetype: 'Integer' },
    codes: [],
  },
  {
    what: 'nanoseconds that happen to pass the test',
    change: { time: '2026-05-18T09:12:31.123456782Z' },
    codes: [],
  },
]
