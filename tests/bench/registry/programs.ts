import { spawnSync } from 'node:child_process'

/** Programs of the operating system that the figures are taken with: the limit, and the load. */
export function needPrograms(...names: readonly string[]): void {
  const missing = names.filter((name) => !isThere(name))
  if (missing.length === 0) return
  console.log(`  ${missing.join(' and ')} not here yet: apt-get install -y ${missing.join(' ')}`)
  const install = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
  })
  const absent = missing.filter((name) => !isThere(name))
  if (absent.length > 0) throw new ProgramMissingError(absent, install.stderr)
}

/** Without them there are no figures, and no figures is not a pass. */
export class ProgramMissingError extends Error {
  readonly code = 'bench/program-missing'
  constructor(names: readonly string[], said: string) {
    super(`${names.join(' and ')} is needed for these figures and cannot be installed: ${said.trim()}`)
  }
}

function isThere(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}
