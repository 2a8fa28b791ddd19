import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { serializeTermIndex } from '@samenspraak/term-search'
import { readGlossary } from '../../scripts/sources/glossary/begrip.ts'
import { fromRoot } from '../../scripts/sources/files.ts'
import { isMessageSchema, newestOf, readSchemas } from '../../scripts/sources/schemas.ts'
import { bundleSchema } from '../../scripts/generate/bundle-schema.ts'
import { pascalCase } from '../../scripts/generate/names.ts'
import { schemaSet } from '../../scripts/sources/json-schema.ts'
import { printFigures } from './figure.ts'
import type { Figure } from './figure.ts'

// What a consumer's bundler makes of an import: minified, gzip level 9, in KB of 1,024 bytes.
function kilobytes(source: string): number {
  const built = buildSync({
    stdin: { contents: source, resolveDir: fromRoot('packages', 'cli'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@samenspraak/source'],
    write: false,
  })
  return gzipSync(built.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1024
}

const most = (name: string, value: number, limit: number): Figure => ({
  name,
  value,
  limit,
  unit: 'KB gz',
  bound: 'most',
})
/** What a page loads to search names only. */
function indexSize(): number {
  const index = serializeTermIndex([...readGlossary().values()], { definitions: false })
  return gzipSync(index, { level: 9 }).length / 1024
}

const sources = readSchemas()
const set = schemaSet(sources.map(({ schema }) => schema))
const validators = newestOf(sources)
  .filter(isMessageSchema)
  .map(({ name, schema }) => ({
    name,
    schemaSize: JSON.stringify(bundleSchema(set, schema)).length,
    size: kilobytes(`export { check${pascalCase(name)} } from '@samenspraak/sdk/${name}'`),
  }))
const sizeOf = (name: string): number =>
  validators.find((validator) => validator.name === name)?.size ?? Number.NaN
// A small type: its self-contained schema is at most 9,000 characters.
const small = validators.filter(({ schemaSize }) => schemaSize <= 9000).map(({ name }) => name)

const figures: readonly Figure[] = [
  most('checkOndersteuningsplan with labels and texts in two languages', sizeOf('ondersteuningsplan'), 20),
  ...small.map((name) => most(`check${pascalCase(name)}`, sizeOf(name), 6)),
  most('import of @samenspraak/sdk itself', kilobytes("export * from '@samenspraak/sdk'"), 2),
  most(
    'rules, reader and writer for CloudEvents of anybody',
    kilobytes(
      "export { checkCloudEvent, readCloudEvents, toBatch, toBinary, toStructured } from '@samenspraak/sdk/gebeurtenis'",
    ),
    14,
  ),
  most('all of @samenspraak/sdk/gebeurtenis', kilobytes("export * from '@samenspraak/sdk/gebeurtenis'"), 22),
  most(
    'search and links of @samenspraak/term-search',
    kilobytes("export * from '@samenspraak/term-search'"),
    // Verb forms, swapped letters and laws by article took 1 KB, and the words people use for a term (docs/decisions/0009) half as
    // much index again: first hits on queries that nobody had seen rose from 69 to 80 in a hundred. What a whole term says and
    // names with a mistake in them took 0.3 KB more; what is asked beside an article or for
    // who, and labels that say no, 0.2.
    17,
  ),
  most('index of all terms without definitions', indexSize(), 130),
]
if (!printFigures('Size', figures)) process.exitCode = 1
const sorted = validators.toSorted((a, b) => b.size - a.size)
console.log(
  `  largest: ${sorted
    .slice(0, 5)
    .map(({ name, size }) => `${name} ${size.toFixed(1)}`)
    .join(', ')}`,
)
