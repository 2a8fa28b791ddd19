import { readFileSync, writeFileSync } from 'node:fs'
import { fromRoot, readJsonFile } from './sources/files.ts'
import { buildingBlocksName, newestOf, readSchemas } from './sources/schemas.ts'

// Keeps the subpaths of @samenspraak/sdk equal to the schemas: `node scripts/package-exports.ts --write` writes them,
// without --write it only says whether they are right (exit code 1 when not).
interface Manifest {
  exports: Record<string, unknown>
  publishConfig: { exports: Record<string, unknown> }
}

const path = fromRoot('packages', 'sdk', 'package.json')
const manifest = readJsonFile<Manifest>(path)
const entries = sdkEntries()
manifest.exports = Object.fromEntries(
  entries.map(([name, file]) => [name, { '@samenspraak/source': `./${file}.ts`, ...published(file) }]),
)
manifest.publishConfig.exports = Object.fromEntries(entries.map(([name, file]) => [name, published(file)]))
const text = `${JSON.stringify(manifest, null, 2)}\n`

if (process.argv.includes('--write')) {
  writeFileSync(path, text)
} else if (readFileSync(path, 'utf8') !== text) {
  console.error(
    'packages/sdk/package.json: exports are not those of the schemas; run node scripts/package-exports.ts --write',
  )
  process.exitCode = 1
}

/** Subpath -> source file without extension. */
function sdkEntries(): readonly (readonly [subpath: string, file: string])[] {
  const schemas = readSchemas().filter((source) => source.name !== 'metaschema')
  const newest = new Set(newestOf(schemas))
  const own = [
    ['.', 'src/index'],
    ['./change-types', 'generated/change-types'],
    ['./message-types', 'generated/message-types'],
    ['./access-log', 'src/access-log/index'],
    ['./access-log/opentelemetry', 'src/access-log/opentelemetry/index'],
    ['./facts', 'src/facts/index'],
    ['./generated-code', 'src/generated-code/index'],
    ['./json', 'src/json/index'],
    ['./kafka', 'src/kafka/index'],
    ['./migrate', 'src/migrate/index'],
    ['./policy', 'generated/policy'],
    ['./policy-review', 'src/policy-review/index'],
    ['./rights', 'src/rights/index'],
    ['./rights-exports', 'src/rights-exports/index'],
    ['./rights-types', 'generated/rights-types'],
    ['./role-types', 'generated/role-types'],
    ['./role-views', 'src/rights/role/index'],
    ['./sample', 'src/sample/index'],
    ['./streams', 'src/streams/index'],
  ] as const
  const bySchema = schemas.flatMap((source) => {
    const older = newest.has(source) ? '' : source.major
    const subpath = older === '' ? `./${source.name}` : `./${source.name}/${older}`
    const file = older === '' ? `generated/${source.name}` : `generated/${source.name}-${older}`
    return source.name === buildingBlocksName
      ? ([[subpath, file]] as const)
      : ([
          [subpath, file],
          [`${subpath}/rights`, `${file}-rights`],
          [`${subpath}/role`, `${file}-role`],
          [`${subpath}/change`, `${file}-change`],
        ] as const)
  })
  return [...own, ...bySchema]
}

function published(file: string): { readonly types: string; readonly default: string } {
  return { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` }
}
