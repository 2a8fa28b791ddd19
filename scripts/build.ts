import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fromRoot } from './sources/files.ts'

// From the sources to packages that can be packed: generated modules, JavaScript, declarations.
const bin = (name: string): string => fromRoot('node_modules', '.bin', name)
const steps: readonly (readonly [command: string, ...parameters: string[]])[] = [
  [process.execPath, 'scripts/generate.ts'],
  // Does nothing when the FHIR package is of these sources already.
  [process.execPath, '--conditions=@samenspraak/source', 'packages/fhir/fsh/package.ts'],
  [bin('tsup')],
  [
    bin('tsc'),
    '-b',
    'packages/engine',
    'packages/sdk',
    'packages/term-search',
    'packages/compat',
    'packages/conformance',
    'packages/fhir',
    'packages/cli',
  ],
]
for (const [command, ...parameters] of steps) {
  execFileSync(command, parameters, {
    cwd: fromRoot(),
    stdio: 'inherit',
    shell: process.platform === 'win32' && existsSync(`${command}.cmd`),
  })
}
