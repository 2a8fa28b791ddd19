import { spawn } from 'node:child_process'
import { fromRoot } from '../../scripts/sources/files.ts'

/** The first unit test that fails with a mutant planted; undefined when all pass. */
export function suiteFinding(number: string): Promise<string | undefined> {
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
      },
    )
    let text = ''
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => (text += String(part)))
    run.on('exit', (code) => {
      const failed = text.split('\n').find((line) => line.includes('FAIL')) ?? text.slice(-400)
      resolve(code === 0 ? undefined : `unit tests\n${failed}`)
    })
  })
}
