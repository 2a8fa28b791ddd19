import { spawn } from 'node:child_process'
import { fromRoot } from '../sources/files.ts'

/** Runs a script with the Node that runs this one. */
export function runNode(script: string): Promise<number> {
  return run([script])
}

/** Runs the built command `samenspraak`; answers its exit code. */
export function runCommand(parameters: readonly string[]): Promise<number> {
  return run([fromRoot('packages', 'cli', 'dist', 'src', 'main.js'), ...parameters])
}

function run(parameters: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd: fromRoot(),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (parameters[0]?.startsWith('scripts/') === true && code !== 0)
        reject(new StepFailedError(parameters[0]))
      else resolve(code ?? 1)
    })
  })
}

/** Thrown when a step of the tour that must succeed does not. */
export class StepFailedError extends Error {
  readonly code = 'start/step-failed'
  constructor(step: string) {
    super(`${step} failed; see above`)
  }
}
