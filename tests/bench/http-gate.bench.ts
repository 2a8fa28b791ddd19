import { printFigures } from './figure.ts'
import { gateFigures } from './http-gate/gate-figures.ts'

// Judging documents over HTTP beside a server that only reads them.
const within = printFigures('Documents at the gate', await gateFigures())
if (!within) process.exitCode = 1
