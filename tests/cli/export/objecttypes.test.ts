import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'

interface Line {
  readonly objecttype: Readonly<Record<string, unknown>>
  readonly versions: readonly { readonly status: string; readonly jsonSchema: { readonly $id: string } }[]
}

interface Shape {
  readonly properties: Readonly<Record<string, { readonly readOnly?: boolean }>>
}

const described: { readonly components: { readonly schemas: Readonly<Record<string, Shape>> } } = parse(
  // The official description, with its source and licence in NOTE.md beside it.
  readFileSync(join(import.meta.dirname, '../../../packages/registry/test/objecttypes/openapi.yaml'), 'utf8'),
)

/** What the description says of a body: read-only properties are not sent, and others are unknown. */
function bodyShape(name: string): object {
  const { properties = {}, ...shape } = described.components.schemas[name] ?? {}
  const sent = Object.entries(properties).filter(([, { readOnly }]) => readOnly !== true)
  return { ...shape, ...described, properties: Object.fromEntries(sent), additionalProperties: false }
}

async function exported(...words: readonly string[]): Promise<readonly Line[]> {
  const { stdout, exitCode } = await runInMemory(['export', 'objecttypes', ...words])
  expect(exitCode).toBe(0)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line))
}

test('every type and version is a body that the Objecttypes API describes', async () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const isObjectType = ajv.compile(bodyShape('ObjectType'))
  const isObjectVersion = ajv.compile(bodyShape('ObjectVersion'))
  const lines = await exported()
  const refused = lines.flatMap(({ objecttype, versions }) => [
    ...(isObjectType(objecttype) ? [] : [[objecttype['name'], isObjectType.errors]]),
    ...versions.filter((version) => !isObjectVersion(version)).map(() => isObjectVersion.errors),
  ])
  expect(refused).toEqual([])
  expect(lines.length).toBeGreaterThan(30)
  // A plural that was forgotten is the lower-case name.
  expect(
    lines.map(({ objecttype }) => objecttype['namePlural']).filter((name) => /^[a-z]/.test(String(name))),
  ).toEqual([])
})

test('version n of a type is our major version n', async () => {
  const [line] = await exported('zelfredzaamheidsmatrix', '--status', 'published')
  expect(line?.versions.map(({ status, jsonSchema }) => [status, jsonSchema.$id])).toEqual([
    ['published', 'https://w3id.org/samenspraak/schema/zelfredzaamheidsmatrix/1.0'],
    ['published', 'https://w3id.org/samenspraak/schema/zelfredzaamheidsmatrix/2.0'],
  ])
})

test('the schema of a version stands alone and judges the examples as ours does', async () => {
  const [line] = await exported('arrangement')
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const accepts = ajv.compile(line?.versions[0]?.jsonSchema ?? {})
  const folder = join(import.meta.dirname, '../../../schemas/arrangement/1.0')
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))
  expect(accepts(read('valid/eigen-kracht-en-vrijwilliger.json'))).toBe(true)
  expect(accepts(read('invalid/zonder-regels.json'))).toBe(false)
})

test('a type about people is never offered as open, and one with health or debts is strictly confidential', async () => {
  const lines = await exported()
  const aboutPeople = lines.filter(({ versions }) =>
    versions.some(({ jsonSchema }) => 'x-over' in jsonSchema),
  )
  expect(aboutPeople.length).toBeGreaterThan(10)
  const loose = aboutPeople.filter(({ objecttype }) =>
    ['open', 'intern'].includes(String(objecttype['dataClassification'])),
  )
  expect(loose).toEqual([])
  const plan = lines.find(({ objecttype }) => objecttype['name'] === 'Ondersteuningsplan')
  expect(plan?.objecttype['dataClassification']).toBe('strictly_confidential')
})

test('an unknown type is refused with the nearest name', async () => {
  const { stdout, stderr, exitCode } = await runInMemory(['export', 'objecttypes', 'arrangment'])
  expect([stdout, exitCode]).toEqual(['', 4])
  expect(stderr).toContain('arrangement')
})
