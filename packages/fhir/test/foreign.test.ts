import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { canonical } from '../../../tests/fhir/canonical.ts'
import { fromBundle, toBundle } from '../src/index.ts'
import type { FromBundle, Foreign } from '../src/index.ts'
import { isObject, objectsOf } from '../src/json.ts'
import type { Json, JsonObject } from '../src/json.ts'

const plan = findPlan()
const url = 'https://elsewhere.example/fhir/StructureDefinition/x'
const extension = { url, valueString: 'x' }

/** A sample with something in every place that these tests change. */
function findPlan(): Ondersteuningsplan {
  const samples = Array.from({ length: 300 }, (_, index) => sample('ondersteuningsplan', { seed: 44, index }))
  const found = samples.find(
    ({ status, betrokkenen = [], doelen = [], afspraken = [], eigenWoorden = [], titel }) =>
      status === 'actief' &&
      titel !== undefined &&
      betrokkenen.length > 1 &&
      [doelen, afspraken, eigenWoorden].every(({ length }) => length > 0),
  )
  if (found === undefined) throw new TypeError('no sample has it all')
  return found
}

/** The plan as a Bundle in which one resource of a type was changed by somebody else. */
function changed(type: string, change: (resource: JsonObject) => void, of = plan): JsonObject {
  const bundle: unknown = structuredClone(toBundle(of).bundle)
  if (!isObject(bundle)) return {}
  const found = resourcesOf(bundle).find((resource) => resource['resourceType'] === type)
  if (found !== undefined) change(found)
  return bundle
}

function resourcesOf(bundle: JsonObject): readonly JsonObject[] {
  return objectsOf(bundle['entry']).flatMap(({ resource }) => (isObject(resource) ? [resource] : []))
}

function foreignOf(read: FromBundle): Foreign | undefined {
  return read.ok ? read.foreign : undefined
}

function first(value: Json | undefined): JsonObject {
  return objectsOf(value)[0] ?? {}
}

const additions: readonly (readonly [string, string, (resource: JsonObject) => void])[] = [
  [
    'an extension on the plan',
    'CarePlan',
    (carePlan) => (carePlan['extension'] = [extension, ...objectsOf(carePlan['extension'])]),
  ],
  [
    'a second coding of a category',
    'CarePlan',
    (carePlan) =>
      (first(carePlan['category'])['coding'] = [
        { system: url, code: 'a' },
        { system: 'http://snomed.info/sct', code: '734163000' },
      ]),
  ],
  [
    'the name of who is referred to',
    'CarePlan',
    (carePlan) => (first(carePlan['subject'])['display'] = 'Mw. X'),
  ],
  [
    'a participant in a role that we do not know',
    'CareTeam',
    (team) => (team['participant'] = [{ role: [{ text: 'onbekend' }] }, ...objectsOf(team['participant'])]),
  ],
  ['a status reason', 'Goal', (goal) => (goal['statusReason'] = { text: 'omdat' })],
  [
    'an extension in a reference',
    'Provenance',
    (provenance) => (first(provenance['target'])['extension'] = [extension]),
  ],
  ['an extension on a primitive', 'Task', (task) => (task['_description'] = { extension: [extension] })],
]

test.each(additions)(
  '%s survives being read and written, and is named when reading tolerantly',
  (_what, type, change) => {
    const bundle = changed(type, change)
    const read = fromBundle(bundle, { tolerant: true })
    expect(read.ok && canonical(read.documents.ondersteuningsplannen)).toBe(canonical([plan]))
    expect(read.issues.map(({ code }) => code)).toEqual(['fhir/not-understood'])
    const foreign = foreignOf(read)
    const again = toBundle(plan, foreign === undefined ? {} : { foreign })
    expect(again.issues).toEqual([])
    expect(canonical(again.bundle)).toBe(canonical(bundle))
  },
)

test('a whole resource that is not ours comes back as an entry', () => {
  const bundle = changed('CarePlan', () => undefined)
  const entry = {
    fullUrl: 'urn:uuid:5f0c4a1e-0000-4000-8000-000000000001',
    resource: { resourceType: 'Basic', id: 'a', code: { text: 'x' } },
  }
  bundle['entry'] = [...objectsOf(bundle['entry']), entry]
  const foreign = foreignOf(fromBundle(bundle))
  expect(foreign?.entries).toEqual([entry])
  expect(canonical(toBundle(plan, foreign === undefined ? {} : { foreign }).bundle)).toBe(canonical(bundle))
})

test('what was said about one participant never lands on another when the first one left', () => {
  const team = plan.betrokkenen ?? []
  const bundle = changed(
    'CareTeam',
    (resource) =>
      (first(resource['participant'])['extension'] = [
        ...objectsOf(first(resource['participant'])['extension']),
        extension,
      ]),
  )
  const foreign = foreignOf(fromBundle(bundle))
  const without = toBundle({ ...plan, betrokkenen: team.slice(1) }, foreign === undefined ? {} : { foreign })
  expect(team.length).toBeGreaterThan(1)
  expect(without.issues.map(({ code }) => code)).toEqual(['fhir/foreign-unplaced'])
  expect(JSON.stringify(without.bundle)).not.toContain(url)
})

test('what was said about one participant follows that participant to another place in the list', () => {
  const team = plan.betrokkenen ?? []
  const bundle = changed(
    'CareTeam',
    (resource) =>
      (first(resource['participant'])['extension'] = [
        ...objectsOf(first(resource['participant'])['extension']),
        extension,
      ]),
  )
  const foreign = foreignOf(fromBundle(bundle))
  const turned = toBundle(
    { ...plan, betrokkenen: team.toReversed() },
    foreign === undefined ? {} : { foreign },
  )
  const careTeam = turned.bundle.entry
    .map(({ resource }) => resource)
    .find(({ resourceType }) => resourceType === 'CareTeam')
  const marked = objectsOf(careTeam?.['participant']).filter((participant) =>
    JSON.stringify(participant).includes(url),
  )
  expect(turned.issues).toEqual([])
  expect(marked).toEqual([
    expect.objectContaining({
      member: first(
        first(resourcesOf(bundle).find(({ resourceType }) => resourceType === 'CareTeam')?.['participant'])[
          'member'
        ],
      ),
    }),
  ])
})

test.each(['modifierExtension', 'implicitRules'])(
  'an unknown %s is refused, also when reading tolerantly',
  (name) => {
    const value = name === 'modifierExtension' ? [extension] : 'https://elsewhere.example/rules'
    const bundle = changed('Goal', (goal) => (goal[name] = value))
    const read = fromBundle(bundle, { tolerant: true })
    expect(read).toEqual({
      ok: false,
      issues: [
        expect.objectContaining({
          code: 'fhir/modifier-unknown',
          pointer: expect.stringMatching(new RegExp(`/${name}$`)),
        }),
      ],
    })
  },
)

test('a modifier extension deep within a participant is refused', () => {
  const bundle = changed(
    'CareTeam',
    (team) => (first(team['participant'])['modifierExtension'] = [extension]),
  )
  expect(fromBundle(bundle, { tolerant: true }).ok).toBe(false)
})

test('an Observation that was entered in error is not read as what the resident said', () => {
  const bundle = changed('Observation', (observation) => (observation['status'] = 'entered-in-error'))
  const strict = fromBundle(bundle)
  const tolerant = fromBundle(bundle, { tolerant: true })
  expect(strict.ok).toBe(false)
  expect(strict.issues.map(({ code }) => code)).toEqual(['fhir/modifier-unknown'])
  expect(tolerant.ok && tolerant.foreign.entries.length).toBe(1)
})

test('a narrative is not taken over, and that is said', () => {
  const bundle = changed(
    'CarePlan',
    (carePlan) => (carePlan['text'] = { status: 'generated', div: '<div/>' }),
  )
  const read = fromBundle(bundle)
  expect(read.issues.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['fhir/narrative-left-out', '/entry/0/resource/text'],
  ])
  expect(foreignOf(read)?.parts).toEqual([])
})

test('an unknown code refuses the whole, and reading tolerantly names it and leaves it where it was', () => {
  const bundle = changed('CarePlan', (carePlan) => (carePlan['status'] = 'unknown'))
  const strict = fromBundle(bundle)
  const tolerant = fromBundle(bundle, { tolerant: true })
  expect(strict.issues.map(({ code }) => code)).toContain('fhir/code-unknown')
  expect(tolerant.ok && tolerant.incomplete.map(({ name }) => name)).toEqual(['ondersteuningsplan'])
  expect(foreignOf(tolerant)?.parts).toEqual([expect.objectContaining({ path: '/status', value: 'unknown' })])
})

test('a reference to what is not in the Bundle refuses the whole', () => {
  const bundle = changed('CarePlan', (carePlan) => (carePlan['subject'] = { reference: 'Patient/elsewhere' }))
  expect(fromBundle(bundle).issues.map(({ code }) => code)).toContain('fhir/reference-unresolved')
})

test('no issue holds a value of a citizen', () => {
  const secret = 'GEHEIM-4711'
  const bundle = changed('CarePlan', (carePlan) => {
    carePlan['title'] = { secret }
    carePlan['status'] = secret
    carePlan['note'] = [{ text: secret }]
    carePlan['subject'] = { reference: secret, display: secret }
  })
  const issues = [fromBundle(bundle).issues, fromBundle(bundle, { tolerant: true }).issues]
  expect(JSON.stringify(issues)).not.toContain(secret)
})

test('a side-car that was tampered with cannot reach outside the Bundle', () => {
  const bundle = changed('CarePlan', (carePlan) => (carePlan['language'] = 'nl'))
  const foreign = foreignOf(fromBundle(bundle))
  const parts = ['/__proto__/polluted', '/constructor/prototype/polluted', '/toString/polluted'].map(
    (path) => ({
      fullUrl: foreign?.parts[0]?.fullUrl ?? '',
      path,
      within: [],
      value: true,
    }),
  )
  const { issues } = toBundle(plan, { foreign: { parts, entries: [], renamed: {}, named: {} } })
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
  expect(issues.map(({ code }) => code)).toContain('fhir/foreign-unplaced')
})

test.each([
  '{"resourceType":"Bundle","entry":[{"resource":{"__proto__":{"x":1}}}]}',
  '{"resourceType":"Bundle","a/b":1}',
])('a Bundle with a name that is no element of FHIR is refused: %s', (text) => {
  const received: unknown = JSON.parse(text)
  expect(fromBundle(received, { tolerant: true }).issues.map(({ code }) => code)).toEqual([
    'fhir/bundle-invalid',
  ])
})

test('a Bundle that is deeper than any resource is refused, and so is one with itself in it', () => {
  const endless: JsonObject = { resourceType: 'Bundle' }
  endless['entry'] = [endless]
  expect(fromBundle(endless).issues.map(({ code }) => code)).toEqual(['fhir/bundle-invalid'])
})
