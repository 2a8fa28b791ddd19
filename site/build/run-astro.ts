import { spawn } from 'node:child_process'
import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readJsonFile } from '../../scripts/sources/files.ts'
import { astroProgram, nodeOptions, packageFolder, siteRoot } from './package-place.ts'

/** Astro at work on the pages of a site. */
export interface AstroRun {
  /** True as soon as what the editions are made of is written; false when Astro ended before. */
  readonly editions: Promise<boolean>
  /** The exit code when there is one. */
  readonly ended: Promise<number | undefined>
}

/**
 * Starts Astro, which fills `out` with pages. All that it writes besides comes in the folder around `out`: who installed this
 * package need not be allowed to write in it.
 */
export function runAstro(out: string, environment: NodeJS.ProcessEnv): AstroRun {
  const work = dirname(out)
  const root = join(work, 'astro')
  mkdirSync(root)
  linkDependencies(join(work, 'node_modules'))
  const config = relative(root, join(siteRoot, 'astro.config.mjs'))
  const program = spawn(
    process.execPath,
    [...nodeOptions, astroProgram, 'build', '--silent', '--root', root, '--config', config, '--outDir', out],
    {
      // Astro leaves its compiled pages below this folder for as long as it needs them.
      cwd: work,
      stdio: ['ignore', 2, 2, 'ipc'],
      env: {
        ...process.env,
        ...environment,
        ASTRO_TELEMETRY_DISABLED: '1',
        SITE_CACHE: join(work, 'cache'),
        SITE_SOURCES: siteRoot,
      },
    },
  )
  // A fault elsewhere in this program is the end of the whole.
  process.once('exit', () => program.kill())
  const ended = new Promise<number | undefined>((settle) => {
    program.once('error', () => settle(undefined))
    program.once('close', (status) => settle(status ?? undefined))
  })
  const told = new Promise<boolean>((settle) => program.once('message', () => settle(true)))
  return { editions: Promise.race([told, ended.then(() => false)]), ended }
}

/** What this package needs, for the compiled pages: they look for it in the folders above their own. */
function linkDependencies(folder: string): void {
  const { dependencies } = readJsonFile<{ readonly dependencies: Readonly<Record<string, string>> }>(
    join(siteRoot, 'package.json'),
  )
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(realpathSync(packageFolder(name)), link, 'junction')
  }
}
