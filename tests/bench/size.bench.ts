import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { fromRoot } from '../../scripts/sources/files.ts'
import { isMessageSchema, newestOf, readSchemas } from '../../scripts/sources/schemas.ts'
import { pascalCase } from '../../scripts/generate/names.ts'
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
const validators = newestOf(readSchemas())
  .filter(isMessageSchema)
  .map(({ name }) => ({
    name,
    size: kilobytes(`export { check${pascalCase(name)} } from '@samenspraak/sdk/${name}'`),
  }))
const sizeOf = (name: string): number =>
  validators.find((validator) => validator.name === name)?.size ?? Number.NaN
const small = ['gebied', 'huishouden', 'gegevensgroep', 'rol', 'terugkoppeling', 'zelfredzaamheidsmatrix']

const figures: readonly Figure[] = [
  most('checkOndersteuningsplan with labels and texts in two languages', sizeOf('ondersteuningsplan'), 20),
  ...small.map((name) => most(`check${pascalCase(name)}`, sizeOf(name), 6)),
  most('import of @samenspraak/sdk itself', kilobytes("export * from '@samenspraak/sdk'"), 2),
]
if (!printFigures('Size', figures)) process.exitCode = 1
const sorted = validators.toSorted((a, b) => b.size - a.size)
console.log(
  `  largest: ${sorted
    .slice(0, 5)
    .map(({ name, size }) => `${name} ${size.toFixed(1)}`)
    .join(', ')}`,
)
