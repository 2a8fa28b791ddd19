import { spawn } from 'node:child_process'
import { fromRoot } from '../../scripts/sources/files.ts'
import type { Said } from './mutation-finding.ts'

/** The first unit test that fails with a mutant planted; late when the tests are not done after so many ms. */
export function suiteFinding(number: string, longest: number): Promise<Said> {
  return new Promise((resolve) => {
    const run = spawn(
      process.execPath,
      [
        fromRoot('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--config',
        'tests/rights/mutation.vitest.config.ts',
      ],
      {
        cwd: fromRoot(),
        env: { ...process.env, RIGHTS_MUTANT: number, NO_COLOR: '1' },
        // A group of its own: a test that never ends does not hear that its parent is gone.
        detached: true,
      },
    )
    let text = ''
    let isLate = false
    const clock = setTimeout(() => {
      isLate = true
      if (run.pid !== undefined) process.kill(-run.pid, 'SIGKILL')
    }, longest)
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => (text += String(part)))
    run.on('exit', (code) => {
      clearTimeout(clock)
      const what = text.split('\n').find((line) => line.includes('FAIL')) ?? text.slice(-400)
      if (isLate) resolve('late')
      else resolve(code === 0 ? 'nothing' : { judge: 'unit tests', what })
    })
  })
}
