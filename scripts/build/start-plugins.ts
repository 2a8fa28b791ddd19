import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Plugin } from 'esbuild'

const namespace = 'late-modules'
// A relative name: what looks like a package is left alone by tsup before any plugin sees it.
const loader = './late-modules'

/** What no start needs, though the program can name it. */
export const latePackages = ['ajv', 'ajv/dist/2019.js', 'ajv/dist/2020.js', 'yaml'] as const

/**
 * Gives CommonJS packages their place in a program without loading them: each comes with the first use of something imported
 * from it by name. What they export is asked at build time, of those that the package in `folder` has. Modules of which
 * `isAtOnce` says so load them as ever.
 */
export function lateModules(
  packages: readonly string[],
  folder: string,
  isAtOnce: (importer: string) => boolean = () => false,
): Plugin {
  const require = createRequire(resolve(folder, 'package.json'))
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, importer }) => {
        if (path !== loader && !packages.includes(path)) return undefined
        return isAtOnce(importer) ? { path, external: true } : { path, namespace, sideEffects: false }
      })
      build.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: path === loader ? loaderText : lateModule(path, Object.keys(Object(require(path)))),
      }))
    },
  }
}

/** From wherever the bundler puts it: beside the program the packages are installed. */
const loaderText =
  "import { createRequire } from 'node:module'\nexport const load = createRequire(import.meta.url)\n"

/** A CommonJS module, for only of those the bundler asks a member at every use. */
function lateModule(path: string, names: readonly string[]): string {
  const getters = names.map(
    (name) =>
      `  ${JSON.stringify(name)}: { enumerable: true, get: () => load(${JSON.stringify(path)})[${JSON.stringify(name)}] },`,
  )
  return [
    `const { load } = require(${JSON.stringify(loader)})`,
    'Object.defineProperties(exports, {',
    ...getters.filter((line) => !line.startsWith('  "default"')),
    '})\n',
  ].join('\n')
}

/**
 * `node:http` as CommonJS has it. As an ECMAScript module its members are all read at once, among them those for which Node
 * loads its client for the web: a tenth of a start.
 */
export const plainHttp: Plugin = {
  name: 'plain-http',
  setup(build) {
    build.onResolve({ filter: /^node:https?$/ }, ({ path }) => ({
      path,
      namespace: 'plain-http',
      sideEffects: false,
    }))
    build.onLoad({ filter: /./, namespace: 'plain-http' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})\n`,
    }))
  },
}

/** The names and directions of the modes of compatibility, which much of the registry asks, without the comparer itself. */
export const modesOfCompat: Plugin = {
  name: 'modes-of-compat',
  setup(build) {
    build.onResolve({ filter: /^@samenspraak\/compat$/ }, ({ importer, kind }) =>
      kind === 'dynamic-import' || importer.endsWith('judge.ts')
        ? { path: '@samenspraak/compat', external: true }
        : { path: resolve('packages/compat/src/versions/modes.ts') },
    )
  },
}
