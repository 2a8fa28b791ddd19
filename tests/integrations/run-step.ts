import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from '../../scripts/sources/files.ts'

/** What a step left behind. */
export interface StepRan {
  readonly stdout: string
  readonly exitCode: number | null
}

/** Runs the lines of a step as its platform does, with this command in the place of the one that npx would fetch. */
export async function runStep(
  [program, ...words]: readonly [string, ...string[]],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<StepRan> {
  const step = spawn(program, words, {
    cwd,
    env: { ...env, PATH: `${npxFolder()}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let stdout = ''
  step.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part))
  const exitCode = await new Promise<number | null>((resolve) => void step.on('close', resolve))
  return { stdout, exitCode }
}

/** A folder with an npx that knows our package alone, asked for as the steps must ask. */
function npxFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'npx-'))
  mkdirSync(folder, { recursive: true })
  const program = join(folder, 'npx')
  const cli = fromRoot('packages/cli/src/main.ts')
  writeFileSync(
    program,
    `#!/bin/sh\n[ "$1 $2" = "--yes @samenspraak/cli@latest" ] || exit 99\nshift 2\nexec '${process.execPath}' --conditions=@samenspraak/source '${cli}' "$@"\n`,
  )
  chmodSync(program, 0o755)
  return folder
}
