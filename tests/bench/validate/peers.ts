import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { bundleSchema } from '../../../scripts/generate/bundle-schema.ts'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { schemaSet } from '../../../scripts/sources/json-schema.ts'
import { readSchemas } from '../../../scripts/sources/schemas.ts'
import { plainStandaloneModule } from '../plain-ajv.ts'

/** Words of a command line; the path of the documents comes behind them. */
export type Words = readonly [program: string, ...words: string[]]

/** What others do with the same lines. */
export interface Peers {
  /** Reads, splits and parses: what every program does that validates objects, before it validates. */
  readonly parse: Words
  /** The same, and the code that ajv writes for the schema. */
  readonly ajv: Words
  /** The quickest command for JSON Schema that npm has; schema behind it. */
  readonly sourcemeta: Words
  /** Our schema as if it were somebody else's: where it stands, and what it is called. */
  readonly theirs: { readonly path: string; readonly id: string }
}

/** Writes their scripts and schemas into a folder. */
export function writePeers(folder: string): Peers {
  const sources = readSchemas()
  const set = schemaSet(sources.map(({ schema }) => schema))
  const schema = sources.find(({ name }) => name === 'ondersteuningsplan')?.schema ?? {}
  const written = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const validator = written('validator.cjs', plainStandaloneModule(set, schema.$id ?? ''))
  const ajv = bundled(
    `import accepts from ${JSON.stringify(validator)}\n${lineLoop('accepts(JSON.parse(text))')}`,
  )
  const bundle = JSON.stringify(withoutOwnDialects(bundleSchema(set, schema)))
  const id = 'https://voorbeeld.example/plan'
  const own = createRequire(import.meta.url).resolve('@sourcemeta/jsonschema/package.json')
  return {
    parse: [process.execPath, written('parse.mjs', lineLoop('JSON.parse(text) !== undefined'))],
    ajv: [process.execPath, written('ajv.mjs', ajv)],
    sourcemeta: [
      process.execPath,
      join(own, '..', 'npm', 'cli.js'),
      'validate',
      '--fast',
      '--format-assertion',
      written('plan.schema.json', bundle),
    ],
    theirs: { path: written('theirs.schema.json', bundle.replaceAll(schema.$id ?? '', id)), id },
  }
}

/** A script that is as quick as it can be made: large chunks, lines found in the bytes, and one buffer to read into. */
function lineLoop(accepts: string): string {
  return `import { openSync, readSync } from 'node:fs'
const file = openSync(process.argv[2])
const room = Buffer.allocUnsafe(1 << 20)
let kept = 0, lines = 0, wrong = 0
for (;;) {
  const count = readSync(file, room, kept, room.length - kept, null)
  if (count === 0) break
  const size = kept + count
  let start = 0
  for (let end = room.indexOf(10); end !== -1 && end < size; end = room.indexOf(10, start)) {
    const text = room.toString('utf8', start, end)
    lines++
    if (!(${accepts})) wrong++
    start = end + 1
  }
  room.copyWithin(0, start, size)
  kept = size - start
}
console.log(lines + ' ' + wrong)
`
}

function bundled(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: fromRoot('packages', 'cli') },
    bundle: true,
    format: 'esm',
    platform: 'node',
    nodePaths: [fromRoot('node_modules')],
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** Our dialect names words that are no more than remarks to others. */
function withoutOwnDialects(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === '$schema' && typeof value === 'string' ? 'https://json-schema.org/draft/2020-12/schema' : value,
    ),
  )
}
