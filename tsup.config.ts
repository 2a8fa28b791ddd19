import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { lateModules, latePackages, modesOfCompat, plainHttp } from './scripts/build/start-plugins.ts'

// tsup writes JavaScript only; the declarations come from `tsc -b`, because TypeScript 7 has no compiler API
// (docs/decisions/0003).
interface Manifest {
  readonly exports?: Readonly<Record<string, { readonly '@samenspraak/source'?: string }>>
}

/** Entry name in dist -> source file, for every subpath that has one. */
function entriesOf(folder: string): Record<string, string> {
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const sources = Object.values(manifest.exports ?? {}).flatMap((entry) => entry['@samenspraak/source'] ?? [])
  return Object.fromEntries(sources.map((source) => [source.slice(2, -'.ts'.length), `${folder}/${source}`]))
}

const common = { format: 'esm', target: 'es2023', dts: false, clean: true, silent: true } as const

/** A worker is ready when it has what it checks documents with. */
const isOfTheWorker = (importer: string): boolean => /[\\/]validation[\\/]/u.test(importer)

export default defineConfig([
  {
    ...common,
    entry: entriesOf('packages/engine'),
    outDir: 'packages/engine/dist',
    platform: 'neutral',
  },
  {
    ...common,
    entry: entriesOf('packages/sdk'),
    outDir: 'packages/sdk/dist',
    platform: 'neutral',
    // The program that wants spans brings it along (docs/decisions/0010).
    external: ['@opentelemetry/api'],
  },
  {
    ...common,
    entry: entriesOf('packages/term-search'),
    outDir: 'packages/term-search/dist',
    platform: 'neutral',
    // A package without dependencies (docs/decisions/0009); NOTICE names what is inside.
    noExternal: [/^@orama\/stemmers\//, 'minisearch'],
  },
  {
    ...common,
    entry: entriesOf('packages/compat'),
    outDir: 'packages/compat/dist',
    platform: 'neutral',
    external: ['@cfworker/json-schema', '@eslint-community/regexpp'],
  },
  {
    ...common,
    entry: entriesOf('packages/fhir'),
    outDir: 'packages/fhir/dist',
    platform: 'neutral',
    external: [/^@samenspraak\//, 'saxes'],
  },
  {
    ...common,
    entry: entriesOf('packages/conformance'),
    outDir: 'packages/conformance/dist',
    platform: 'node',
    external: [/^@samenspraak\//, /^ajv/, 'yaml'],
  },
  {
    ...common,
    // The worker is started by name from beside the program.
    entry: {
      'src/main': 'packages/cli/src/main.ts',
      'src/worker': 'packages/cli/src/worker.ts',
      ...entriesOf('packages/cli'),
    },
    outDir: 'packages/cli/dist',
    platform: 'node',
    external: [/^@nats-io\//, /^@samenspraak\//, /^ajv/, /^csv-parse/, 'yaml'],
    esbuildOptions: (options) => {
      options.supported = { 'import-attributes': true }
    },
  },
  {
    ...common,
    // The pages are compiled by Astro, from sources; this is what Node itself runs.
    entry: {
      'build-site': 'site/build/build-site.ts',
      'make-files': 'site/build/make-files.ts',
      'pack-pdf': 'site/build/pack-pdf.ts',
    },
    outDir: 'site/build/dist',
    platform: 'node',
    external: [
      /^@samenspraak\//,
      /^ajv/,
      /^csv-parse/,
      'esbuild',
      'fflate',
      'pdf-lib',
      'playwright-core',
      'yaml',
    ],
  },
  {
    ...common,
    // Stands inside the edition without internet.
    entry: { offline: 'site/src/client/offline.ts' },
    outDir: 'site/build/client/dist',
    format: 'iife',
    target: 'es2022',
    minify: true,
    noExternal: [/^@samenspraak\//],
    esbuildOptions: (options) => {
      options.conditions = ['@samenspraak/source']
    },
  },
  {
    ...common,
    // The worker is started by name from beside the program.
    entry: {
      main: 'packages/registry/src/main.ts',
      worker: 'packages/registry/src/validation/workers/worker.ts',
    },
    outDir: 'packages/registry/dist',
    platform: 'node',
    skipNodeModulesBundle: true,
    // `node:sqlite` has no other name.
    removeNodeProtocol: false,
    // What no start needs, and what costs it more than it is worth, is left to the plugins.
    noExternal: [...latePackages, /^node:https?$/, '@samenspraak/compat'],
    esbuildPlugins: [modesOfCompat, plainHttp, lateModules(latePackages, 'packages/registry', isOfTheWorker)],
    esbuildOptions: (options) => {
      options.supported = { 'import-attributes': true }
    },
  },
])
