import { readdirSync, readFileSync } from 'node:fs'
import { Project } from 'ts-morph'
import { expect, test } from 'vitest'
import { fromRoot, readJsonFile } from '../scripts/sources/files.ts'

/** What each package may import at run time; a new row needs a decision. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  schemas: [],
  sdk: [],
  'term-search': [],
  // A parser of XML is nobody's side work (docs/decisions/0018).
  fhir: ['@samenspraak/sdk', 'saxes'],
  // What a server and its stores need, each well kept by others.
  registry: [
    '@fastify/rate-limit',
    '@samenspraak/compat',
    '@samenspraak/engine',
    '@samenspraak/schemas',
    '@samenspraak/sdk',
    '@samenspraak/term-search',
    'ajv',
    'ajv-draft-04',
    'ajv-formats',
    'canonicalize',
    'fastify',
    'jose',
    'pg',
    'prom-client',
    'umzug',
    'yaml',
  ],
  // A second opinion on every witness, and the grammar of patterns (docs/decisions/0011).
  compat: ['@cfworker/json-schema', '@eslint-community/regexpp'],
  // The cases are YAML that anybody may read, and answers are held against the schemas of the contract.
  conformance: ['@samenspraak/schemas', 'ajv', 'ajv-formats', 'yaml'],
  // Policy staff bring rows in YAML and expectations in CSV, others their own JSON Schemas; none is ours to parse.
  cli: [
    '@samenspraak/compat',
    '@samenspraak/conformance',
    '@samenspraak/engine',
    '@samenspraak/fhir',
    '@samenspraak/schemas',
    '@samenspraak/sdk',
    '@samenspraak/term-search',
    'ajv',
    'ajv-formats',
    'csv-parse',
    'yaml',
  ],
}

/** What is compiled into a package, so that it needs nothing at run time (docs/decisions/0009). */
const bundled: Readonly<Record<string, readonly string[]>> = {
  'term-search': ['@orama/stemmers', 'minisearch'],
}

/** What a package may import when the program that uses it brings it along (docs/decisions/0010). */
const peers: Readonly<Record<string, readonly string[]>> = {
  sdk: ['@opentelemetry/api'],
  registry: ['@opentelemetry/api'],
  // The worker's client of its broker (docs/decisions/0017), and what builds the site (docs/decisions/0021).
  cli: ['@nats-io/jetstream', '@nats-io/transport-node', '@samenspraak/site'],
}

/** What runs on Node and nowhere else, so that it may use what Node brings. */
const onNode: ReadonlySet<string> = new Set(['cli', 'conformance', 'registry'])

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

test('the packages are those of the table', () => {
  expect(readdirSync(fromRoot('packages')).toSorted()).toEqual(Object.keys(allowed).toSorted())
})

test.each(Object.entries(allowed))('%s depends on nothing else than %j', (name, packages) => {
  const manifest = readJsonFile<Manifest>(fromRoot('packages', name, 'package.json'))
  expect(Object.keys(manifest.dependencies ?? {})).toEqual(packages)
  expect(Object.keys(manifest.peerDependencies ?? {})).toEqual(peers[name] ?? [])
})

test.each(Object.entries(allowed))(
  'the sources of %s import nothing else than themselves and %j',
  (name, packages) => {
    const project = new Project({ skipAddingFilesFromTsConfig: true })
    project.addSourceFilesAtPaths([
      fromRoot('packages', name, 'src/**/*.ts'),
      fromRoot('packages', name, 'generated/**/*.{ts,js}'),
    ])
    const outside = project
      .getSourceFiles()
      .flatMap((file) => [...file.getImportDeclarations(), ...file.getExportDeclarations()])
      .flatMap((declaration) => declaration.getModuleSpecifierValue() ?? [])
      .filter((specifier) => !specifier.startsWith('.'))
      .filter(
        (specifier) =>
          ![...packages, ...(bundled[name] ?? []), ...(peers[name] ?? [])].some(
            (known) => specifier === known || specifier.startsWith(`${known}/`),
          ),
      )
    expect(
      [...new Set(outside)].filter((specifier) => !onNode.has(name) || !specifier.startsWith('node:')),
    ).toEqual([])
  },
)

test('the site reads what the packages publish and imports nothing else of ours', () => {
  const manifest = readJsonFile<Manifest>(fromRoot('site', 'package.json'))
  const ours = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@samenspraak/'))
  expect(ours).toEqual([
    '@samenspraak/compat',
    '@samenspraak/fhir',
    '@samenspraak/schemas',
    '@samenspraak/sdk',
    '@samenspraak/term-search',
  ])
})

test('only the subpath for OpenTelemetry imports OpenTelemetry', () => {
  const project = new Project({ skipAddingFilesFromTsConfig: true })
  project.addSourceFilesAtPaths(fromRoot('packages/sdk/src/**/*.ts'))
  const importing = project
    .getSourceFiles()
    .filter((file) =>
      file.getImportDeclarations().some((one) => one.getModuleSpecifierValue() === '@opentelemetry/api'),
    )
  expect(importing.map((file) => file.getBaseName())).toEqual(['record-access.ts'])
})

test('the SDK, the search and the checker never make code from text and never fetch', () => {
  const project = new Project({ skipAddingFilesFromTsConfig: true })
  project.addSourceFilesAtPaths([
    fromRoot('packages/sdk/src/**/*.ts'),
    fromRoot('packages/sdk/generated/**/*.js'),
    fromRoot('packages/term-search/src/**/*.ts'),
    fromRoot('packages/compat/src/**/*.ts'),
    fromRoot('packages/engine/src/**/*.ts'),
  ])
  const forbidden = /\beval\(|new Function\b|\bfetch\(|XMLHttpRequest|WebSocket/
  const found = project
    .getSourceFiles()
    .filter((file) => forbidden.test(readFileSync(file.getFilePath(), 'utf8')))
  expect(found.map((file) => file.getBaseName())).toEqual([])
})
