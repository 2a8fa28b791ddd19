import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** Something that this package depends on is not installed. */
export class PackageMissingError extends Error {
  readonly code = 'site/package-missing'

  constructor(name: string) {
    super(`${name} is not installed beside @samenspraak/site`)
  }
}

/** Whether this is the compiled package, and not its sources. */
const isCompiled = import.meta.filename.endsWith('.js')

/** The folder with the pages, the styles and the settings of Astro. */
export const siteRoot: string = resolve(import.meta.dirname, isCompiled ? '../..' : '..')

/** What Node needs before the name of a program to run the sources. */
export const nodeOptions: readonly string[] = isCompiled ? [] : ['--conditions=@samenspraak/source']

/** The program that makes the files of a site. */
export const filesProgram: string = program('make-files')

/** The program of the thread that packs a PDF. */
export const packProgram: string = program('pack-pdf')

function program(name: string): string {
  return join(import.meta.dirname, `${name}.${isCompiled ? 'js' : 'ts'}`)
}

const require = createRequire(join(siteRoot, 'package.json'))

/** The folder of a package that this one depends on, also of one that exports no package.json. */
export function packageFolder(name: string): string {
  const places = require.resolve.paths(name) ?? []
  const folder = places.map((place) => join(place, name)).find((path) => existsSync(path))
  if (folder === undefined) throw new PackageMissingError(name)
  return folder
}

/** The command of Astro that belongs to this package. */
export const astroProgram: string = join(dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs')

/** The folder of data that @samenspraak/schemas publishes. */
export const nationalData: string = dirname(require.resolve('@samenspraak/schemas/index.json'))

/** The script of the edition without internet, which stands inside that file. */
export async function offlineScript(): Promise<string> {
  if (isCompiled) return readFileSync(join(siteRoot, 'build', 'client', 'dist', 'offline.global.js'), 'utf8')
  const { buildSync } = await import('esbuild')
  const { outputFiles } = buildSync({
    entryPoints: [join(siteRoot, 'src', 'client', 'offline.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['@samenspraak/source'],
  })
  return outputFiles[0]?.text ?? ''
}
