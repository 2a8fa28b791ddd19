import { spawnSync } from 'node:child_process'
import { fromRoot } from '../../scripts/sources/files.ts'
import { printFigures } from './figure.ts'

// Generation from the sources to the modules, as a whole process.
const start = performance.now()
const { status } = spawnSync(process.execPath, ['scripts/generate.ts'], { cwd: fromRoot() })
const seconds = (performance.now() - start) / 1000
if (
  !printFigures('Generation', [
    {
      name: 'whole process',
      value: status === 0 ? seconds : Number.NaN,
      limit: 10,
      unit: 's',
      bound: 'most',
    },
  ])
)
  process.exitCode = 1
